using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>What stands around every page that somebody outside the practice may have open, and what a browser keeps of it.</summary>
[TestsPage<OwnProfilePage>]
public sealed partial class PortalFrameTests
{
    private static readonly string[] Own =
    [
        "/portal",
        "/portal/releases",
        "/portal/profile",
        "/account",
        "/account/password",
        "/account/authenticator",
        "/account/passkeys",
        "/account/recovery-codes",
        "/account/sessions",
        "/help-now",
        "/look",
        "/sign-out",
    ];

    [Theory, OnBothDatabases]
    public async Task Every_page_has_help_and_a_way_out_and_is_kept_nowhere(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var release = await family.Mira.OnlyRelease();

        foreach (var url in (string[])[.. Own, release, "/no-such-page", "/cases"])
        {
            using var answer = await family.Mira.Get(url);
            var page = await AssertFrame(answer, url);
            Assert.Contains("Sign out", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotMatch(Names(), page.Title!);
            Assert.DoesNotContain(
                page.QuerySelectorAll("a[href], form[action]"),
                e => Key().IsMatch(e.GetAttribute("href") ?? e.GetAttribute("action")!)
            );
        }

        using var stranger = app.Anonymous();
        foreach (
            var url in (string[])
                [
                    "/sign-in",
                    "/help-now",
                    "/look",
                    "/portal/join/none",
                    "/sign-in/reset/none",
                    "/join/none",
                    "/problem/500",
                ]
        )
        {
            using var answer = await stranger.Get(url);
            await AssertFrame(answer, url);
        }

        Assert.DoesNotContain(
            "Quick exit",
            (await family.Therapist.Page("/cases")).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_learns_from_signing_in_or_recovering_which_accounts_there_are(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var stranger = app.Anonymous();

        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var name in (string[])["mira", "nobody-here-123"])
        {
            using var answer = await stranger.TypePassword(name, "not the right one at all");
            var page = await answer.Page();
            page.QuerySelector("[name=LoginName]")!.Remove();
            answers.Add((answer.StatusCode, page.Title!, page.QuerySelector("main")!.TextContent));
        }

        Assert.Single(answers.Distinct());
        // Each of the two was hashed and written down, so that the time taken tells as little as the words.
        Assert.Equal(
            [SignInOutcome.WrongPassword, SignInOutcome.WrongPassword],
            (await app.Rows<SignInAttempt>()).Select(a => a.Outcome)
        );
        var links = new List<(HttpStatusCode, string)>();
        foreach (var link in (string[])["mira", "nobody-here-123", new string('a', 43)])
        {
            using var answer = await stranger.Get("/sign-in/reset/" + link);
            links.Add((answer.StatusCode, (await answer.Page()).QuerySelector("main")!.TextContent));
        }

        Assert.Single(links.Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_a_door_lands_in_the_portal_and_changes_their_own_password(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        using var family = await Dorns.Start(app);
        using var browser = app.Anonymous();

        using var landed = await browser.TypePassword("mira", returnUrl: "?returnUrl=%2Fcases");
        using var changed = await browser.PostForm(
            "/account/password",
            ("Current", PortalSupport.Words),
            ("New", "nine lanterns over Tucson")
        );

        Assert.Equal("/portal", landed.To());
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("Mira Dorn", await browser.MainText("/portal/profile"), StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> AssertFrame(HttpResponseMessage answer, string url)
    {
        var page = await answer.Page();
        Assert.True(page.QuerySelector("nav.safety a[href='/help-now']") is not null, $"{url} has no help");
        var leave = page.QuerySelector("nav.safety a[data-leave]")!;
        Assert.Equal("https://www.weather.gov", leave.GetAttribute("href"));
        Assert.Equal("noreferrer", leave.GetAttribute("rel"));
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        return page;
    }

    [GeneratedRegex("Mira|Tobin|June|Dorn|Lena|Harbor")]
    private static partial Regex Names();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-")]
    private static partial Regex Key();
}
