using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>One emergency: what was told and why, the two looks at it, and whether an accounting shows it.</summary>
[Requires(Permission.TellInEmergency)]
internal sealed class ShowEmergencyPage(
    ReviewEmergency review,
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <summary>One look, or the decision on showing it.</summary>
    public sealed record Look(string By, string When, string Words);

    private sealed record Found(
        EmergencyTelling Row,
        string Caption,
        string About,
        string By,
        string? First,
        string? Second,
        string? Shown
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

    public Look? Shown { get; private set; }

    /// <summary>Somebody else than who told, and than who looked first.</summary>
    public bool CanLook =>
        !Row.IsReviewed && User.Actor().Person != Row.ToldBy && User.Actor().Person != Row.FirstReviewBy;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Row.Version);
        return Page();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) => Send(Words, null, "Your look is on record.", ct);

    public Task<IActionResult> OnPostShow(CancellationToken ct) =>
        Send(Because, true, "An accounting lists it from now on.", ct);

    public Task<IActionResult> OnPostHide(CancellationToken ct) =>
        Send(Because, false, "No accounting lists it any more.", ct);

    private async Task<IActionResult> Send(string? words, bool? shows, string said, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await review.Handle(User.Actor(), new(Id, FormId, Version, words ?? "", shows), ct))
        {
            case ReviewEmergency.Outcome.Done:
                TempData.Say(said);
                return LocalRedirect(TellingPlaces.Emergency(Id));
            case ReviewEmergency.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case ReviewEmergency.Outcome.Conflict:
                ModelState.Clear();
                ModelState.AddModelError("", "Somebody looked at it meanwhile. Read it as it stands now.");
                (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Row.Version);
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
                db.People.Where(p => p.Id == e.SecondReviewBy).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == e.ShownBy).Select(p => p.Name).FirstOrDefault()
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
        Shown = await LookOf(found.Shown, Row.ShownAt, Row.ShownBecause, nameof(Row.ShownBecause));
        return true;

        async Task<Look?> LookOf(string? by, DateTime? at, Sealed? words, string column) =>
            at is { } when && words is not null ? new(by ?? "", zone.Written(when), await Open(words, column)) : null;

        async Task<string> Open(Sealed value, string column) =>
            await vault.Open(value, TellingPlaces.Emergency(actor.Practice, Id, column), actor.Reader, ct);
    }
}
