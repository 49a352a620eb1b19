using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>When the own therapist of each child of a case was heard, and one more time.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class HearOwnTherapistPage(
    HearOwnTherapist hear,
    FamiliesOnFile families,
    EntryViews views,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public HearOwnTherapist.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<EntryView> Heard { get; private set; } = [];

    /// <summary>Names of a child's own therapists; empty where none is named.</summary>
    public string Therapists(PersonId child) =>
        string.Join(", ", Family.Everybody.Where(m => m.Treats(child)).Select(m => m.Name));

    public IReadOnlyList<Choice> Children =>
        [new("", "Choose"), .. Family.Children.Select(c => new Choice(c.Id.Value.ToString("D"), c.Name))];

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Form.HeardOn = Family.Today;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid ? await Keep(Form, ct) : Page();
    }

    /// <summary>One press, each month.</summary>
    public async Task<IActionResult> OnPostInCare(Guid child, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        return await Keep(
            new()
            {
                Child = child,
                Kind = OwnTherapistEntryKind.StillInCare,
                HeardOn = Family.Today,
            },
            ct
        );
    }

    private async Task<IActionResult> Keep(HearOwnTherapist.Form form, CancellationToken ct)
    {
        var kept = await hear.Handle(User.Actor(), new(Id), FormId, form, ct);
        return this.Answer(kept, "It is on record.", InOrderPlaces.OwnTherapistOf(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await families.Find(actor, new(Id), ct) is not { } family)
        {
            return false;
        }

        Family = family;
        var heard = new List<EntryView>();
        foreach (var row in (await views.Rows<OwnTherapistEntry>(family.Id, ct)).OrderByDescending(r => r.HeardOn))
        {
            var with = await views.Open(actor, InOrderPlaces.OwnTherapists, row, row.With, nameof(row.With), ct);
            var title =
                $"{SafetyWords.Day(row.HeardOn)}: {family.NameOf(row.Child)}, {SafetyWords.Of(InOrderPlaces.HeardKinds, row.Kind).ToLowerInvariant()}";
            string?[] lines =
            [
                row.By is { } by ? SafetyWords.Of(InOrderPlaces.Ways, by) : null,
                row.ConcernIsOpen is { } open ? (open ? "A concern is open" : "No concern is open") : null,
                with,
            ];
            heard.Add(await views.View(actor, InOrderPlaces.OwnTherapists, row, title, lines, ct));
        }

        Heard = heard;
        return true;
    }
}
