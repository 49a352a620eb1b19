using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.People;

/// <summary>The practice's letterhead, with a look at it before it is saved.</summary>
[Requires(Permission.ManagePractice), KeepsTyped]
internal sealed class EditLetterheadPage(
    EditLetterhead edit,
    ReadLetterhead letterhead,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(Practice.NameLength, "The name")]
    public string? Name { get; set; }

    [BindProperty, Fits(PracticeLetterhead.AddressLength, "The address")]
    public string? Address { get; set; }

    [BindProperty, Fits(PracticeLetterhead.LineLength, "The telephone line")]
    public string? Phone { get; set; }

    [BindProperty, Fits(PracticeLetterhead.LineLength, "The mail address")]
    public string? Mail { get; set; }

    [BindProperty, Fits(PracticeLetterhead.LineLength, "The license line")]
    public string? License { get; set; }

    /// <summary>As it would stand on paper.</summary>
    public PracticeLetterhead Shown { get; private set; } = null!;

    public bool IsPreview { get; private set; }

    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        Shown = await letterhead.Now(ct);
        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Shown.Version);
        (Name, Address, Phone, Mail, License) = (Shown.Name, Shown.Address, Shown.Phone, Shown.Mail, Shown.License);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Name!,
                p => p.Address!,
                p => p.Phone!,
                p => p.Mail!,
                p => p.License!
            );
            ModelState.Clear();
        }

        return Page();
    }

    /// <summary>Saves nothing.</summary>
    public IActionResult OnPostLook()
    {
        (Shown, IsPreview) = (Typed(), true);
        if (ModelState.IsValid && EditLetterhead.Decide(Shown) is Decision.Refused refused)
        {
            ModelState.AddUnmet(refused.States);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        (Shown, IsPreview) = (Typed(), true);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await edit.Handle(User.Actor(), new(FormId, Version, Typed()), ct))
        {
            case EditLetterhead.Outcome.Done:
                TempData.Say("Saved. Papers that are drafted from now on have this letterhead.");
                return LocalRedirect(EditLetterhead.Url);
            case EditLetterhead.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case EditLetterhead.Outcome.Conflict:
                Shown = await letterhead.Now(ct);
                (IsConflict, IsPreview, Version) = (true, false, Shown.Version);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                throw new InvalidOperationException("A letterhead is saved or it is not.");
        }
    }

    private PracticeLetterhead Typed() =>
        new()
        {
            PracticeId = User.Actor().Practice,
            Name = PersonName.Tidy(Name ?? ""),
            Address = string.Join('\n', PracticeLetterhead.AddressLines((Address ?? "").ReplaceLineEndings("\n"))),
            Phone = PersonName.Tidy(Phone ?? ""),
            Mail = PersonName.Tidy(Mail ?? ""),
            License = PersonName.Tidy(License ?? ""),
        };
}
