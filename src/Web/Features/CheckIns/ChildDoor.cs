using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.CheckIns.Devices;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>A child's page on the device that it is open on: a cookie that lasts as long as the browser, and a row that decides.</summary>
internal sealed class ChildDoor(
    CaseworkDb db,
    OneTimeTokens tokens,
    EndSessions sessions,
    Settings settings,
    IServiceScopeFactory scopes,
    TimeProvider clock
)
{
    /// <summary>Behind https no other host of the domain can plant it.</summary>
    public string Cookie => (settings.IsSecure ? "__Host-" : "") + "reknit-child";

    /// <summary>The page that this device has open and that goes on, of whatever practice; not tracked.</summary>
    public async Task<ChildSpace?> Find(HttpContext context, CancellationToken ct) =>
        await OfDevice(context, ct) is { } space && space.IsOpen(clock.GetUtcNow().UtcDateTime) ? space : null;

    /// <summary>The page that was open here last was on a device of the child's own.</summary>
    public async Task<ChildSpace?> FindAtHome(HttpContext context, CancellationToken ct) =>
        await OfDevice(context, ct) is { } space
        && await db.OwnDeviceLinks.IgnoreQueryFilters().AnyAsync(l => l.SpaceId == space.Id, ct)
            ? space
            : null;

    private async Task<ChildSpace?> OfDevice(HttpContext context, CancellationToken ct)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie, out var token) || string.IsNullOrEmpty(token))
        {
            return null;
        }

        var hash = tokens.Hash(token);
        return await db
            .ChildSpaces.IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.TokenHash == hash, ct);
    }

    /// <summary>
    /// The page whose device asks for help, also where it has ended meanwhile: a child who calls is heard all the same.
    /// </summary>
    public async Task<ChildSpace?> FindForHelp(HttpContext context, CancellationToken ct) =>
        await OfDevice(context, ct) is { } space && clock.GetUtcNow().UtcDateTime < space.OpenedAt + ChildSpace.HeardFor
            ? space
            : null;

    /// <summary>From here on the browser is the child's: nobody is signed in on it any more.</summary>
    public async Task HandOver(HttpContext context, string token, CancellationToken ct)
    {
        if (Actor.Of(context.User) is { } actor)
        {
            await sessions.One(actor.Account, SignInCookie.SessionOf(context.User), ct);
            await context.SignOutAsync(SignInCookie.Scheme);
        }

        Set(context.Response, token);
    }

    private void Set(HttpResponse response, string token) =>
        response.Cookies.Append(
            Cookie,
            token,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = settings.IsSecure,
                IsEssential = true,
                Path = "/",
            }
        );

    public void Drop(HttpResponse response) =>
        response.Cookies.Delete(
            Cookie,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = settings.IsSecure,
                Path = "/",
            }
        );

    /// <summary>
    /// As <see cref="Drop"/>, on a device of the child's own: nothing that this program put there stays behind.
    /// </summary>
    public void Forget(HttpResponse response)
    {
        Drop(response);
        response.Headers["Clear-Site-Data"] = "\"cookies\", \"storage\"";
    }

    /// <summary>
    /// On a device of the child's own: the page ends, what was answered is kept, and the device forgets it. Done again it
    /// changes nothing; on another device it does nothing.
    /// </summary>
    /// <returns>Whether the page was on a device of the child's own.</returns>
    public async Task<bool> Leave(HttpContext context, CancellationToken ct)
    {
        if (await FindAtHome(context, ct) is not { } space)
        {
            return false;
        }

        if (space.EndedAt is null)
        {
            // In services of its own: whoever is signed in here may belong to another practice.
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(space.PracticeId);
            var end = scope.ServiceProvider.GetRequiredService<EndChildSpace>();
            await end.Handle(ActorOf(space), space.Id, isFinished: false, ct);
        }

        Drop(context.Response);
        return true;
    }

    /// <summary>The child, who sees what is about the one case and has no role in the practice.</summary>
    public static Actor ActorOf(ChildSpace space) =>
        new(space.PracticeId, space.Child, Role.Outsider, Guid.Empty) { Consults = space.CaseId };
}

/// <summary>While a child's page is open on a device, the device shows that page and nothing else of the program.</summary>
internal sealed class LockToChild(RequestDelegate next)
{
    private static readonly string[] Open = [CheckInPlaces.Child, DevicePlaces.Blank, "/problem", "/health", "/ready"];

    public async Task InvokeAsync(HttpContext context, ChildDoor door, CurrentPractice practice)
    {
        if (
            context.Request.Cookies.ContainsKey(door.Cookie)
            && await door.Find(context, context.RequestAborted) is { } space
        )
        {
            if (!IsAllowed(context))
            {
                if (!LeadsElsewhere(context) || await door.FindAtHome(context, context.RequestAborted) is null)
                {
                    context.Response.Redirect(CheckInPlaces.Child);
                    return;
                }

                // Somebody else has the telephone in their hands: what the child said is not shown to them.
                await door.Leave(context, context.RequestAborted);
                await next(context);
                return;
            }

            // Whoever was signed in on this device before is nobody here.
            context.User = new(new ClaimsIdentity());
            practice.Is(space.PracticeId);
        }

        await next(context);
    }

    /// <summary>To a page of the program that is not the child's; not what a browser asks for by itself.</summary>
    private static bool LeadsElsewhere(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(DevicePlaces.Link.TrimEnd('/'))
        && (context.GetEndpoint() is not null || context.Request.Headers["Sec-Fetch-Mode"] == "navigate");

    private static bool IsAllowed(HttpContext context) =>
        Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path))
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
