using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>One person of the case: what is due, and what was found.</summary>
/// <param name="Band">How a child is asked; null of an adult, and where nobody has said it.</param>
/// <param name="Screens">The latest first, struck ones too.</param>
internal sealed record PersonScreens(
    CaseMember Person,
    BatteryPerson? Band,
    IReadOnlyList<PartDue> Due,
    IReadOnlyList<ScreenOnFile> Screens,
    IReadOnlyList<DeclinedLine> Declined,
    Guid FormId
);

/// <summary>A part that was offered and declined; no reason is kept.</summary>
internal sealed record DeclinedLine(string Name, DateOnly On, string OfferedBy);

/// <summary>Who of a case is to be screened with what, what was found, and first what somebody must act on.</summary>
[Requires(Permission.ReadScreens)]
internal sealed class ListScreensPage(
    CaseAccess access,
    CaseAudiences audiences,
    ScreensOnFile screens,
    ChildBands bands,
    FindDue due,
    SetChildBand set,
    DeclineScreen decline,
    CaseworkDb db,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public IReadOnlyList<PersonScreens> People { get; private set; } = [];

    /// <summary>What waits for a follow-up, the most urgent first.</summary>
    public IReadOnlyList<ScreenOnFile> Waiting { get; private set; } = [];

    /// <summary>What calls for a hold, the latest of each person and kind; holds are placed on the way.</summary>
    public IReadOnlyList<ScreenOnFile> AskForHold { get; private set; } = [];

    public bool MayHold => User.Actor().Role.Allows(Permission.DecideOnWay);

    public bool MayWrite => User.Actor().Role.Allows(Permission.WriteScreens);

    public string NameOf(PersonId? id) => People.FirstOrDefault(p => p.Person.Id == id)?.Person.Name ?? "Somebody";

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBand(Guid child, Guid formId, BatteryPerson? band, CancellationToken ct)
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        switch (await set.Handle(User.Actor(), new(Case, new(child), formId, band), ct))
        {
            case SetChildBand.Outcome.Done:
                TempData.Say("It is set. What is due follows it.");
                return LocalRedirect(ScreenPlaces.List(Case));
            case SetChildBand.Outcome.NotChosen when await Load(ct):
                ModelState.AddModelError("", "Choose how the child is asked.");
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnPostDecline(
        Guid person,
        Guid formId,
        string part,
        Guid? by,
        CancellationToken ct
    )
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        PersonId? answers = by is { } adult ? new(adult) : null;
        if (!await decline.Handle(User.Actor(), new(Case, new(person), formId, part ?? "", answers), ct))
        {
            return NotFound();
        }

        TempData.Say("It is on record as offered and declined. It comes again at its next time.");
        return LocalRedirect(ScreenPlaces.List(Case));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        var family = (await audiences.Members(Case, ct))
            .Where(m => m.OwnsRecord)
            .OrderBy(m => m.Part != CasePart.Child)
            .ToList();
        var all = await screens.OfCase(actor.Practice, actor.Reader, Case, ct);
        var counting = all.Where(s => s.Row.StruckAt is null).ToList();
        var asked = await bands.Of(actor.Practice, actor.Reader, Case, ct);
        var declined = await Declined(ct);
        var waits = await due.Of(
            Case,
            family,
            asked,
            [.. counting.Select(s => s.Fact)],
            [.. declined.Select(d => d.Row)],
            ct
        );
        People =
        [
            .. family.Select(m => new PersonScreens(
                m,
                asked.TryGetValue(m.Id, out var band) ? band : null,
                waits.GetValueOrDefault(m.Id) ?? [],
                [.. all.Where(s => s.Row.PersonId == m.Id)],
                [
                    .. declined
                        .Where(d => d.Row.PersonId == m.Id)
                        .Select(d => new DeclinedLine(BatteryTable.NameOf(d.Row.Part), d.Row.On, d.By)),
                ],
                Guid.CreateVersion7(clock.GetUtcNow())
            )),
        ];
        Waiting = [.. counting.Where(s => s.Row.NeedsFollowUp).OrderBy(s => s.Outcome.Follows[0].ByWhen)];
        AskForHold =
        [
            .. counting
                .Where(s => ScreenHolds.CallsFor(s.Fact, FactsOf(s), Part(s) == CasePart.Child))
                .DistinctBy(s => (s.Row.PersonId, s.Row.Kind)),
        ];
        return true;

        CasePart Part(ScreenOnFile screen) => family.First(m => m.Id == screen.Row.PersonId).Part;
        List<ScreenFact> FactsOf(ScreenOnFile screen) =>
            [.. counting.Where(s => s.Row.PersonId == screen.Row.PersonId).Select(s => s.Fact)];
    }

    private async Task<IReadOnlyList<(ScreenDeclined Row, string By)>> Declined(CancellationToken ct) =>
        [
            .. (
                await db
                    .ScreensDeclined.AsNoTracking()
                    .Where(s => s.CaseId == Case)
                    .OrderByDescending(s => s.On)
                    .Select(s => new { Row = s, By = db.People.First(p => p.Id == s.OfferedBy).Name })
                    .ToListAsync(ct)
            ).Select(s => (s.Row, s.By)),
        ];
}
