using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Outbox;

/// <summary>What waits to leave the practice, what left, and what failed.</summary>
[Requires(Permission.SeeOutbox)]
internal sealed partial class SeeOutboxPage(SeeOutbox outbox, TryAgain tryAgain, LocalTime time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "view")]
    public OutboxView Shown { get; set; }

    public SeeOutbox.Seen Seen { get; private set; } = null!;
    public PracticeZone Zone { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        Zone = await time.Zone(ct);
        Seen = await outbox.Read(User.Actor(), Shown, number, ct);
    }

    public async Task<IActionResult> OnPostMailAsync(Guid id, CancellationToken ct) =>
        Answer(await tryAgain.Mail(id, ct), "The mail waits again and is tried at once.");

    public async Task<IActionResult> OnPostWorkAsync(Guid id, CancellationToken ct) =>
        Answer(await tryAgain.Work(id, ct), "It waits again and is tried at once.");

    public static string UrlOf(OutboxView view) => view is OutboxView.All ? "/outbox" : $"/outbox?view={view}";

    /// <summary>"AppointmentRequestReceived" in words.</summary>
    public static string Words(string kind)
    {
        var spaced = InnerCapital().Replace(kind, " $0").ToLowerInvariant();
        return char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    public static (string Words, Tone Tone, string Icon) Look(MailState state) =>
        state switch
        {
            MailState.Sent => ("Sent", Tone.Success, "check"),
            MailState.Failed => ("Failed", Tone.Danger, "stop"),
            MailState.Sending => ("Being sent", Tone.Info, "arrow"),
            _ => ("Waiting", Tone.Plain, "clock"),
        };

    private IActionResult Answer(TryAgain.Outcome outcome, string queued)
    {
        switch (outcome)
        {
            case TryAgain.Outcome.Unknown:
                return NotFound();
            case TryAgain.Outcome.Queued:
                TempData.Say(queued);
                break;
            default:
                TempData.Say("Nothing to do: somebody was faster, or it is on its way already.");
                break;
        }

        return Redirect(UrlOf(Shown));
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex InnerCapital();
}
