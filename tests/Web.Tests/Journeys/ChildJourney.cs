using Microsoft.Playwright;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Phases;

namespace Reknit.Web.Tests.Journeys;

/// <summary>Children of every age on a tablet: by keyboard, by ear, in Spanish, without a network, and with stop.</summary>
public sealed class ChildJourney(Tablets tablets) : IClassFixture<Tablets>
{
    /// <summary>A band, what a child of it taps in the middle of the scale, and what the therapist reads of that.</summary>
    public static TheoryData<string, string, string> Bands =>
        new()
        {
            { "Child4To6", "In between", "1 of 2" },
            { "Child7To10", "In between", "2 of 4" },
            { "Child11To13", "7", "7 of 10" },
            { "Child14To17", "7", "7 of 10" },
        };

    private const string Waits = "Your answers wait on this page.";

    private bool _isLookedThrough;

    [Theory, MemberData(nameof(Bands))]
    public async Task With_a_keyboard_alone_a_child_comes_from_the_code_to_the_end(
        string band,
        string middle,
        string read
    )
    {
        var child = await tablets.Child(band);
        var voice = child.Voice;
        var page = await tablets.NewPage(wide: true);
        var id = band == "Child14To17" ? "14-up" : band["Child".Length..].Replace("To", "-", StringComparison.Ordinal);
        var writes = band != "Child4To6";
        (string, string)[] asked =
        [
            ("Chosen", $"before.feel.{id}"),
            ("Chosen", $"before.{(writes ? "ask" : "worry")}.{id}"),
        ];
        var code = await CheckInSupport.Code(child.Therapist, voice, "Before", also: asked);

        await page.Open(CheckInSupport.Child);
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await page.Stands("Hi, June.");
        await page.Arrive(CheckInSupport.Child);
        await page.PressOn("OK, begin");
        await page.PressOn("Stop", isBack: true);
        await page.Stands("We stop.");
        await page.PressOn("Go on");
        await page.PressOn(middle == "7" ? "7" : "So-so");
        if (writes)
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("A <dog>");
            await page.PressOn("Next");
        }
        else
        {
            await page.PressOn(middle);
        }

        await page.Stands("This is what you said");
        await page.PressOn("Done");
        await page.Arrive("/child/finished*");
        var kept = await child.Text(voice);

