using System.Text.Json.Nodes;
using Reknit.Domain.Orders.Drafts;

namespace Reknit.Web.Outside.Pdf;

/// <summary>Prints drafts with one warm Chromium, one after the other, each within a time.</summary>
internal sealed class PdfPrinter(DraftStyle style, PrintLimits limits) : IAsyncDisposable
{
    private const string None =
        "No PDF: Chromium is not installed on this computer. The Word document has the same words. (Debian: apt install chromium.)";

    private const string TooSlow =
        "The PDF took too long. Try again, or take the Word document: it has the same words.";

    private const string Broke =
        "The PDF could not be printed. Try again, or take the Word document: it has the same words.";

    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _turn = new(1);
    private ChromiumProcess? _chromium;
    private bool _isEnded;

    /// <summary>Number of the running process, for tests and for whoever looks after the computer; null when none runs.</summary>
    public int? ProcessId => _chromium is { IsRunning: true } running ? running.Id : null;

    /// <summary>Whether PDFs can be had at all on this computer.</summary>
    public static bool IsAvailable => ChromiumCommand.Program() is not null;

    public async Task<PrintedDraft> Print(Draft draft, CancellationToken ct)
    {
        if ((limits.Program ?? ChromiumCommand.Program()) is not { } program || !File.Exists(program))
        {
            return new PrintedDraft.NotAvailable(None);
        }

        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
        inTime.CancelAfter(limits.MaxTime);
        try
        {
            await _turn.WaitAsync(inTime.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PrintedDraft.Failed(TooSlow);
        }

        try
        {
            return await PrintNow(program, DraftHtml.Of(draft, style.Css), ct, inTime.Token);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the process, also in the middle of a draft that takes long; later drafts get no PDF.</summary>
    public async ValueTask DisposeAsync()
    {
        _isEnded = true;
        var isOurTurn = await _turn.WaitAsync(TimeToFinish);
        await End();
        if (isOurTurn)
        {
            _turn.Release();
        }
    }

    private async Task<PrintedDraft> PrintNow(
        string program,
        string html,
        CancellationToken ct,
        CancellationToken inTime
    )
    {
        try
        {
            if (_isEnded)
            {
                return new PrintedDraft.Failed(Broke);
            }

            if (_chromium is not { IsRunning: true })
            {
                await End();
                _chromium = ChromiumProcess.Start(program);
            }

            return new PrintedDraft.Pdf(await Page(_chromium, html, inTime));
        }
        catch (OperationCanceledException)
        {
            // What it was doing is not known: the next draft gets a fresh one.
            await End();
            ct.ThrowIfCancellationRequested();
            return new PrintedDraft.Failed(TooSlow);
        }
        catch (Exception e)
            when (e is IOException or System.ComponentModel.Win32Exception or System.Text.Json.JsonException)
        {
            await End();
            return new PrintedDraft.Failed(Broke);
        }
    }

    /// <summary>On any failure the whole process is ended, so that no page is left open.</summary>
    private static async Task<byte[]> Page(ChromiumProcess chromium, string html, CancellationToken ct)
    {
        var opened = await chromium.Send("Target.createTarget", new() { ["url"] = "about:blank" }, null, ct);
        var target = Text(opened, "targetId");
        var attached = await chromium.Send(
            "Target.attachToTarget",
            new() { ["targetId"] = target, ["flatten"] = true },
            null,
            ct
        );
        var session = Text(attached, "sessionId");
        await chromium.Send("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, session, ct);
        var tree = await chromium.Send("Page.getFrameTree", [], session, ct);
        var frame = tree["frameTree"]!["frame"]!["id"]!.GetValue<string>();
        await chromium.Send("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = html }, session, ct);
        var printed = await chromium.Send(
            "Page.printToPDF",
            new()
            {
                ["preferCSSPageSize"] = true,
                ["printBackground"] = true,
                ["generateTaggedPDF"] = true,
                ["generateDocumentOutline"] = true,
            },
            session,
            ct
        );
        await chromium.Send("Target.closeTarget", new() { ["targetId"] = target }, null, ct);
        return Convert.FromBase64String(Text(printed, "data"));
    }

    private async Task End()
    {
        if (_chromium is { } chromium)
        {
            _chromium = null;
            await chromium.DisposeAsync();
        }
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}

/// <summary>What printing may take.</summary>
/// <param name="MaxTime">For waiting in the queue and printing together.</param>
/// <param name="Program">Path of Chromium; null looks at REKNIT_CHROMIUM and then on the PATH.</param>
internal sealed record PrintLimits(TimeSpan MaxTime, string? Program = null)
{
    public static readonly PrintLimits Default = new(TimeSpan.FromSeconds(30));
}
