using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Protections;

/// <summary>Asks once more, and why, before a protection ends.</summary>
[Requires(Permission.EndProtection), KeepsTyped]
internal sealed class EndProtectionPage(
    EndProtection end,
    BlankShown blank,
    CaseworkDb db,
    CaseAccess access,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public sealed record Ending(CaseId Case, string Caption, string Protected, string From, int Version);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(Protection.WordsLength, "Why it ends")]
    public string? Because { get; set; }

    public Ending Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Found.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        switch (await end.Handle(User.Actor(), new(Id, FormId, Version, Because ?? ""), ct))
        {
            case EndProtection.Outcome.Done(var id):
                TempData.Say("The protection has ended.");
                return LocalRedirect(ProtectionPlaces.Of(id));
            case EndProtection.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Load(ct) ? Page() : NotFound();
            case EndProtection.Outcome.Conflict when await Load(ct):
                ModelState.Clear();
                ModelState.AddModelError("", "Somebody changed it meanwhile. Look at it as it stands now.");
                Version = Found.Version;
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>Of the form on the page of protected people.</summary>
    public async Task<IActionResult> OnPostBlank(CancellationToken ct)
    {
        switch (await blank.Handle(User.Actor(), new(Id, FormId, Version), ct))
        {
            case BlankShown.Outcome.Done(var id):
                TempData.Say("They see nothing of it any more.");
                return LocalRedirect(ProtectionPlaces.Of(id));
            case BlankShown.Outcome.Conflict(var id):
                TempData.Say("Somebody changed it meanwhile. Look at it as it stands now.");
                return LocalRedirect(ProtectionPlaces.Of(id));
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await (
            from c in access.CasesOf(User.Actor())
            join p in db.Protections on c.Id equals p.CaseId
            where p.Id == Id && p.EndedAt == null
            select new Ending(
                c.Id,
                c.Caption,
                db.People.First(x => x.Id == p.Protected).Name,
                db.People.First(x => x.Id == p.From).Name,
                p.Version
            )
        ).SingleOrDefaultAsync(ct);
        Found = found!;
        return found is not null;
    }
}
