using System.Collections.Concurrent;
using Microsoft.Playwright;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Portal;

namespace Reknit.Web.Tests.Journeys;

/// <summary>Every page of the program, in a real browser, with nothing that shuts anybody out.</summary>
public sealed class AccessibleTests
{
    private static bool IsDeep => Environment.GetEnvironmentVariable("REKNIT_TEST_DEEP") == "1";

    private static readonly (int Width, ColorScheme Look) Narrow = (390, ColorScheme.Dark);
    private static readonly (int Width, ColorScheme Look) Wide = (1280, ColorScheme.Light);

    /// <summary>What a deep run shows every page in besides.</summary>
    private static readonly IReadOnlyList<(int Width, ColorScheme Look)> Others =
    [
        (390, ColorScheme.Light),
        (1280, ColorScheme.Dark),
    ];

    private readonly ConcurrentBag<string> _found = [];

    [Fact]
    public async Task Every_page_is_accessible_and_fits_its_window()
    {
        await using var app = await ReknitApp.Start(
            DatabaseKind.Sqlite,
            settings => settings.IsDemo = true,
            onPort: true
        );
        await using var chromium = await Chromium.Start();
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner, "Zoë Ábel");
        var pages = await EveryPage.Of(app, owner);
        IPage[] windows = [await Window(app, chromium), await Window(app, chromium)];
        await Look(windows, ["/sign-in", "/sign-in/no-practice", "/look", "/help-now", "/problem/404"]);
        await SignIn(app, owner, windows);
        await Look(windows, pages);

        using var parent = await app.WithDoor(owner.PracticeId, pages.First(IsCase), "Mira");
        await AdultIntakeSupport.Ask(owner, pages.First(IsCase), "Mira");
        var intake = await AdultIntakeSupport.FirstStep(parent);
        string[] portal =
        [
            "/portal",
            "/portal/releases",
            "/portal/where",
            "/portal/words",
            intake,
            intake[..^1] + "7",
            intake[..^1] + "3",
            intake[..^2],
            await parent.OnlyRelease(),
            await parent.AgreementOf("Consent"),
            "/portal/profile",
            "/account",
            "/cases",
        ];
        await SignIn(app, parent, windows);
        await Look(windows, portal);

        Assert.True(_found.IsEmpty, string.Join("\n", _found));
    }

    private static bool IsCase(string url) =>
        url.StartsWith("/cases/", StringComparison.Ordinal) && Guid.TryParse(url[7..], out _);

    private static Task<IPage> Window(ReknitApp app, Chromium chromium) =>
        chromium.NewPage(app, Narrow.Width, 844, look: Narrow.Look);

    private static async Task SignIn(ReknitApp app, SignedInClient owner, IEnumerable<IPage> windows)
    {
        var cookie = owner.Cookies.GetCookies(app.BaseAddress).Single(c => c.Name == "reknit");
        foreach (var page in windows)
        {
            await page.Context.AddCookiesAsync([
                new()
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = app.BaseAddress.ToString(),
                },
            ]);
        }
    }

    /// <summary>Each window takes the next address that nobody has looked at.</summary>
    private async Task Look(IEnumerable<IPage> windows, IReadOnlyList<string> urls)
    {
        var next = -1;
        await Task.WhenAll(
            windows.Select(async page =>
            {
                for (var n = Interlocked.Increment(ref next); n < urls.Count; n = Interlocked.Increment(ref next))
                {
                    await Look(page, urls[n], isThird: n % 3 == 0);
                }
            })
        );
    }

    /// <summary>
    /// Colours hang on the look and places on the width: two windows show both, and a page is resized rather than
    /// fetched anew. Pages of the wide window are made of the same parts, so that each third of them is enough for
    /// what the narrow one has shown already; a deep run takes every page in all four.
    /// </summary>
    private async Task Look(IPage page, string url, bool isThird)
    {
        await Show(page, Narrow);
        await page.Open(url);
        await Fits(page, url, Narrow.Width);
        await IsAccessible(page, url);
        await Show(page, Wide);
        await Fits(page, url, Wide.Width);
        if (isThird || IsDeep)
        {
            await IsAccessible(page, url);
        }

        foreach (var window in IsDeep ? Others : [])
        {
            await Show(page, window);
            await Fits(page, url, window.Width);
            await IsAccessible(page, url);
        }
    }

    private static async Task Show(IPage page, (int Width, ColorScheme Look) window)
    {
        await page.SetViewportSizeAsync(window.Width, 844);
        await page.EmulateMediaAsync(new() { ColorScheme = window.Look });
    }

    private async Task IsAccessible(IPage page, string url)
    {
        foreach (var wrong in await page.Wrongs())
        {
            _found.Add($"{url}: {wrong}");
        }
    }

    private async Task Fits(IPage page, string url, int width)
    {
        var seen = await page.EvaluateAsync<int[]>("() => [innerWidth, document.documentElement.scrollWidth]");
        Assert.Equal(width, seen[0]);
        if (seen[1] > width)
        {
            _found.Add($"{url}: {seen[1] - width} pixels wider than the window of {width}");
        }
    }
}
