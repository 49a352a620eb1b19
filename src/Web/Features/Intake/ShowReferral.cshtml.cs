using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>One referral: what was asked, how to answer safely, the steps so far and the next one.</summary>
[Requires(Permission.TriageReferrals), KeepsTyped]
internal sealed class ShowReferralPage(
    CaseworkDb db,
    ReferralsOnFile referrals,
    ReferralSeals seals,
    ReferralMail mail,
    ReadReferralSteps steps,
    ReportedOnFile reported,
    TakeReferralStep take,
    LinkReferral link,
    CaseAccess access,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public ReferralState To { get; set; } = ReferralState.Mediation;

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty, Fits(ReferralStep.WordsLength, "The note")]
    public string? Words { get; set; }

    [BindProperty, Fits(ReferralStep.WordsLength, "The reason")]
    public string? Why { get; set; }

    [BindProperty]
    public bool SendMail { get; set; }

    [BindProperty]
    public Guid? Case { get; set; }

    public ReferralOnFile Shown { get; private set; } = null!;

    public AskedWords Asked { get; private set; } = null!;

    public ReachWords Reach { get; private set; } = null!;

    public PracticeZone Zone { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<ReadReferralSteps.Moment> Moments { get; private set; } = [];

    /// <summary>Of a referral that became a case, none: they are read there.</summary>
    public IReadOnlyList<ReportedOnFileLine> Reported { get; private set; } = [];

    public ConflictOutcome? LastCheck { get; private set; }

    public string DeclinedWords { get; private set; } = "";

    public string? CaseCaption { get; private set; }

    public IReadOnlyList<Choice> Cases { get; private set; } = [];

    public bool MayAccept => User.Actor().Role.Allows(Permission.OpenCase);

    public IEnumerable<Choice> NextStates =>
        ReferralWords
            .OnTheWay.Where(s => s != Shown.Referral.State)
            .Select(s => new Choice(s.ToString(), ReferralWords.Of(s)));

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        On = Today;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Words!, p => p.Why!);
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) =>
        ReferralWords.OnTheWay.Contains(To) ? Take(id, To, Words, false, ct) : Again(id, "Choose where it stands.", ct);

    public Task<IActionResult> OnPostAccept(Guid id, CancellationToken ct) =>
        Take(id, ReferralState.Accepted, "", false, ct);

    public Task<IActionResult> OnPostDecline(Guid id, CancellationToken ct) =>
        Take(id, ReferralState.Declined, Why, SendMail, ct);

    public async Task<IActionResult> OnPostLink(Guid id, CancellationToken ct)
    {
        if (!MayAccept)
        {
            return await Again(id, "Whoever may open cases says to which case it belongs.", ct);
        }

        if (!await link.Handle(User.Actor(), new(new(id), FormId, Version, new(Case ?? default)), ct))
        {
            return await Again(
                id,
                "Choose an open case in which whoever asked has a part, or look at how it stands now.",
                ct
            );
        }

        TempData.Say("The referral and its case belong together now.");
        return LocalRedirect(ReferralWords.Url(new(id)));
    }

    private async Task<IActionResult> Take(
        Guid id,
        ReferralState to,
        string? words,
        bool sendMail,
        CancellationToken ct
    )
    {
        Zone = await local.Zone(ct);
        On ??= Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        if (!ModelState.IsValid)
        {
            return await Again(id, null, ct);
        }

        var said = PersonName.Tidy(words ?? "");
        var input = new TakeReferralStep.Input(new(id), FormId, Version, to, On.Value, said, sendMail);
        switch (await take.Handle(User.Actor(), input, ct))
        {
            case TakeReferralStep.Outcome.Done:
                TempData.Say($"It stands at: {ReferralWords.Of(to)}.");
                return LocalRedirect(ReferralWords.Url(new(id)));
            case TakeReferralStep.Outcome.Refused refused when await Load(id, ct):
                ModelState.AddUnmet(refused.States);
                return Page();
            case TakeReferralStep.Outcome.Conflict:
                return await Again(id, "Somebody changed this meanwhile. Look at it as it stands now.", ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Again(Guid id, string? why, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Remove(nameof(Version));
        if (why is not null)
        {
            ModelState.AddModelError("", why);
        }

        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        db.ChangeTracker.Clear();
        if (await referrals.Find(actor, new(id), ct) is not { } found)
        {
            return false;
        }

        (Shown, Version) = (found, found.Referral.Version);
        Zone = await local.Zone(ct);
        Today = Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        Asked = await seals.Asked(actor, found.Referral, ct);
        Reach = await seals.Reach(actor, found.Referral, ct);
        Moments = await steps.Of(actor, found.Referral, ct);
        LastCheck = await referrals.LastCheck(new(id), ct);
        Reported = found.Referral.CaseId is null ? await reported.Of(actor, found.Referral.Id, ct) : [];
        DeclinedWords = await mail.DeclinedWords(found.Name, ct);
        if (found.Referral.CaseId is { } became)
        {
            CaseCaption = await access.CaptionOfOpen(actor, became, ct);
        }
        else if (found.Referral.State == ReferralState.Accepted)
        {
            var open = await link.CasesOfAsker(actor, found.Referral)
                .OrderByDescending(c => c.OpenedAt)
                .Take(50)
                .Select(c => new { c.Id, c.Caption })
                .ToListAsync(ct);
            Cases = [new("", "Choose"), .. open.Select(c => new Choice(c.Id.Value.ToString("D"), c.Caption))];
        }

        return true;
    }
}
