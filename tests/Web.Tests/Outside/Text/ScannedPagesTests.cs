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
