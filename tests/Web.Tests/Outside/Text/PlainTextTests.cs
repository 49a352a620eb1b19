using System.Text;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Tests.Outside.Text;

public sealed class PlainTextTests
{
    private const string Order =
        "1. The parties shall attend — “family” sessions.\r\n2. محمد and Müller pay ½.\n\n\rEnd\f";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_text_with_a_byte_order_mark_is_read_unchanged(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var read = await Files.Words([.. encoding.GetPreamble(), .. encoding.GetBytes(Order)]);
        Assert.Equal(Order, read.Text);
        Assert.Equal(FileFormat.PlainText, read.Format);
        Assert.Null(read.Pages);
    }

    [Fact]
    public async Task A_text_without_a_mark_is_utf8_when_it_is_valid() =>
        Assert.Equal(Order, (await Files.Words(Encoding.UTF8.GetBytes(Order))).Text);

    [Fact]
    public async Task Other_bytes_are_windows_1252()
    {
        byte[] file = [0x93, .. "Mother"u8, 0x94, .. " pays "u8, 0xBD, .. ", "u8, 0xA7, .. " 5 "u8, 0x96, 0x80];
        Assert.Equal("“Mother” pays ½, § 5 –€", (await Files.Words(file)).Text);
    }

    [Fact]
    public async Task White_space_alone_is_empty() =>
        await Files.Refused(" \r\n\t\n"u8.ToArray(), UnreadableReason.Empty);

    [Fact]
    public async Task A_byte_order_mark_alone_is_empty() =>
        await Files.Refused([0xEF, 0xBB, 0xBF], UnreadableReason.Empty);

    [Theory]
    [InlineData("order.txt", UnreadableReason.WrongKind)]
    [InlineData("order.PDF", UnreadableReason.Broken)]
    [InlineData("order.docx", UnreadableReason.Broken)]
    internal async Task Binary_content_is_refused(string name, UnreadableReason reason)
    {
        var noise = new byte[4096];
        new Random(7).NextBytes(noise);
        noise[0] = (byte)'x';
        await Files.Refused(noise, reason, name);
    }

    [Fact]
    public async Task Binary_content_behind_a_mark_is_refused()
    {
        var noise = new byte[4096];
        new Random(7).NextBytes(noise);
        await Files.Refused([0xFF, 0xFE, .. noise], UnreadableReason.WrongKind);
    }

    [Fact]
    public async Task A_name_that_says_pdf_does_not_stop_a_text()
    {
        var read = Assert.IsType<DocumentText.Words>(await Files.Read("It is ordered."u8.ToArray(), "order.pdf"));
        Assert.Equal("It is ordered.", read.Text);
    }
}
