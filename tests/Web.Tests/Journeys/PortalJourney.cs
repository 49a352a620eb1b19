using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A parent on a telephone: joins by a link, sets up an app, signs a release and leaves.</summary>
public sealed partial class PortalJourney
{
    [Theory, OnBothDatabases]
    public async Task A_parent_joins_signs_and_signs_out(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, onPort: true);
        await using var chromium = await Chromium.Start();
        using var therapist = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var (link, code) = await Family(therapist);
        var page = await chromium.NewPage(app, 390, 844);

        await page.Open(link);
        await page.GetByLabel("The code you were told").FillAsync(code);
        await page.GetByLabel("Choose a password").FillAsync(PortalSupport.Words);
        await Press(page, "Go on");
        await page.GetByRole(AriaRole.Link, new() { Name = "I have written it down" }).ClickAsync();
        await page.Arrive("/sign-in/set-up");
        var key = await page.Locator("main code[dir=ltr]").First.InnerTextAsync();
        await page.GetByLabel("Code from the app").FillAsync(app.CodeNow(Secret(key)));
        await Press(page, "Set up the app");
        await Press(page, "I have kept them, go on");
        await page.Arrive("/portal");

        await AgreeToScreen(page);
        await page.Open("/portal");
        await page.Locator("main a[href^='/portal/releases/']").First.ClickAsync();
        await page.Arrive("/portal/releases/*");
        await page.GetByLabel("Type your full name").FillAsync("Mira Dorn");
        await page.GetByLabel("Typing my name here is my signature").CheckAsync();
        await page.GetByLabel("Your password").FillAsync(PortalSupport.Words);
        await Press(page, "Sign");
        await page.GetByText("Signed in the portal by Mira Dorn").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.Arrive("/sign-in");

        Assert.Equal([PortalAnswerKind.Given], await app.Answers());
        Assert.NotNull(Assert.Single(await app.Rows<SignInSession>(), s => s.PersonId != therapist.PersonId).EndedAt);
        await page.Open("/portal");
        await page.Arrive("/sign-in");
    }

    /// <summary>Opens the trial file, and types the digits that stand in it: before the first signature on a screen.</summary>
    private static async Task AgreeToScreen(IPage page)
    {
        await page.Open("/portal/electronic");
        var trial = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("main a[href*='handler=Trial']").ClickAsync()
        );
        await using var file = await trial.CreateReadStreamAsync();
        using var reader = new StreamReader(file);
        await page.Locator("#Code").FillAsync(SixDigits().Match(await reader.ReadToEndAsync()).Value);
        await page.Locator("#IsMeant").CheckAsync();
        await page.Locator("main form.form button.button").First.ClickAsync();
        await page.GetByRole(AriaRole.Status).First.WaitForAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_goes_elsewhere_at_once(bool withScript)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite, onPort: true);
        await using var chromium = await Chromium.Start();
        using var family = await Dorns.Start(app);
        var page = await chromium.NewPage(app, 390, 844, withScript);
        await page.Context.RouteAsync(
            "https://www.weather.gov/**",
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>Weather</h1>" })
        );
        var cookie = family.Mira.Cookies.GetCookies(app.BaseAddress).Single(c => c.Name == "reknit");
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = app.BaseAddress.ToString(),
            },
        ]);
        await page.Open("/help-now");
        await page.Open("/portal");

        if (withScript)
        {
            for (var n = 0; n < 3; n++)
            {
                await page.Keyboard.PressAsync("Escape");
            }
        }
        else
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Quick exit" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Heading, new() { Name = "Weather" }).WaitForAsync();
        if (withScript)
        {
            // The page of the portal has lost its place in the history, and its session is over.
            await page.GoBackAsync();
            await page.Arrive("/help-now");
            await page.Open("/portal");
            await page.Arrive("/sign-in");
        }
    }

    private static async Task<(string Link, string Code)> Family(SignedInClient therapist)
    {
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        await ReleaseTests.Write(therapist, caseUrl, "Mira", "Tobin", Compartment.ContactOrdinary);
        return await therapist.Invite(caseUrl, "Mira Dorn");
    }

    private static Task Press(IPage page, string words) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>RFC 4648's base 32, as an app reads the key that is typed into it.</summary>
    private static byte[] Secret(string key)
    {
        var bits = string.Concat(
            NoLetter()
                .Replace(key, "")
                .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    [GeneratedRegex("[^A-Z2-7]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"\b[0-9]{3} ?[0-9]{3}\b")]
    private static partial Regex SixDigits();
}
