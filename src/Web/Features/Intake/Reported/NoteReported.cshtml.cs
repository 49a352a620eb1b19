using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake.Reported;

/// <summary>Why somebody asks for help, as reported, and one more; until it comes along to a case.</summary>
[Requires(Permission.TriageReferrals), KeepsTyped]
internal sealed class NoteReportedPage(
    NoteReported note,
    StrikeReported strike,
    ReferralsOnFile referrals,
    ReportedOnFile reported,
    CaseworkDb db,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    private const string Asker = "asker";
    private const string Record = "record";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public ReferralReasonCode? Code { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public DateOnly? SaidOn { get; set; }

    [BindProperty, Fits(ReportedReason.WordsLength, "What they said")]
    public string? Words { get; set; }

    /// <summary>The one that is to be struck.</summary>
    [BindProperty]
    public Guid Reason { get; set; }

    [BindProperty, Fits(ReportedReason.WordsLength, "Why it was a mistake")]
    public string? Because { get; set; }

    public ReferralOnFile Shown { get; private set; } = null!;

    public IReadOnlyList<ReportedOnFileLine> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Reporters =>
        [new(Asker, $"{Shown.Name}, who asked"), new(Record, "A record: an order, a report, a lawyer's letter")];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = NewForm();
        SaidOn = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Code!,
                p => p.By!,
                p => p.SaidOn!,
                p => p.Words!,
                p => p.Reason,
                p => p.Because!
            );
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        var input = new NoteReported.Input(
            new(Id),
            FormId,
            Code,
            By switch
            {
                Asker => false,
                Record => true,
                _ => null,
            },
            SaidOn,
            Tidy(Words)
        );
        return await Answer(await note.Handle(User.Actor(), input, ct), "It is put down, as reported.", ct);
    }

    public async Task<IActionResult> OnPostStrike(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        var input = new StrikeReported.Input(new(Id), Reason, FormId, Tidy(Because));
        return await Answer(await strike.Handle(User.Actor(), input, ct), "It is struck, and stays to be read.", ct);
    }

    private async Task<IActionResult> Answer(TakeReferralStep.Outcome outcome, string said, CancellationToken ct)
    {
        switch (outcome)
        {
            case TakeReferralStep.Outcome.Done:
                TempData.Say(said);
                return LocalRedirect(ReportedOnFile.Url(new(Id)));
            case TakeReferralStep.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                break;
            case TakeReferralStep.Outcome.Conflict:
                ModelState.AddModelError(
                    "",
                    "Somebody changed this meanwhile. Look at it, then press the button again."
                );
                break;
            default:
                return NotFound();
        }

        return await Load(ct) ? Page() : NotFound();
    }

    /// <summary>From its case on, the reasons are read there.</summary>
    private async Task<bool> Load(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await referrals.Find(User.Actor(), new(Id), ct) is not { Referral.IsTakenIn: true } found)
        {
            return false;
        }

        (Shown, Lines) = (found, await reported.Of(User.Actor(), new(Id), ct));
        return true;
    }

    private static string Tidy(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();
}
