using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Where an invited person outside the practice gets their sign-in. The page names the practice and nobody else:
/// somebody else of the house may have opened it.
/// </summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class JoinPortalPage(
    CaseworkDb db,
    JoinPortal join,
    SecondFactors factors,
    NextStep next,
    PortalWords words
) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? SameCode { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null where the link does not work, for whatever reason.</summary>
    public string? Practice { get; private set; }

    /// <summary>Told to whoever joined: until then the page would tell it to everybody who has the link.</summary>
    public string SignInName { get; private set; } = "";

    /// <summary>Where it goes on; null until they joined.</summary>
    public string? Next { get; private set; }

    /// <summary>Who is signed in in this browser with an account of another practice.</summary>
    public string? SignedInAs { get; private set; }

    public Task OnGet(string token, CancellationToken ct) => Load(token, ct);

    public Task<IActionResult> OnPost(string token, CancellationToken ct) => Join(token, Code, null, ct);

    /// <summary>Joins with the account that is signed in here.</summary>
    public Task<IActionResult> OnPostSame(string token, CancellationToken ct) =>
        Join(token, SameCode, Actor.Of(User)?.Account, ct);

    private async Task<IActionResult> Join(string token, string? code, Guid? signed, CancellationToken ct)
    {
        await Load(token, ct);
        if (Practice is null)
        {
            return Page();
        }

        var say = await words.Now(ct);
        switch (await join.Handle(new(token, code, Password, signed), ct))
        {
            case JoinPortal.Outcome.Joined(_, var practice) when signed is not null:
                return LocalRedirect(
                    Actor.Of(User)?.Practice == practice ? NextStep.PortalPage : NextStep.PracticePage
                );
            case JoinPortal.Outcome.Joined(var account, _):
                (Next, SignInName) = (
                    await next.After(NextStep.JustJoined(account, !factors.AreRequired), ct),
                    account.UserName ?? ""
                );
                return Page();
            case JoinPortal.Outcome.WeakPassword(var why):
                ModelState.AddModelError(nameof(Password), why);
                break;
            case JoinPortal.Outcome.WrongCode:
                ModelState.AddModelError(
                    signed is null ? nameof(Code) : nameof(SameCode),
                    say.Say(PortalTexts.JoinWrongCode).Plain
                );
                break;
            case JoinPortal.Outcome.Refused refused:
                foreach (var unmet in refused.Unmet)
                {
                    ModelState.AddModelError("", say.Say(PortalTexts.JoinRefused, ("why", unmet.Words)).Plain);
                }

                break;
        }

        await Load(token, ct);
        return Page();
    }

    private async Task Load(string token, CancellationToken ct)
    {
        Practice = null;
        if (await join.Find(token, ct) is not { } found)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        SignedInAs = await MayUse(found.PracticeId) ? User.Identity?.Name : null;
        Practice = await db
            .Practices.IgnoreQueryFilters()
            .Where(p => p.PracticeId == found.PracticeId)
            .Select(p => p.Name)
            .SingleAsync(ct);
    }

    /// <summary>An account of this practice is not offered: on a shared device it may be the other parent's.</summary>
    private async Task<bool> MayUse(PracticeId practice) =>
        Actor.Of(User) is { } actor
        && !await db
            .Memberships.IgnoreQueryFilters()
            .AnyAsync(m => m.PracticeId == practice && m.AccountId == actor.Account, HttpContext.RequestAborted);
}
