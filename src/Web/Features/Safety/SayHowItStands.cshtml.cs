using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>Says how it stands now with something reported.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class SayHowItStandsPage(SayHowItStands sayHowItStands, TypedWords typed, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public SayHowItStands.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public HarmItem Item { get; private set; } = null!;

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

        var kept = await sayHowItStands.Handle(User.Actor(), Id, FormId, Form, ct);
        return this.Answer(kept, "It is on record, and what stood before stays.", SafetyPlaces.History(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await sayHowItStands.Find(User.Actor(), Id, ct) is not var (family, row))
        {
            return false;
        }

        Family = family;
        Item = row;
        return true;
    }
}
