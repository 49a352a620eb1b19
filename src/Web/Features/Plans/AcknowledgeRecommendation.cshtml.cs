using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts on record that somebody acknowledged a recommendation.</summary>
[Requires(Permission.KeepPlan), KeepsTyped]
internal sealed class AcknowledgeRecommendationPage(
    AcknowledgeRecommendation acknowledgeRecommendation,
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
    public AcknowledgeRecommendation.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public int Version { get; private set; }

    public string Title { get; private set; } = "";

    public string? Words { get; private set; }

    public IReadOnlyList<Choice> Open { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        (Form.Seen, Form.On) = (Version, Family.Today);
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

        var kept = await acknowledgeRecommendation.Handle(User.Actor(), Id, FormId, Form, ct);
        return this.Answer(kept, "It is on record.", PlanPlaces.Recommended(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await acknowledgeRecommendation.Find(User.Actor(), Id, ct) is not var (family, row, open))
        {
            return false;
        }

        Family = family;
        Title = $"{SafetyWords.Of(PlanWords.Recommendations, row.Kind)}, {SafetyWords.Day(row.MadeOn)}";
        Words = await views.Open(User.Actor(), PlanPlaces.Recommendations, row, row.Words, nameof(row.Words), ct);
        Open = [.. open.Select(r => new Choice(r.PersonId.Value.ToString("D"), family.NameOf(r.PersonId)))];
        Version = row.Version;
        return true;
    }
}
