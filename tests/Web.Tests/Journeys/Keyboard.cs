using Microsoft.Playwright;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A person who has a keyboard and no pointer: goes on by Tab, and must see where they are.</summary>
internal static class Keyboard
{
    private const int MostSteps = 150;

    /// <summary>Presses Tab until this is in focus.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        Assert.True(await page.Locator(selector).CountAsync() > 0, $"{page.Url} has no {selector}.");
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                Assert.True(await page.EvaluateAsync<bool>(FocusIsSeen), $"Focus on {selector} cannot be seen.");
                return;
            }
        }

        Assert.Fail($"{selector} on {page.Url} was not reached with {MostSteps} Tabs.");
    }

    /// <summary>Goes to a link or button, presses Enter and waits for the page it leads to.</summary>
    public static async Task Enter(this IPage page, string selector, string leadsTo)
    {
        await page.TabTo(selector);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive(leadsTo);
    }

    /// <summary>Goes to a field and types; in a list, typing chooses.</summary>
    public static async Task Type(this IPage page, string selector, string words)
    {
        await page.TabTo(selector);
        for (var again = 0; again < 3; again++)
        {
            await page.Keyboard.TypeAsync(words);
            if (await page.EvaluateAsync<bool>(IsTaken, words))
            {
                return;
            }

            // A list forgets what was typed after a second; on a busy machine the letters can come slower than that.
            await page.WaitForTimeoutAsync(1_500);
        }

        Assert.Fail($"{selector} on {page.Url} did not take '{words}'.");
    }

    private const string IsTaken = """
        words => document.activeElement.tagName !== "SELECT"
          || document.activeElement.selectedOptions[0].text.toLowerCase().startsWith(words.toLowerCase())
        """;

    private const string FocusIsSeen = """
        () => {
          const seen = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
            || style.boxShadow !== "none";
          for (let at = document.activeElement; at; at = at.parentElement) {
            if (seen(getComputedStyle(at))) return true;
            if (at.matches("form, main, header")) return false;
          }
          return false;
        }
        """;
}
