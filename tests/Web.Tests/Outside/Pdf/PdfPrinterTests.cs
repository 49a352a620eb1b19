using System.Diagnostics;
using System.Text;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Outside.Pdf;
using Reknit.Web.Outside.Text;
using Reknit.Web.Tests.Outside.Word;

namespace Reknit.Web.Tests.Outside.Pdf;

/// <summary>Prints with the real Chromium and reads back with the real pdftotext.</summary>
public sealed class PdfPrinterTests : IAsyncLifetime
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private ReknitApp _app = null!;

    private PdfPrinter Printer => _app.Services.GetRequiredService<PdfPrinter>();

    public async ValueTask InitializeAsync() => _app = await ReknitApp.Start(DatabaseKind.Sqlite);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("TX", ViolenceAnswer.No)]
    [InlineData("CA", ViolenceAnswer.NotKnown)]
    public async Task The_check_finds_the_same_in_the_PDF_as_in_the_draft(string state, ViolenceAnswer answer)
    {
        var draft = DraftsToWrite.Sample(state, answer);
        var read = await Text.Files.Words(await Print(draft));
        Assert.Equal(FileFormat.Pdf, read.Format);
        var found = DraftsToWrite.Findings(read.Text, state);
        Assert.Equal(DraftsToWrite.Findings(DraftText.Of(draft), state), found);
        Assert.DoesNotContain("Absent", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_of_draft_is_tagged_and_has_title_language_page_numbers_and_its_own_faces()
    {
        foreach (var draft in DraftsToWrite.All())
        {
            var file = await Print(draft);
            var properties = await Run("pdfinfo", file);
            Assert.Contains("Tagged:          yes", properties, StringComparison.Ordinal);
            Assert.Contains(draft.Title, properties, StringComparison.Ordinal);
            Assert.Contains("612 x 792", properties, StringComparison.Ordinal);
            Assert.Contains("/Lang (en-US)", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
            AssertAllEmbedded(await Run("pdffonts", file));
            var read = await Text.Files.Words(file);
            Assert.Contains($"Page {read.Pages} of {read.Pages}", read.Text, StringComparison.Ordinal);
            Assert.Contains("Harbor & Quay <Family> Practice", read.Text, StringComparison.Ordinal);
            Assert.Contains("<b>&amp;", read.Text, StringComparison.Ordinal);
            Assert.Contains("서준", read.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_warm_process_prints_one_draft_after_the_other_and_ends_with_the_program()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var printer = app.Services.GetRequiredService<PdfPrinter>();
        Assert.Null(printer.ProcessId);
        var drafts = DraftsToWrite.All();
        await Task.WhenAll(drafts.Select(draft => Print(draft, printer)));
        var id = Assert.NotNull(printer.ProcessId);
        await Print(drafts[0], printer);
        Assert.Equal(id, printer.ProcessId);
        Assert.True(IsRunning(id));
        await printer.DisposeAsync();
        Assert.False(IsRunning(id));
    }

    [Fact]
    public async Task A_process_that_was_killed_is_replaced()
    {
        await Print(DraftsToWrite.All()[0]);
        var id = Assert.NotNull(Printer.ProcessId);
        using (var process = Process.GetProcessById(id))
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Now);
        }

        await Print(DraftsToWrite.All()[0]);
        Assert.NotEqual(id, Printer.ProcessId);
    }

    [Fact]
    public async Task The_process_has_no_network()
    {
        await Print(DraftsToWrite.All()[0]);
        Assert.SkipUnless(ChromiumCommand.HasOwnNetwork, "This computer gives no network namespaces.");
        var own = new FileInfo("/proc/self/ns/net").LinkTarget;
        var its = new FileInfo($"/proc/{Printer.ProcessId}/ns/net").LinkTarget;
        Assert.NotNull(its);
        Assert.NotEqual(own, its);
    }

    [Fact]
    public async Task Root_hands_the_work_to_nobody_and_no_file_is_left_behind()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var printer = app.Services.GetRequiredService<PdfPrinter>();
        await Print(DraftsToWrite.All()[0], printer);
        Assert.SkipUnless(ChromiumCommand.IsNobody, "This test is for root.");
        var folder = new FileInfo($"/proc/{printer.ProcessId}/cwd").LinkTarget!;
        var user = (await File.ReadAllLinesAsync($"/proc/{printer.ProcessId}/status", Now)).Single(l =>
            l.StartsWith("Uid:", StringComparison.Ordinal)
        );
        Assert.Equal("Uid:\t65534\t65534\t65534\t65534", user);
        Assert.True(Directory.Exists(folder));
        await printer.DisposeAsync();
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Without_Chromium_the_answer_says_so_and_what_works_instead()
    {
        await using var printer = new PdfPrinter(Style, new(TimeSpan.FromSeconds(5), "/nowhere/chromium"));
        var outcome = await printer.Print(DraftsToWrite.All()[0], Now);
        Assert.Contains(
            "Word document",
            Assert.IsType<PrintedDraft.NotAvailable>(outcome).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_program_that_never_answers_ends_in_time()
    {
        await using var printer = new PdfPrinter(Style, new(TimeSpan.FromMilliseconds(500), "/usr/bin/tail"));
        var watch = Stopwatch.StartNew();
        Assert.IsType<PrintedDraft.Failed>(await printer.Print(DraftsToWrite.All()[0], Now));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
        Assert.Null(printer.ProcessId);
    }

    [Fact]
    public async Task After_its_end_the_printer_starts_nothing()
    {
        var printer = new PdfPrinter(Style, PrintLimits.Default);
        await printer.DisposeAsync();
        Assert.IsNotType<PrintedDraft.Pdf>(await printer.Print(DraftsToWrite.All()[0], Now));
        Assert.Null(printer.ProcessId);
    }

    private DraftStyle Style => new(_app.Services.GetRequiredService<IWebHostEnvironment>());

    private Task<byte[]> Print(Draft draft) => Print(draft, Printer);

    private static async Task<byte[]> Print(Draft draft, PdfPrinter printer)
    {
        Assert.SkipUnless(PdfPrinter.IsAvailable, "No Chromium: ./dev test installs one.");
        return Assert.IsType<PrintedDraft.Pdf>(await printer.Print(draft, Now)).Bytes.ToArray();
    }

    /// <summary>Our own face varies, which a PDF holds as glyphs without a name: what shows is that none is left outside.</summary>
    private static void AssertAllEmbedded(string fonts)
    {
        var rows = fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Contains(rows, row => row.Contains("Type 3", StringComparison.Ordinal));
        // emb, sub, uni, then the object's two numbers.
        Assert.All(rows, row => Assert.Equal("yes", row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5]));
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task<string> Run(string program, byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file, Now);
            using var process = Process.Start(new ProcessStartInfo(program, [path]) { RedirectStandardOutput = true })!;
            return await process.StandardOutput.ReadToEndAsync(Now);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
