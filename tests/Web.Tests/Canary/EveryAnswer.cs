using System.Globalization;
using System.Text.RegularExpressions;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Canary;

/// <summary>
/// A child of every band gives every answer that there is to every question, and presses all that can be pressed; in the
/// building and on a device of their own.
/// </summary>
internal static class EveryAnswer
{
    /// <returns>How many answers were given.</returns>
    public static async Task<int> Give(CanaryFamily family)
    {
        var (given, voice) = (0, "");
        foreach (var band in (string[])["Child4To6", "Child7To10", "Child11To13", "Child14To17"])
        {
            // What is private is told anew after the band was set.
            family.App.Clock.Advance(TimeSpan.FromSeconds(1));
            voice = await Voice(family.Therapist, family.Case, band);
            given += await InBand(family, voice);
        }

        given += await AtHome(family, voice);
        await Press(family, voice);
        return given;
    }

    private static async Task<int> InBand(CanaryFamily family, string voice)
    {
        var given = 0;
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

        return given;
    }

    private static async Task<int> AtHome(CanaryFamily family, string voice)
    {
        // What was said before is known when it is decided.
        family.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await DeviceSupport.Decide(family.Therapist, voice);
        // The page proposes today.
        var form = await family.Therapist.Page(voice + "/own-device/link");
        var today = form.QuerySelector("input[name=SessionOn]")!.GetAttribute("value")!;
        var yesterday = DateOnly.Parse(today, CultureInfo.InvariantCulture).AddDays(-1);
        var link = await DeviceSupport.Link(family.Therapist, voice, $"{yesterday:yyyy-MM-dd}");
        using var device = await DeviceSupport.Begin(family.App, link);
        var help = await device.Page($"{Child}?shows=Help");
        foreach (var danger in help.QuerySelectorAll("form[action*=Alert] button").Select(b => b.TextContent.Trim()))
        {
            using var told = await device.Submit(help, [], danger);
        }

        return (await Answer(device, nth: 0)).Given;
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
        return await Answer(tablet, nth);
    }

    /// <summary>Gives the nth answer to each question, to the end.</summary>
    private static async Task<(int Given, bool More)> Answer(HttpClient tablet, int nth)
    {
        var (given, more) = (0, false);
        for (var at = 0; ; at++)
        {
            var url = $"{Child}?s={at}";
            var screen = Screen(await tablet.Page(url));
            if (screen.QuerySelector("form[action*=Finish]") is not null)
            {
                using var done = await tablet.Submit(await tablet.Page(url), [], "Done");
                Assert.StartsWith($"{Child}/finished", done.Headers.Location?.OriginalString, StringComparison.Ordinal);
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
                await tablet.Tap(url, "Next", ("words", "x"), ("lines", "1,1 2,2"));
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
        using (await tablet.Submit(page, [], "Tell me again what is private")) { }
        using (await tablet.Submit(page, [], "Call a grown-up here")) { }
        foreach (var danger in page.QuerySelectorAll("form[action*=Alert] button").Select(b => b.TextContent.Trim()))
        {
            using var told = await tablet.Submit(page, [], danger);
        }

        await family.Therapist.Send(voice, "End it and keep what was said");
    }
}
