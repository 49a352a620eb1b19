using System.Globalization;
using System.Text;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Tests.Outside.Text;

public sealed class PdfTextTests
{
    [Fact]
    public async Task Pages_are_read_in_order_and_counted()
    {
        var read = await Files.Words(PdfFile.Of("1. The parties shall attend.\n2. “Mother” pays ½.", "3. § 5 – Zoë."));
        Assert.Equal(FileFormat.Pdf, read.Format);
        Assert.Equal(2, read.Pages);
        Assert.Equal(
            ["1. The parties shall attend.\n2. “Mother” pays ½.", "3. § 5 – Zoë.", ""],
            read.Text.Split('\f').Select(page => page.Trim())
        );
        Assert.Empty(read.PagesWithoutText);
    }

    [Fact]
    public async Task An_arabic_name_is_read_in_the_order_it_is_written()
    {
        var seen = string.Concat("محمد علي".Reverse());
        var read = await Files.Words(PdfFile.Of($"Father {seen} shall attend."));
        Assert.Equal("Father محمد علي shall attend.", read.Text.Trim());
    }

    [Fact]
    public async Task The_content_decides_not_the_name()
    {
        var file = PdfFile.Of("It is ordered.");
        Assert.IsType<DocumentText.Words>(await Files.Read([.. "\n\n"u8, .. file], "order.docx"));
    }

    [Fact]
    public async Task A_password_is_needed_for_a_locked_file()
    {
        var refused = await Files.Refused(PdfFile.Locked(), UnreadableReason.Encrypted);
        Assert.Contains("without the password", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_of_pages_are_a_scan()
    {
        var refused = await Files.Refused(PdfFile.Scan(pages: 3), UnreadableReason.Scanned);
        Assert.Contains("OCR", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_text_among_others_is_named()
    {
        var read = await Files.Words(PdfFile.Of("It is ordered.", "", "Signed."));
        Assert.Equal([2], read.PagesWithoutText);
    }

    [Fact]
    public async Task A_filing_stamp_does_not_make_a_scanned_page_text()
    {
        string[] pages = ["It is ordered.", "", "", "The parties attend."];
        var read = await Files.Words(
            PdfFile.Of([.. pages.Index().Select(p => $"Filed, page {p.Index + 1} of 4\n{p.Item}")])
        );
        Assert.Equal([2, 3], read.PagesWithoutText);
    }

    [Fact]
    public async Task A_form_that_only_one_program_shows_is_to_be_printed()
    {
        var refused = await Files.Refused(
            PdfFile.Of("Please wait...\nIf this message is not eventually replaced by the proper contents"),
            UnreadableReason.WrongKind
        );
        Assert.Contains("print it to a new PDF", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\nand then nothing that makes sense")]
    [InlineData("%PDF-")]
    public async Task Rubble_is_broken(string content) =>
        await Files.Refused(Encoding.ASCII.GetBytes(content), UnreadableReason.Broken);

    [Fact]
    public async Task A_file_cut_short_is_refused_or_read_but_never_fails()
    {
        var whole = PdfFile.Of("It is ordered.", "Signed.");
        for (var length = 6; length < whole.Length; length += 400)
            Assert.NotNull(await Files.Read(whole[..length]));
    }

    [Fact]
    public async Task Three_hundred_pages_are_read()
    {
        var read = await Files.Words(Pages(300));
        Assert.Equal(300, read.Pages);
        Assert.Contains("This is page 300", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_more_is_too_many()
    {
        var refused = await Files.Refused(Pages(301), UnreadableReason.TooManyPages);
        Assert.Contains("300 pages", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_program_the_person_is_told_what_to_install()
    {
        using var reader = new DocumentReader(DocumentLimits.Default, [], "/nowhere/pdftotext");
        using var file = new MemoryStream(PdfFile.Of("It is ordered."));
        var read = await reader.Read(file, "order.pdf", TestContext.Current.CancellationToken);
        var refused = Assert.IsType<DocumentText.Unreadable>(read);
        Assert.Equal(UnreadableReason.ToolMissing, refused.Reason);
        Assert.Contains("install poppler-utils", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>No line is on every page: what is there would be taken for a stamp.</summary>
    private static string Letters(int n) => new((char)('a' + (n % 26)), 3 + (n / 26));

    private static byte[] Pages(int count) =>
        PdfFile.Of([
            .. Enumerable
                .Range(1, count)
                .Select(n =>
                    string.Create(CultureInfo.InvariantCulture, $"This is page {n} of the order.\n{Letters(n)}")
                ),
        ]);
}
