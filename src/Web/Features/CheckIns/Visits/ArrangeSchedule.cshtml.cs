using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>
/// Arranges the pictures of a visit with the child: each press of a button shows the pictures in their new order, and
/// nothing is kept until the therapist keeps it.
/// </summary>
[Requires(Permission.HearChild)]
internal sealed class ArrangeSchedulePage(
    FindChild children,
    VisitsOnFile visits,
    ArrangeSchedule arrange,
    FamilyWords families,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public List<VisitPart> Parts { get; set; } = [];

    [BindProperty]
    public Guid? With { get; set; }

    [BindProperty, Fits(ArrangeSchedule.CalledLength, "The name")]
    public string? AdultCalled { get; set; }

    [BindProperty]
    public DateOnly? For { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    public WordsOf Words { get; private set; } = null!;

    public IReadOnlyList<Choice> Adults => [new("", "Nobody"), .. VisitWording.People(Asked.Adults).Skip(1)];

    public bool IsFull => Parts.Count >= VisitSchedule.MostParts;

    /// <summary>What stands under a picture; who comes in is not written before somebody is named.</summary>
    public string Say(VisitPart part) =>
        VisitPictures.Say(Words, part, string.IsNullOrWhiteSpace(AdultCalled) ? "…" : AdultCalled.Trim());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, For) = (Guid.CreateVersion7(clock.GetUtcNow()), await Today(ct));
        var kept = await visits.Schedules(User.Actor(), Asked.Case, Asked.Child.Id, ct);
        if (kept is [.., var last])
        {
            (Parts, With, AdultCalled) = ([.. last.Said.Parts], last.Said.With?.Value, last.Said.AdultCalled);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostKeep(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Parts = [.. Parts.Where(Enum.IsDefined).Take(VisitSchedule.MostParts)];
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (For is not { } day)
        {
            ModelState.AddModelError(nameof(For), "Choose the day of the visit.");
            return Page();
        }

        var schedule = new VisitSchedule(
            With is { } id ? new PersonId(id) : null,
            AdultCalled?.Trim() ?? "",
            day,
            Parts
        );
        var kept = await arrange.Handle(User.Actor(), Asked, FormId, schedule, ct);
        return this.Answer(kept, "The pictures are kept.", VisitPlaces.Schedule(Asked.Case, Asked.Child.Id));
    }

    public Task<IActionResult> OnPostAdd(VisitPart add, CancellationToken ct) =>
        Rearrange(parts => Arranging.With(parts, add), ct);

    public Task<IActionResult> OnPostUp(int at, CancellationToken ct) =>
        Rearrange(parts => Arranging.Moved(parts, at, -1), ct);

    public Task<IActionResult> OnPostDown(int at, CancellationToken ct) =>
        Rearrange(parts => Arranging.Moved(parts, at, 1), ct);

    public Task<IActionResult> OnPostRemove(int at, CancellationToken ct) =>
        Rearrange(parts => Arranging.Without(parts, at), ct);

    private async Task<IActionResult> Rearrange(
        Func<IReadOnlyList<VisitPart>, IReadOnlyList<VisitPart>> change,
        CancellationToken ct
    )
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Parts = [.. change([.. Parts.Where(Enum.IsDefined).Take(VisitSchedule.MostParts)])];
        var words = await visits.Words(User.Actor(), Asked.Case, Asked.Child.Id, ct);
        // What was proposed for another adult is not what this one is called.
        if (
            string.IsNullOrWhiteSpace(AdultCalled)
            || Asked.Adults.Any(a => a.Id.Value != With && words.NameFor(a.Id) == AdultCalled.Trim())
        )
        {
            AdultCalled = With is { } id ? words.NameFor(new(id)) : null;
        }

        // The form shows what it became, not what was sent.
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await children.Of(User.Actor(), new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        (Asked, Words) = (asked, await families.In(ShippedTexts.MainLanguage, ct));
        return true;
    }

    private async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
}
