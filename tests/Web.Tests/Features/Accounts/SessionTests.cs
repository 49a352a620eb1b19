using System.Net;
using Reknit.Domain.Access;

namespace Reknit.Web.Tests.Features.Accounts;

public sealed class SessionTests
{
    [Theory, OnBothDatabases]
    public async Task A_signed_in_browser_is_known_at_every_request(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Zoë Ábel");

        var page = await client.Page("/account");

        Assert.Contains("Zoë Ábel", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_stranger_is_led_to_sign_in_and_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = app.Anonymous();

        var answer = await client.Get("/account?tab=x&handler=Remove");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Faccount%3Ftab%3Dx", answer.Headers.Location!.OriginalString);
    }
}
