using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts down what was done about a concern, or what resolved it.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class TakeConcernStepPage(
    TakeConcernStep takeConcernStep,
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
    public TakeConcernStep.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public Concern Concern { get; private set; } = null!;

    public string? Words { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.TakenOn = Family.Today;
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

        var kept = await takeConcernStep.Handle(User.Actor(), Id, FormId, Form, ct);
        return this.Answer(kept, "It is on record.", SafetyPlaces.ConcernsOf(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await takeConcernStep.Find(User.Actor(), Id, ct) is not var (family, row))
        {
            return false;
        }

        Family = family;
        Concern = row;
        Words = await views.Open(User.Actor(), SafetyPlaces.Concerns, row, row.Words, nameof(row.Words), ct);
        return true;
    }
}
