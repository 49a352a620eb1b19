using Reknit.Web.Outside.Text;

namespace Reknit.Web.Tests.Outside.Text;

public sealed class ScannedPagesTests
{
    private const string Order =
        "IT IS ORDERED that the parties and the child shall\nparticipate in reunification therapy with Dr. Ana Reyes.";

    [Fact]
    public async Task Pictures_of_pages_are_read_by_machine_and_marked_so()
    {
        var read = await Files.Words(await ScannedFile.Of(Order, "SO ORDERED on June 3, 2025."));
        Assert.Equal(2, read.Pages);
        Assert.Equal([1, 2], read.PagesReadByMachine);
        Assert.Empty(read.PagesWithoutText);
        var pages = read.Text.Split('\f');
        Assert.Contains("reunification therapy with Dr. Ana Reyes", pages[0], StringComparison.Ordinal);
        Assert.Contains("June 3, 2025", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_text_is_never_read_by_machine()
    {
        var read = await Files.Words(PdfFile.Of("It is ordered.", "", "Signed."));
        Assert.Empty(read.PagesReadByMachine);
        Assert.Equal([2], read.PagesWithoutText);
    }

    [Fact]
    public async Task A_scan_of_one_page_under_a_clerks_stamp_is_read_by_machine()
    {
        var read = await Files.Words(await ScannedFile.Stamped("E-FILED 11/03/2025", Order));
        Assert.Equal([1], read.PagesReadByMachine);
        Assert.Contains("reunification therapy with Dr. Ana Reyes", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_program_a_stamp_is_not_taken_for_an_order()
    {
        using var reader = new DocumentReader(DocumentLimits.Default, [], tesseract: "/nowhere/tesseract");
        using var file = new MemoryStream(await ScannedFile.Stamped("E-FILED 11/03/2025", Order));
        var read = await reader.Read(file, "order.pdf", TestContext.Current.CancellationToken);
        Assert.Equal(UnreadableReason.Scanned, Assert.IsType<DocumentText.Unreadable>(read).Reason);
    }

    [Fact]
    public async Task A_picture_with_nothing_to_read_beside_a_stamp_is_named_as_unread()
    {
        var read = await Files.Words(await ScannedFile.Stamped("E-FILED 11/03/2025", Order, ""));
        Assert.Equal([1], read.PagesReadByMachine);
        Assert.Equal([2], read.PagesWithoutText);
    }

    [Fact]
    public async Task A_short_page_of_text_without_a_picture_is_text()
    {
        var read = await Files.Words(PdfFile.Of("E-FILED 11/03/2025", "SO ORDERED."));
        Assert.Empty(read.PagesReadByMachine);
        Assert.Empty(read.PagesWithoutText);
    }

    [Fact]
    public void Pictures_as_large_as_a_page_are_told_from_letterheads() =>
        Assert.Equal(
            [2, 3],
            Reknit
                .Web.Outside.Text.Pdf.PagePictures.PagesIn(
                    """
                    page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
                    --------------------------------------------------------------------------------------------
                       1     0 image     300   200  rgb     3   8  jpeg   no         4  0   150   150  100K 2%
                       2     1 image    1275  1650  rgb     3   8  jpeg   no         5  0   150   150  100K 2%
                       3     2 image    1700   100  gray    1   1  ccitt  no         6  0   200   200  1K 2%
                       3     3 image    1700   100  gray    1   1  ccitt  no         7  0   200   200  1K 2%
                    """
                )
                .Order()
        );

    [Fact]
    public async Task Pages_beyond_the_limit_are_named_as_unread()
    {
        var limits = DocumentLimits.Default with { MaxScannedPages = 1 };
        var read = await Files.Words(await ScannedFile.Of(Order, "SO ORDERED."), limits);
        Assert.Equal([1], read.PagesReadByMachine);
        Assert.Equal([2], read.PagesWithoutText);
    }

    [Fact]
    public async Task What_takes_too_long_stays_a_scan()
    {
        var limits = DocumentLimits.Default with { MaxScanTime = TimeSpan.Zero };
        await Files.Refused(await ScannedFile.Of(Order), UnreadableReason.Scanned, limits: limits);
    }

    [Fact]
    public async Task Without_the_program_a_scan_is_refused_with_what_to_do()
    {
        using var reader = new DocumentReader(DocumentLimits.Default, [], tesseract: "/nowhere/tesseract");
        using var file = new MemoryStream(await ScannedFile.Of(Order));
        var read = await reader.Read(file, "order.pdf", TestContext.Current.CancellationToken);
        Assert.Equal(UnreadableReason.Scanned, Assert.IsType<DocumentText.Unreadable>(read).Reason);
    }
}
