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

    /// <summary>
    /// Goes on by Tab, or back, to the control that says this, and presses Enter. Each stop on the way can be seen, lies
    /// in the window, and comes after the one before in the order of reading.
    /// </summary>
    public static async Task PressOn(this IPage page, string words, bool isBack = false)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync(isBack ? "Shift+Tab" : "Tab");
            Assert.True(await page.EvaluateAsync<bool>(FocusIsSeen), $"Focus on the way to {words} cannot be seen.");
            var at = await page.EvaluateAsync<string[]>(Stop, isBack);
            Assert.True(at[1] == "", $"On the way to {words}, {at[0]} {at[1]}.");
            if (at[0] == words)
            {
                await page.EvaluateAsync("() => { delete window.stoppedAt; }");
                await page.Keyboard.PressAsync("Enter");
                return;
            }
        }

        Assert.Fail($"{words} was not reached with {MostSteps} Tabs.");
    }

    /// <summary>What is in focus, and what is wrong with that.</summary>
    private const string Stop = """
        isBack => {
          const at = document.activeElement;
          const before = window.stoppedAt ?? at;
          window.stoppedAt = at;
          const box = at.getBoundingClientRect();
          const order = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
          const isOn = before === at || before.compareDocumentPosition(at) & order;
          const isInView = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
          return [at.textContent.trim(), isOn ? isInView ? "" : "lies outside the window" : "comes out of order"];
        }
        """;

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
