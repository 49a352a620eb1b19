using System.IO.Compression;
using System.Text;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Tests.Outside.Text;

public sealed class FileSignatureTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public async Task An_empty_file_is_empty_whatever_its_name() =>
        await Files.Refused([], UnreadableReason.Empty, "order.pdf");

    [Theory]
    [InlineData(@"{\rtf1\ansi It is ordered.}", "RTF")]
    [InlineData("\u00FFWPC and more", "WordPerfect")]
    [InlineData("<?xml version=\"1.0\"?><w:wordDocument/>", "XML")]
    public async Task Another_word_processors_file_is_to_be_saved_as_docx_or_pdf(string content, string kind)
    {
        var refused = await Files.Refused(Encoding.Latin1.GetBytes(content), UnreadableReason.WrongKind, "order.docx");
        Assert.Contains(kind, refused.Message, StringComparison.Ordinal);
        Assert.Contains("save it as .docx or PDF", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n", "picture")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "picture")]
    [InlineData("\u001F\u008B\b\0", "archive")]
    [InlineData("\n <!DOCTYPE HTML><p>It is ordered.</p>", "web page")]
    [InlineData("\u007FELF\u0002", "program")]
    public async Task Another_kind_of_file_is_named(string content, string kind)
    {
        var refused = await Files.Refused(Encoding.Latin1.GetBytes(content), UnreadableReason.WrongKind, "order.txt");
        Assert.Contains(kind, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_word_file_is_to_be_saved_as_docx_or_pdf()
    {
        byte[] file =
        [
            .. CompoundFile,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes("WordDocument"),
            .. new byte[99],
        ];
        var refused = await Files.Refused(file, UnreadableReason.WrongKind, "order.doc");
        Assert.Contains("save it as .docx or PDF", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_file_with_a_password_is_locked()
    {
        byte[] file =
        [
            .. CompoundFile,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            .. new byte[9],
        ];
        var refused = await Files.Refused(file, UnreadableReason.Encrypted, "order.docx");
        Assert.Contains("password", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order.txt", "ZIP archive")]
    [InlineData("mimetype", "OpenDocument")]
    public async Task A_zip_file_that_is_no_word_file_is_named(string entry, string kind)
    {
        var refused = await Files.Refused(Zip(entry), UnreadableReason.WrongKind, "order.docx");
        Assert.Contains(kind, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_an_order_named_docx_is_still_a_picture() =>
        await Files.Refused([0x89, .. "PNG\r\n\x1a\n"u8], UnreadableReason.WrongKind, "order.docx");

    private static byte[] Zip(string entry)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var content = zip.CreateEntry(entry).Open();
            content.Write("application/vnd.oasis.opendocument.text"u8);
        }
        return file.ToArray();
    }
}
