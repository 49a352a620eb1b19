using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>The cookie of a signed-in browser: it names a session, and the session's row decides.</summary>
internal sealed class SignInCookie(Settings settings) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Scheme = "Identity.Application";

    /// <summary>Where <see cref="HttpContext.Items"/> keeps the <see cref="Actor"/> whose session just ran out of time.</summary>
    public const string Expired = "reknit:expired";

    /// <summary>As above, however long ago: somebody's account was used in this browser, and nobody signed out of it.</summary>
    public const string Lapsed = "reknit:lapsed";

    /// <summary>However busy, a person proves who they are anew after a week.</summary>
    private static readonly TimeSpan LongestStay = TimeSpan.FromDays(7);

    public void Configure(CookieAuthenticationOptions options) => Configure(Scheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        var isSecure = settings.IsSecure;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.Cookie.Name = (isSecure ? "__Host-reknit" : "reknit") + Suffix(name);
        if (name == Scheme)
        {
            options.ExpireTimeSpan = LongestStay;
            options.SlidingExpiration = false;
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = context =>
                context.HttpContext.RequestServices.GetRequiredService<CheckSession>().Check(context);
            options.Events.OnRedirectToLogin = LeadToSignIn;
            options.Events.OnRedirectToAccessDenied = Refuse;
        }
    }

    /// <summary>The ticket that a session's cookie carries.</summary>
    public static AuthenticationTicket Ticket(SignInSession session, Role role, string loginName)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, session.AccountId.ToString("D")),
                new(ClaimTypes.Name, loginName),
                new(Actor.SessionClaim, session.Id.ToString("D")),
                .. Actor.Claims(session.PracticeId, session.PersonId, role),
            ],
            Scheme
        );
        return new(new ClaimsPrincipal(identity), new AuthenticationProperties(), Scheme);
    }

    /// <summary>The session that the cookie names; all zeros where nobody is signed in.</summary>
    public static Guid SessionOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Actor.SessionClaim), out var id) ? id : Guid.Empty;

    /// <summary>Who is signed in here, or was until time ran out; null where neither.</summary>
    public static Actor? LastHere(HttpContext context) => Actor.Of(context.User) ?? context.Items[Lapsed] as Actor;

    private static string Suffix(string? scheme) =>
        scheme == Scheme ? ""
        : scheme == IdentityConstants.TwoFactorUserIdScheme ? "-passkey"
        : "-step";

    /// <summary>Back to the page itself afterwards, also when a form of it was posted.</summary>
    private static Task LeadToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(NextStep.PortalPage))
        {
            // Whoever signs in next in this browser may be somebody else of the house.
            context.Response.Redirect("/sign-in");
            return Task.CompletedTask;
        }

        var query = QueryString.Create(request.Query.Where(part => part.Key != "handler"));
        var page = request.PathBase.Add(request.Path).ToString() + query;
        context.Response.Redirect(
            page == "/" ? "/sign-in" : "/sign-in" + QueryString.Create("returnUrl", page).ToUriComponent()
        );
        return Task.CompletedTask;
    }

    /// <summary>The first page of staff is, for whoever has none of theirs, the portal's.</summary>
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path == "/" && Actor.Of(context.HttpContext.User)?.Role.IsStaff() == false)
        {
            context.Response.Redirect(NextStep.PortalPage);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
