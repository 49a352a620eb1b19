using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Reknit.Web.Tests.Journeys.OneBrowser))]

namespace Reknit.Web.Tests.Journeys;

/// <summary>The one browser of all tests: each start of its own costs seconds. Begun by the first that needs it.</summary>
public sealed class OneBrowser : IAsyncDisposable
{
    private static readonly Lazy<Task<(IPlaywright, IBrowser)>> Running = new(Launch);

    internal static string Program =>
        Environment.GetEnvironmentVariable("REKNIT_CHROMIUM") ?? "/usr/bin/chromium-headless-shell";

    internal static async Task<IBrowser> Here() => (await Running.Value).Item2;

    private static async Task<(IPlaywright, IBrowser)> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            }
        );
        return (playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        if (Running.IsValueCreated)
        {
            var (playwright, browser) = await Running.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }
}

/// <summary>Windows of a real browser that show nothing, for journeys through a program on a real port.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly List<IBrowserContext> _windows = [];

    private Chromium(IBrowser browser) => _browser = browser;

    /// <summary>Skips the test, and says so, where no Chromium is to be had.</summary>
    public static async Task<Chromium> Start()
    {
        Assert.SkipUnless(File.Exists(OneBrowser.Program), $"No {OneBrowser.Program}: ./dev test installs one.");
        return new(await OneBrowser.Here());
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
        var window = await _browser.NewContextAsync(
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
        window.SetDefaultTimeout(60_000);
        lock (_windows)
        {
            _windows.Add(window);
        }

        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }
    }
}
