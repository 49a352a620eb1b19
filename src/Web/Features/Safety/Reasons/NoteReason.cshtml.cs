using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety.Reasons;

/// <summary>Why the family was referred, each as reported by somebody, and one more.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class NoteReasonPage(
    NoteReason note,
    FamiliesOnFile families,
    ReasonsOnFile onFile,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public NoteReason.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<EntryView> Reasons { get; private set; } = [];

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.SaidOn = Family.Today;
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

        var kept = await note.Handle(User.Actor(), new(Id), FormId, Form, ct);
        return this.Answer(kept, "It is on record, as reported.", ReasonPlaces.Of(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await families.Find(User.Actor(), new(Id), ct) is not { } family)
        {
            return false;
        }

        (Family, Reasons) = (family, await onFile.Of(User.Actor(), family, ct));
        return true;
    }
}
