using System.Globalization;
using System.Text.RegularExpressions;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Canary;

/// <summary>A child gives every answer that there is to every question of their band, and presses all that can be pressed.</summary>
internal static class EveryAnswer
{
    /// <returns>How many answers were given.</returns>
    public static async Task<int> Give(CanaryFamily family)
    {
        var given = 0;
        var voice = await Voice(family.Therapist, family.Case);
        foreach (var when in (string[])["Before", "After", "NextDay"])
        {
            var form = await family.Therapist.Page($"{voice}/ask?when={when}");
            var pool = form.QuerySelectorAll("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToList();
            // The page says how many may be asked at once.
            var most = Regex.Match(form.Body!.TextContent, @"What is asked: at most (\d+)").Groups[1].Value;
            // Before a session the child is always asked first how they are.
            var first = when == "Before" ? pool.Take(1).ToArray() : [];
            var rest = pool.Skip(first.Length).Chunk(int.Parse(most, CultureInfo.InvariantCulture) - first.Length);
            foreach (var asked in rest.Select(chunk => (string[])[.. first, .. chunk]))
            {
                for (var (nth, more) = (0, true); more; nth++)
                {
                    (var answered, more) = await Visit(family, voice, when, asked, nth);
                    given += answered;
                }
            }
        }

        await Press(family, voice);
        return given;
    }

    private static async Task<(int Given, bool More)> Visit(
        CanaryFamily family,
        string voice,
        string when,
        string[] asked,
        int nth
    )
    {
        var chosen = asked.Select(id => ("Chosen", id)).ToArray();
        // On the therapist's own device: codes are counted, and these are more than a house types in a minute.
        using var tablet = await family.App.SignInAgain(family.Therapist);
        var form = await tablet.Page($"{voice}/ask?when={when}");
        using var opened = await tablet.Submit(
            form,
            [("WasAlone", "true"), ("Language", "en"), .. CheckInSupport.HeldWithAll(form), .. chosen],
            "Open it on this device"
        );
        Assert.Equal(Child, opened.Headers.Location?.OriginalString);
        var (given, more) = (0, false);
        for (var at = 0; ; at++)
        {
            var url = $"{Child}?s={at}";
            var screen = Screen(await tablet.Page(url));
            if (screen.QuerySelector("form[action*=Finish]") is not null)
            {
                await tablet.Tap(url, "Done");
                return (given, more);
            }

            if (screen.QuerySelector("form[action*=Answer]") is null)
            {
                continue;
            }

            var taps = screen.QuerySelectorAll("button[name=raw], button[name=option], button[name=not]").ToList();
            var isFree = screen.QuerySelector("textarea") is not null;
            more |= nth + 1 < taps.Count + (isFree ? 1 : 0);
            if (isFree && nth == taps.Count)
            {
                await tablet.Tap(url, "Next", ("words", "x"));
                given++;
            }
            else if (nth < taps.Count)
            {
                await tablet.Tap(url, taps[nth].TextContent.Trim());
                given++;
            }
        }
    }

    private static async Task Press(CanaryFamily family, string voice)
    {
        using var tablet = await Tablet(family.App, family.Therapist, voice);
        var page = await tablet.Page($"{Child}?shows=Help");
        using (await tablet.Submit(page, [], "Stop")) { }
        using (await tablet.Submit(page, [], "Call a grown-up here")) { }
        foreach (var danger in page.QuerySelectorAll("form[action*=Alert] button").Select(b => b.TextContent.Trim()))
        {
            using var told = await tablet.Submit(page, [], danger);
        }

        await family.Therapist.Send(voice, "End it and keep what was said");
    }
}
