using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// How far somebody has come in signing in: kept in a cookie of its own that opens no page but the next step.
/// A session begins only when all is proven and the practice is known.
/// </summary>
/// <param name="Stamp">The account's security stamp: a changed password ends the half-finished sign-in.</param>
/// <param name="IsAllProven">Nothing is left but to choose the practice.</param>
/// <param name="Attempt">The entry of the sign-in history that tells how it ended.</param>
internal sealed record SignInStep(
    Guid Account,
    string Stamp,
    SignInProof Proof,
    bool IsAllProven,
    Guid? Attempt,
    string? ReturnUrl
)
{
    public const string Scheme = "Reknit.Step";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(20);

    public static async Task<SignInStep?> Read(HttpContext context)
    {
        var result = await context.AuthenticateAsync(Scheme);
        return
            result.Principal is { } user
            && Guid.TryParse(user.FindFirstValue(nameof(Account)), out var account)
            && Enum.TryParse<SignInProof>(user.FindFirstValue(nameof(Proof)), out var proof)
            ? new(
                account,
                user.FindFirstValue(nameof(Stamp)) ?? "",
                proof,
                user.FindFirstValue(nameof(IsAllProven)) == "yes",
                Guid.TryParse(user.FindFirstValue(nameof(Attempt)), out var attempt) ? attempt : null,
                user.FindFirstValue(nameof(ReturnUrl))
            )
            : null;
    }

    public Task Keep(HttpContext context, DateTimeOffset now)
    {
        List<Claim> claims =
        [
            new(nameof(Account), Account.ToString("D")),
            new(nameof(Stamp), Stamp),
            new(nameof(Proof), Proof.ToString()),
            new(nameof(IsAllProven), IsAllProven ? "yes" : "no"),
        ];
        if (Attempt is { } attempt)
        {
            claims.Add(new(nameof(Attempt), attempt.ToString("D")));
        }

        if (ReturnUrl is { } url)
        {
            claims.Add(new(nameof(ReturnUrl), url));
        }

        return context.SignInAsync(
            Scheme,
            new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + Lasts }
        );
    }

    public static Task Drop(HttpContext context) => context.SignOutAsync(Scheme);
}
