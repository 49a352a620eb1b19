using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record that everybody was asked about two people, and nobody knows of any more.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class AnswerNobodyKnowsPage(
    AnswerNobodyKnows answerNobodyKnows,
    FamiliesOnFile families,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public AnswerNobodyKnows.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

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

        var kept = await answerNobodyKnows.Handle(User.Actor(), new(Id), FormId, Form, ct);
        return this.Answer(kept, "The answer is on record.", SafetyPlaces.History(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await families.Find(User.Actor(), new(Id), ct) is not { } family)
        {
            return false;
        }

        Family = family;
        return true;
    }
}