        Assert.Contains(read, kept, StringComparison.Ordinal);
        Assert.Contains(writes ? "“A <dog>”" : "Signal worked", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Ended before its end", kept, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Bands))]
    public async Task By_ear_and_in_Spanish_a_child_is_through_with_few_taps(string band, string middle, string read)
    {
        // The looks are those of every band, and looking at each again would take long.
        _isLookedThrough = band == "Child7To10";
        var child = await tablets.Child(band);
        var voice = child.Voice;
        var before = await tablets.HandOver(child, wide: false, $"{voice}/ask?when=Before", ("Language", "es"));
        await LookAround(before);
        var beforeTaps = await Answer(before, middle);
        // The child asked to hear again what is private: nothing more is asked before that.
        await CheckInSupport.Explain(child.Therapist, voice);
        var hears = (await child.Therapist.Page($"{voice}/ask?when=After")).QuerySelector("input[name=MayHear]")!;
        var after = await tablets.HandOver(
            child,
            wide: true,
            $"{voice}/ask?when=After",
            ("Language", "es"),
            ("MayHear", hears.GetAttribute("value")!)
        );
        var afterTaps = await Answer(after, middle);
        await AskForHelp(child);

        Assert.InRange(beforeTaps, 3, 6);
        // From eleven on there is one question more.
        Assert.InRange(afterTaps, 5, middle == "7" ? 7 : 6);
        Assert.Contains(read, await child.Text(voice), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Bands))]
    public async Task Answers_given_without_a_network_wait_and_arrive_once(string band, string middle, string read)
    {
        var child = await tablets.Child(band);
        var voice = child.Voice;
        var page = await tablets.HandOver(child, wide: true, $"{voice}/ask?when=After");
        var waiting = page.GetByText(Waits);
        await page.Tap(middle);
        await page.Context.SetOfflineAsync(true);
        await page.Tap(middle == "7" ? "9" : "Very safe");
        await waiting.WaitForAsync();
        await page.Tap("Stop");
        await page.Stands("We stop.");
        await page.Tap("Go on");
        await page.Tap("Yes, at once");
        Assert.True(await waiting.IsVisibleAsync());
        await page.Context.SetOfflineAsync(false);
        await waiting.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        string[] rest = band switch
        {
            "Child4To6" => [],
            "Child7To10" => ["No"],
            _ => ["No", "3"],
        };
        foreach (var tap in rest)
        {
            await page.Tap(tap);
        }

        await page.Tap("Done");
        await page.Arrive("/child/finished*");
        var kept = (await child.Therapist.Page(voice)).QuerySelectorAll("article dd").Select(d => d.TextContent.Trim());

        var safe = rest.Length switch
        {
            0 => "2 of 2",
            1 => "4 of 4",
            _ => "9 of 10",
        };
        Assert.Equal([read, safe, "Yes, at once", .. rest.Select(t => t == "3" ? "3 of 10" : t)], kept);
        Assert.Contains("Stop was pressed once", await child.Text(voice), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Bands))]
    public async Task Stop_in_the_middle_keeps_what_was_said_and_opens_no_step(string band, string middle, string read)
    {
        var child = await tablets.Child(band);
        var voice = child.Voice;
        var way = await WaySupport.Begin(child.Therapist, child.CaseUrl, "June", "Tobin");
        var (asked, stands) = (await child.Text(way + "/asked"), await child.Text(way));
        var page = await tablets.HandOver(
            child,
            wide: false,
            $"{way}/ask?step=PhotoOrVoice",
            ("Step", "PhotoOrVoice"),
            ("Place", "in the blue room"),
            ("AdultCalled", "Papa")
        );
        await page.Tap("OK, begin");
        await page.Tap(middle == "7" ? "7" : "So-so");
        // The press arrives, its answer is lost, and the tablet sends it again: it is one press.
        await page.RouteAsync("**/child?handler=Stop", Tablets.LoseAnswer, new() { Times = 1 });
        await page.Tap("Stop");
        await page.Stands("We stop.");
        await page.GetByText(Waits).WaitForAsync();
        await page.GetByText(Waits).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Tap("I am done");
        await page.Arrive("/child/finished*");
        var kept = await child.Text(voice);

        Assert.Contains("Signal worked Stop was pressed once", kept, StringComparison.Ordinal);
        Assert.Contains("Ended before its end", kept, StringComparison.Ordinal);
        Assert.Contains(read, kept, StringComparison.Ordinal);
        // Nobody asks why, and no answer is made of it: what was shut stays shut.
        Assert.Equal((asked, stands), (await child.Text(way + "/asked"), await child.Text(way)));
    }

    [Fact]
    public async Task A_drawing_and_the_words_beside_it_are_seen_again_at_the_end()
    {
        var child = await tablets.Child("Child7To10");
        var page = await tablets.HandOver(
            child,
            wide: true,
            $"{child.Voice}/ask?when=After",
            ("Chosen", "after.ok-thing.7-10")
        );
        await page.GetByLabel("You can write it here").FillAsync("My dog.");
        var field = (await page.GetByRole(AriaRole.Img, new() { Name = "You can draw here" }).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(field.X + 20, field.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(field.X + 90, field.Y + 60);
        await page.Mouse.UpAsync();
        await page.Tap("Next");
        var seen = page.GetByRole(AriaRole.Link, new() { NameRegex = new("My dog\\.") });
        await seen.GetByRole(AriaRole.Img, new() { Name = "Your drawing" }).WaitForAsync();
        await page.Tap("Done");
        await page.Arrive("/child/finished*");
        var kept = await child.Therapist.Page(child.Voice);

        Assert.Contains("My dog.", kept.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(kept.QuerySelectorAll("svg.drawing polyline"));
    }

    /// <summary>What stands beside the questions: pictures, what is private, help and stop.</summary>
    private async Task LookAround(IPage page)
    {
        await Heard(page);
        await page.Tap(Spanish(ChildTexts.Pictures));
        Assert.Equal(Spanish(ChildTexts.Pictures), (await Heard(page)).Heading);
        await page.GetByText("Cinco minutos más").WaitForAsync();
        await page.Tap(Spanish(ChildTexts.GoOn));
        await page.Tap(Spanish(ChildTexts.PrivateAgain));
        while ((await Heard(page)).Buttons.Contains(Spanish(ChildTexts.Next)))
        {
            Assert.Equal("Sam te dice:", (await Heard(page)).Heading);
            await page.Tap(Spanish(ChildTexts.Next));
        }

        await page.Tap(Spanish(ChildTexts.GoOn));
        await page.Tap(Spanish(ChildTexts.Stop));
        Assert.Equal(Spanish(ChildTexts.Stopped), (await Heard(page)).Heading);
        await page.Tap(Spanish(ChildTexts.GoOn));
        Assert.StartsWith("Hola", (await Heard(page)).Heading, StringComparison.Ordinal);
    }

    private async Task AskForHelp(ChildHere child)
    {
        var page = await tablets.HandOver(child, wide: false, $"{child.Voice}/ask?when=After", ("Language", "es"));
        (string, string)[] presses =
        [
            ("Alguien me lastima", "Gracias por decirlo."),
            ("No se cumplió algo que acordamos", "Bien. Sam habla contigo de eso hoy."),
        ];
        foreach (var (said, answered) in presses)
        {
            await page.Tap(Spanish(ChildTexts.Help));
            Assert.Equal(Spanish(ChildTexts.HelpTitle), (await Heard(page)).Heading);
            await page.Tap(said);
            await page.Stands(answered);
            await Heard(page);
            await page.Tap(Spanish(ChildTexts.GoOn));
        }
    }

    /// <summary>Answers each screen as it comes, found by what is heard of it alone.</summary>
    /// <returns>How often the child tapped.</returns>
    private async Task<int> Answer(IPage page, string middle)
    {
        string[] known =
        [
            Spanish(ChildTexts.Begin),
            middle == "7" ? "7" : "Más o menos",
            "No dije parar",
            "No",
            "No, solo Sam",
            Spanish(ChildTexts.Finish),
        ];
        for (var taps = 1; taps < 20; taps++)
        {
            var heard = await Heard(page);
            await page.Tap(heard.Buttons.Intersect(known).Single());
            if (heard.Heading == Spanish(ChildTexts.ReviewTitle))
            {
                await page.Arrive("/child/finished?language=es");
                await page.Stands(Spanish(ChildTexts.FinishedTitle));
                return taps;
            }

            await page.WaitForFunctionAsync(
                "said => [...document.querySelectorAll('h1')].some(h => h.offsetParent && h.textContent !== said)",
                heard.Heading
            );
        }

        throw new InvalidOperationException("The end did not come.");
    }

    private async Task<HeardScreen> Heard(IPage page)
    {
        var heard = await HeardScreen.Of(page);
        Assert.Equal("es", await page.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.Empty(heard.English());
        if (_isLookedThrough)
        {
            Assert.Empty((await page.Wrongs()).Select(wrong => $"{heard.Heading} {wrong}"));
        }

        return heard;
    }

    private static string Spanish(TextKey key) => ShippedTexts.Find(key, "es")!.Text;
}
