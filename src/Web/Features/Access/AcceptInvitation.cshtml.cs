using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Where an invited person chooses login name and password and joins the practice.</summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class AcceptInvitationPage(CaseworkDb db, AcceptInvitation accept, SecondFactors factors, NextStep next)
    : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? LoginName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string Practice { get; private set; } = "";

    public Role Role { get; private set; }

    public bool LinkIsDead { get; private set; }

    /// <summary>Who is signed in in this browser, perhaps in another practice.</summary>
    public string? SignedInAs => Actor.Of(User) is null ? null : User.Identity?.Name;

    public async Task OnGet(string token, CancellationToken ct) => Name = (await Load(token, ct))?.Name;

    public Task<IActionResult> OnPost(string token, CancellationToken ct) => Join(token, null, ct);

    /// <summary>Joins with the account that is signed in here.</summary>
    public Task<IActionResult> OnPostSame(string token, CancellationToken ct) =>
        Join(token, Actor.Of(User)?.Account, ct);

    private async Task<IActionResult> Join(string token, Guid? signed, CancellationToken ct)
    {
        if (await Load(token, ct) is not { } invitation)
        {
            return Page();
        }

        var name = string.IsNullOrWhiteSpace(Name) || Name.Length > PersonName.Length ? invitation.Name : Name;
        switch (await accept.Handle(new(token, name, signed, new(LoginName, Password)), ct))
        {
            case AcceptInvitation.Outcome.Joined when signed is not null:
                return LocalRedirect(NextStep.PracticePage);
            case AcceptInvitation.Outcome.Joined(var account):
                return LocalRedirect(await next.After(NextStep.JustJoined(account, !factors.AreRequired), ct));
            case AcceptInvitation.Outcome.Refused refused:
                this.Show(refused.LoginName, refused.Password);
                return Page();
            case AcceptInvitation.Outcome.IsMemberAlready:
                ModelState.AddModelError("", "You are a member of this practice already.");
                return Page();
            case AcceptInvitation.Outcome.IsOutsider:
                ModelState.AddModelError(
                    "",
                    "This account has a door to the practice's portal. Nobody is staff and has a door: work here with an account of its own."
                );
                return Page();
            default:
                LinkIsDead = true;
                return Page();
        }
    }

    private async Task<Invitation?> Load(string token, CancellationToken ct)
    {
        var found = await accept.Find(token, ct);
        LinkIsDead = found is null;
        if (found is not null)
        {
            var practices = db.Practices.IgnoreQueryFilters().Where(p => p.PracticeId == found.PracticeId);
            (Practice, Role) = (await practices.Select(p => p.Name).SingleAsync(ct), found.Role);
        }

        return found;
    }
}
