using Microsoft.Playwright;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;

namespace Reknit.Web.Tests.Journeys;

/// <summary>The board as somebody walks it without a pointer, and as it stands on paper.</summary>
public sealed class BoardJourney
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task By_keyboard_alone_to_a_family_and_back_with_the_filter_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, onPort: true);
        await using var chromium = await Chromium.Start();
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        await Families(client);
        var page = await SignedIn(app, chromium, client, 1280, 900);

        await page.Open("/board");
        Assert.Equal(2, await page.Locator("tbody tr").CountAsync());
        await page.Type("select[name=Show]", "A hold is open");
        await page.Type("select[name=Phase]", "Referral");
        await page.Enter("main form button", "/board?Show=Holds&Phase=Referral&Within=30");
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
        await page.Enter("tbody th a[href^='/ways/']", "/ways/*?board=Holds.Referral.30.1");
        Assert.Contains("June Dorn with Tobin Dorn", await page.Locator("h1").InnerTextAsync(), Ordinal);
        await page.Enter(".crumbs a[href^='/board']", "/board?show=Holds&phase=Referral&within=30&at=1");
        Assert.Equal("Holds", await page.Locator("select[name=Show]").InputValueAsync());
        Assert.Equal("Referral", await page.Locator("select[name=Phase]").InputValueAsync());
        await page.Enter("tbody th a[href^='/cases/']", "/cases/*/way?board=Holds.Referral.30.1");
        await page.Enter(".crumbs a[href^='/board']", "/board?show=Holds&phase=Referral&within=30&at=1");
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
        await page.Enter("main form a.button", "/board");

        Assert.Equal(2, await page.Locator("tbody tr").CountAsync());
    }

    [Theory]
    [InlineData("A4", 210, 297)]
    [InlineData("Letter", 216, 279)]
    public async Task On_paper_the_filter_stands_in_words_and_nothing_is_cut_off(string paper, int width, int height)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite, onPort: true);
        await using var chromium = await Chromium.Start();
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        await Families(client);
        // As wide as the words of the page between its margins of 16 mm, at 96 dots to the inch.
        var inside = (int)((width - 32) / 25.4 * 96);
        var page = await SignedIn(app, chromium, client, inside, (int)(height / 25.4 * 96));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Open("/board?show=Holds&phase=Referral&within=60");

        var words = await page.Locator("body").InnerTextAsync();
        var shown = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('nav, form, button, select, .frame-head, .frame-foot')]"
                + ".filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"
        );
        var cut = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.unseen'))"
                + ".filter(e => { const b = e.getBoundingClientRect(); return b.width > 1 && (b.right > innerWidth + 1 || b.left < -1); })"
                + ".map(e => e.outerHTML.slice(0, 80))"
        );
        var pdf = await page.PdfAsync(new() { Format = paper, PreferCSSPageSize = false });

        Assert.Contains("Shown: A hold is open, Referral. Papers that lapse within 60 days.", words, Ordinal);
        Assert.Contains("June Dorn with Tobin Dorn", words, Ordinal);
        Assert.Contains("Force or a threat was used to bring the child", words, Ordinal);
        Assert.Contains("look by", words, Ordinal);
        Assert.DoesNotContain("Quill", words, Ordinal);
        Assert.Empty(shown);
        Assert.Empty(cut);
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('thead').checkVisibility()"));
        Assert.True(pdf.Length > 1000);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static async Task Families(SignedInClient client)
    {
        var dorns = await client.OpenCase("Dorn family", also: Voluntary);
        var quills = await client.OpenCase(
            "Quill family",
            [new("Ada Quill", CasePart.Parent), new("Ole Quill", CasePart.Parent), new("Iris Quill", CasePart.Child)],
            also: Voluntary
        );
        var way = await WaySupport.Begin(client, dorns, "June", "Tobin");
        await WaySupport.Begin(client, quills, "Iris", "Ole");
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled out of the car.")
        );
    }

    private static async Task<IPage> SignedIn(
        ReknitApp app,
        Chromium chromium,
        SignedInClient client,
        int width,
        int height
    )
    {
        var page = await chromium.NewPage(app, width, height);
        var cookie = client.Cookies.GetCookies(app.BaseAddress).Single(c => c.Name == "reknit");
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = app.BaseAddress.ToString(),
            },
        ]);
        return page;
    }
}
