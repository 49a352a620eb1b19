using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Reknit.Web.Tests.Journeys;

/// <summary>
/// Going from page to page. Asks the page itself whether it is there and whole: the word of that which the driver
/// passes on can be lost on a busy machine, and a test that waits for it waits for ever.
/// </summary>
internal static class Going
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Opens an address, and waits until the page is whole.</summary>
    public static async Task Open(this IPage page, string address)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.Whole(_ => true, address);
    }

    /// <summary>Waits until the page of this path is there and whole; a star stands for anything.</summary>
    public static Task Arrive(this IPage page, string path)
    {
        var pattern = $"^{Regex.Escape(path).Replace("\\*", ".*", StringComparison.Ordinal)}$";
        return page.Whole(url => Regex.IsMatch(new Uri(url).PathAndQuery, pattern), path);
    }

    /// <summary>Presses the button of this name, as a finger does.</summary>
    public static Task Tap(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Waits until this heading stands on the page.</summary>
    public static Task Stands(this IPage page, string heading) =>
        page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).WaitForAsync();

    private static async Task Whole(this IPage page, Func<string, bool> isThere, string name)
    {
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Longest)
        {
            try
            {
                var state = await page.EvaluateAsync<string[]>("() => [location.href, document.readyState]");
                if (state[1] == "complete" && isThere(state[0]))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // The page was left while it was asked; the next one answers.
            }

            await Task.Delay(20);
        }

        Assert.Fail($"{name} was not there after {Longest.TotalSeconds} seconds, but {page.Url}.");
    }
}
