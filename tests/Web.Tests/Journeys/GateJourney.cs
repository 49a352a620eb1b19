using Microsoft.Playwright;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A therapist without a pointer at a gate: reads what is missing, goes where it is kept, comes back and opens it.</summary>
public sealed class GateJourney
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task By_keyboard_alone_from_what_is_missing_through_the_gate(int width)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite, onPort: true);
        await using var chromium = await Chromium.Start();
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Train(app, client);
        await InOrderSupport.LookedFor(client, caseUrl, "Conflicts");
        await WaySupport.Say(client, way, WaySupport.AllSaid(Gate.Intake));
        var page = await chromium.NewPage(app, width, 844);
        await SignIn(app, client, page);

        await page.Open(way);
        await page.Stands("Before intake and safety: 1 to go");
        Assert.Equal(0, await page.Locator("main form:not([action]) button").CountAsync());
        // A checklist is read by its lines; the first link of the first line is where its facts are kept.
        await page.Enter("main section[aria-labelledby=open-title] a[aria-label$=': G1.2']", "*/checks");
        await page.Type("select[name='Form.Kind']", "Protective");
        await page.TabTo("input[name='Form.IsClear']");
        await page.Keyboard.PressAsync("Space");
        await page.Type("textarea[name='Form.Words']", "Looked through all papers");
        await page.Enter("main form .actions button", "*/checks");
        // The address is the same before and after.
        await page.Locator("#stand-title + ul li", new() { HasText = "Protective orders" })
            .GetByText("Covers everybody")
            .WaitForAsync();
        await page.Enter($"a[href='{caseUrl}']", caseUrl);
        await page.Enter($"main a[href='{caseUrl}/way']", caseUrl + "/way");
        await page.Enter($"main a[href^='{way}']", way + "*");
        await page.Stands("Before intake and safety: 0 to go");
        await page.Type("textarea[name=Reason]", "All papers are here.");
        await page.Enter("main form:not([action]) button", way);

        await page.GetByText("The gate is open.").First.WaitForAsync();
        await page.Enter($"main a[href='{way}/back']", way + "/back");
        await page.TabTo("input[name=To][value=Referral]");
        await page.Keyboard.PressAsync("Space");
        await page.Enter("main form .actions button", way);
        await page.Stands("Before intake and safety: 0 to go");
    }

    private static Task SignIn(ReknitApp app, SignedInClient client, IPage page)
    {
        var cookie = client.Cookies.GetCookies(app.BaseAddress).Single(c => c.Name == "reknit");
        return page.Context.AddCookiesAsync([
            new()
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = app.BaseAddress.ToString(),
            },
        ]);
    }
}
