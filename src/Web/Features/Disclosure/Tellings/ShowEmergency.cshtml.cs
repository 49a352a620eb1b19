using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>One emergency: what was told and why, the two looks at it, and which reader's accounting shows it.</summary>
[Requires(Permission.TellInEmergency), KeepsTyped]
internal sealed class ShowEmergencyPage(
    ReviewEmergency review,
    DecideShowing showing,
    ReadShowings showings,
    CaseAudiences audiences,
    TypedWords typed,
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <summary>One look at it.</summary>
    public sealed record Look(string By, string When, string Words);

    private sealed record Found(
        EmergencyTelling Row,
        string Caption,
        string About,
        string By,
        string? First,
        string? Second
    );

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(EmergencyTelling.WordsLength, "What the look found")]
    public string? Words { get; set; }

    [BindProperty, Fits(EmergencyTelling.WordsLength, "The reason")]
    public string? Because { get; set; }

    [BindProperty]
    public Guid? Reader { get; set; }

    public EmergencyTelling Row { get; private set; } = null!;

    public string Caption { get; private set; } = "";

    public string About { get; private set; } = "";

    public string By { get; private set; } = "";

    public string When { get; private set; } = "";

    public string ToWhom { get; private set; } = "";

    public string Said { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public Look? First { get; private set; }

    public Look? Second { get; private set; }

    /// <summary>Who may have an accounting of the person, each with what was decided for them; the newest first.</summary>
    public IReadOnlyList<ReaderShown> Readers { get; private set; } = [];

    public IReadOnlyList<Choice> ReaderChoices =>
        [new("", "Choose"), .. Readers.Select(r => new Choice(r.Id.Value.ToString("D"), r.Name))];

    /// <summary>Somebody else than who told, and than who looked first.</summary>
    public bool CanLook =>
        !Row.IsReviewed && User.Actor().Person != Row.ToldBy && User.Actor().Person != Row.FirstReviewBy;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (NewForm(), Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Words!, p => p.Because!, p => p.Reader!);
            ModelState.Clear();
        }

        return Page();
    }

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public Task<IActionResult> OnPostShow(CancellationToken ct) =>
        Decide(true, "An accounting for this reader lists it from now on.", ct);

    public Task<IActionResult> OnPostHide(CancellationToken ct) =>
        Decide(false, "No accounting for this reader lists it.", ct);

    private async Task<IActionResult> Decide(bool shows, string said, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        PersonId? reader = Reader is { } chosen ? new(chosen) : null;
        switch (await showing.Handle(User.Actor(), new(Id, FormId, reader, shows, Because ?? ""), ct))
        {
            case DecideShowing.Outcome.Done:
                TempData.Say(said);
                return LocalRedirect(TellingPlaces.Emergency(Id));
            case DecideShowing.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await review.Handle(User.Actor(), new(Id, FormId, Version, Words ?? ""), ct))
        {
            case ReviewEmergency.Outcome.Done:
                TempData.Say("Your look is on record.");
                return LocalRedirect(TellingPlaces.Emergency(Id));
            case ReviewEmergency.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case ReviewEmergency.Outcome.Conflict:
                ModelState.Clear();
                ModelState.AddModelError("", "Somebody looked at it meanwhile. Read it as it stands now.");
                (FormId, Version) = (NewForm(), Row.Version);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        var found = await (
            from c in access.CasesOf(actor)
            join e in db.EmergencyTellings on c.Id equals e.CaseId
            where e.Id == Id
            select new Found(
                e,
                c.Caption,
                db.People.First(p => p.Id == e.About).Name,
                db.People.First(p => p.Id == e.ToldBy).Name,
                db.People.Where(p => p.Id == e.FirstReviewBy).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == e.SecondReviewBy).Select(p => p.Name).FirstOrDefault()
            )
        ).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return false;
        }

        var zone = await local.Zone(ct);
        (Row, Caption, About, By) = (found.Row, found.Caption, found.About, found.By);
        When = zone.Written(Row.ToldAt);
        ToWhom = await Open(Row.ToWords, nameof(Row.ToWords));
        Said = await Open(Row.Said, nameof(Row.Said));
        Reason = await Open(Row.Reason, nameof(Row.Reason));
        First = await LookOf(found.First, Row.FirstReviewAt, Row.FirstReview, nameof(Row.FirstReview));
        Second = await LookOf(found.Second, Row.SecondReviewAt, Row.SecondReview, nameof(Row.SecondReview));
        Readers = await showings.Of(actor, Row, await audiences.Members(Row.CaseId, ct), ct);
        return true;

        async Task<Look?> LookOf(string? by, DateTime? at, Sealed? words, string column) =>
            at is { } when && words is not null ? new(by ?? "", zone.Written(when), await Open(words, column)) : null;

        async Task<string> Open(Sealed value, string column) =>
            await vault.Open(value, TellingPlaces.Emergency(actor.Practice, Id, column), actor.Reader, ct);
    }
}
