using Microsoft.Playwright;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A real browser without a window, as a person on this machine would use it.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("REKNIT_CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            }
        );
        return new(playwright, browser);
    }

    /// <summary>A page with cookies of its own.</summary>
    public async Task<IPage> NewPage(ReknitApp app)
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = app.BaseAddress.ToString(), Locale = "en-US" });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
