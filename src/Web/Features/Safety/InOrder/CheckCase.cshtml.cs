using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>What was looked for among the people of a case, and one more look.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class CheckCasePage(
    CheckCase check,
    FamiliesOnFile families,
    FindCaseConflicts find,
    FindChecks checks,
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
    public CheckCase.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public ChecksKnown Known { get; private set; } = ChecksKnown.None;

    public IReadOnlyList<ConflictFound> Found { get; private set; } = [];

    public IReadOnlyList<EntryView> Kept { get; private set; } = [];

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

        var kept = await check.Handle(User.Actor(), new(Id), FormId, Form, ct);
        return this.Answer(kept, "It is on record.", InOrderPlaces.ChecksOf(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await families.Find(actor, new(Id), ct) is not { } family)
        {
            return false;
        }

        (Family, Found) = (family, await find.Of(actor, family.Id, ct));
        Known = await checks.Of(family.Id, ct);
        var kept = new List<EntryView>();
        foreach (var row in await views.Rows<CaseCheck>(family.Id, ct))
        {
            var words = await views.Open(actor, InOrderPlaces.Checks, row, row.Words, nameof(row.Words), ct);
            var kind = SafetyWords.Of(InOrderPlaces.CheckKinds, row.Kind);
            var title = row.IsClear ? kind : $"{kind}. Something stands against the work";
            kept.Add(await views.View(actor, InOrderPlaces.Checks, row, title, [words], ct));
        }

        Kept = kept;
        return true;
    }
}
