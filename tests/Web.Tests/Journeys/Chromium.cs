using Microsoft.Playwright;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A real browser without a window, for journeys through a program on a real port.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    private static string Program => Environment.GetEnvironmentVariable("REKNIT_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Skips the test, and says so, where no Chromium is to be had.</summary>
    public static async Task<Chromium> Start()
    {
        Assert.SkipUnless(File.Exists(Program), $"No Chromium at {Program}: ./dev test installs one.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            }
        );
        return new(playwright, browser);
    }

    /// <summary>A page of a browser window with cookies of its own.</summary>
    public async Task<IPage> NewPage(
        ReknitApp app,
        int width,
        int height,
        bool withScript = true,
        ColorScheme look = ColorScheme.Light
    )
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = app.BaseAddress.ToString(),
                Locale = "en-US",
                ViewportSize = new() { Width = width, Height = height },
                JavaScriptEnabled = withScript,
                ColorScheme = look,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
