using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>The conditions of a case, how each stands today, and one more.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class RecordConditionPage(
    RecordCondition record,
    FamiliesOnFile families,
    ReadConditions read,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public RecordCondition.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<ConditionView> Conditions { get; private set; } = [];

    public IReadOnlyList<Choice> Adults =>
        [new("", "Choose"), .. Family.Adults.Select(a => new Choice(a.Id.Value.ToString("D"), a.Name))];

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
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

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await record.Handle(User.Actor(), new(Id), FormId, Form, ct);
        return this.Answer(kept, "It is on record.", InOrderPlaces.ConditionsOf(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await families.Find(User.Actor(), new(Id), ct) is not { } family)
        {
            return false;
        }

        (Family, Conditions) = (family, await read.Of(User.Actor(), family, ct));
        return true;
    }
}
