using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>The seven choices of a child for being in one room with one adult, asked one by one; nothing is chosen beforehand.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class ChooseForVisitPage(
    FindChild children,
    ChooseForVisit choose,
    FamilyWords families,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    /// <summary>The adult; the first of the case where none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public List<ChooseForVisit.Line> Lines { get; set; } = [];

    public ChildAsked Asked { get; private set; } = null!;

    public CaseMember Adult { get; private set; } = null!;

    /// <summary>What is said to the child, in each language that a child may speak here.</summary>
    public IReadOnlyList<(string Language, WordsOf Words)> ToSay { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, On) = (Guid.CreateVersion7(clock.GetUtcNow()), await Today(ct));
        if (await typed.TakeUp(this, ct, (nameof(With), $"{Adult.Id.Value:D}")) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.On!, p => p.Lines);
            ModelState.Clear();
        }

        Lines = Seven();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Lines = Seven();
        if (Lines.TrueForAll(l => l.Chosen is null))
        {
            ModelState.AddModelError("", "Say of one of the seven at least whether the child chose.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await choose.Handle(User.Actor(), Asked, Adult.Id, FormId, On, Lines, await Today(ct), ct);
        return this.Answer(kept, "The choices are on record.", VisitPlaces.Visit(Asked.Case, Asked.Child.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (
            await children.Of(User.Actor(), new(Id), new(Child), ct) is not { } asked
            || asked.Adults.FirstOrDefault(a => With is null || a.Id == new PersonId(With.Value)) is not { } adult
        )
        {
            return false;
        }

        (Asked, Adult) = (asked, adult);
        ToSay = await families.InEach(ct);
        return true;
    }

    /// <summary>One line for each of the seven, whatever was posted.</summary>
    private List<ChooseForVisit.Line> Seven() =>
        [
            .. Enum.GetValues<VisitChoice>()
                .Select(c => Lines.Find(l => l.Choice == c) ?? new ChooseForVisit.Line { Choice = c }),
        ];

    private async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
}
