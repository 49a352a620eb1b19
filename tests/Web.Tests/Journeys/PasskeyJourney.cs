using Microsoft.Playwright;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Journeys;

/// <summary>Passkeys in a real browser, with a made-up authenticator that always says yes.</summary>
[TestsPage<OwnPasskeysPage>]
public sealed class PasskeyJourney
{
    [Theory, OnBothDatabases]
    public async Task A_new_member_makes_a_passkey_and_signs_in_with_nothing_else(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, onPort: true);
        await app.NewMember(await app.NewPractice(), "ana.rivera", Role.Owner);
        await using var chromium = await Chromium.Start();
        var page = await chromium.NewPage(app, 1280, 844);
        var finger = await AddAuthenticator(page);

        await page.Open("/sign-in");
        await page.GetByLabel("Login name").FillAsync("ana.rivera");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Arrive("/sign-in/set-up");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have kept them, go on" }).ClickAsync();
        await page.Arrive("/");

        await finger(false);
        await page.Open("/sign-out");
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync(),
            answer => IsOffer(answer.Url)
        );
        // The list below the login name offers passkeys now; the press takes its place, and then the finger comes.
        await page.RouteAsync(
            IsOffer,
            async route =>
            {
                await finger(true);
                await route.ContinueAsync();
            }
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.Arrive("/");

        var sessions = (await app.Rows<SignInSession>()).OrderBy(s => s.EndedAt is null).ToList();
        Assert.Equal([false, true], sessions.Select(s => s.EndedAt is null));
        Assert.All(sessions, s => Assert.Equal(SignInProof.Passkey, s.Proof));
    }

    [Theory, OnBothDatabases]
    public async Task A_passkey_is_the_second_step_and_can_be_named_and_removed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, onPort: true);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        var secret = await app.NewApp(member);
        await using var chromium = await Chromium.Start();
        var page = await chromium.NewPage(app, 1280, 844);
        var finger = await AddAuthenticator(page);

        await TypePassword(page);
        await page.GetByLabel("Code from your app").FillAsync(app.CodeNow(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Arrive("/");

        await page.Open("/account/passkeys");
        await page.GetByLabel("A name for it").FillAsync("My phone");
        await page.GetByLabel("Your password").Last.FillAsync("not the right one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText(ConfirmPassword.Refusal)).ToBeVisibleAsync();
        await page.GetByLabel("Your password").Last.FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My phone" })).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await finger(false);
        await TypePassword(page);
        await finger(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use your passkey" }).ClickAsync();
        await page.Arrive("/");

        await page.Open("/account/passkeys");
        await page.GetByText("Rename or remove").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("The old phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The old phone" })).ToBeVisibleAsync();
        await page.GetByText("Rename or remove").ClickAsync();
        await page.GetByLabel("Your password").First.FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
    }

    private static bool IsOffer(string url) => url.EndsWith("?handler=PasskeyOffers", StringComparison.Ordinal);

    private static async Task TypePassword(IPage page)
    {
        await page.Open("/sign-in");
        await page.GetByLabel("Login name").FillAsync("ana.rivera");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Arrive("/sign-in/code");
    }

    /// <summary>
    /// Returns what says whether the finger lies on the reader: true, and the authenticator answers what is asked
    /// from then on. It never answers what was asked before.
    /// </summary>
    private static async Task<Func<bool, Task>> AddAuthenticator(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        var added = await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        var id = added!.Value.GetProperty("authenticatorId").GetString()!;
        return isThere =>
            devtools.SendAsync(
                "WebAuthn.setAutomaticPresenceSimulation",
                new() { ["authenticatorId"] = id, ["enabled"] = isThere }
            );
    }
}
