using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Makes the link for a member who cannot sign in, and shows it once; or says why not.</summary>
[Requires(Permission.ResetSignIn)]
internal sealed class ResetMemberPage(CaseworkDb db, ResetSignIn reset, ConfirmPassword confirm, TimeProvider clock)
    : PageModel
{
    private Membership _member = null!;

    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>The owner's own: a screen left open must not let anybody else make a link.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<RequirementState> Unmet { get; private set; } = [];

    public bool IsElsewhereToo => Unmet.Any(state => state.Id == "RS.3");

    /// <summary>The link, this once.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGet(Guid person, CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(person, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid person, CancellationToken ct)
    {
        if (!await Load(person, ct))
        {
            return NotFound();
        }

        if (Unmet.Count > 0)
        {
            return Page();
        }

        if (!await confirm.Handle(User.Actor().Account, Password, Visit.Of(HttpContext), ct))
        {
            ModelState.AddModelError(nameof(Password), ConfirmPassword.Refusal);
            return Page();
        }

        switch (await reset.Handle(User.Actor(), FormId, _member, Visit.Of(HttpContext), ct))
        {
            case ResetSignIn.Outcome.Made(var link):
                Link = link;
                return Page();
            case ResetSignIn.Outcome.Refused refused:
                Unmet = refused.Unmet;
                return Page();
            default:
                TempData.Say("This link was shown already. If it got lost, make another one.");
                return LocalRedirect($"/staff/{person:D}");
        }
    }

    private async Task<bool> Load(Guid id, CancellationToken ct)
    {
        var person = new PersonId(id);
        if (
            await db
                .Memberships.AsNoTracking()
                .SingleOrDefaultAsync(m => m.PersonId == person && m.Role != Role.Outsider, ct)
            is not { } member
        )
        {
            return false;
        }

        _member = member;
        Name = await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);
        Unmet = await reset.Unmet(User.Actor(), member, ct);
        return true;
    }
}
