using AngleSharp.Html.Dom;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>Opens a child's page as a therapist does, and answers on it as a child does.</summary>
internal static class CheckInSupport
{
    public const string Child = "/child";

    /// <summary>Where the child of this band is heard, who was told what is private.</summary>
    public static async Task<string> Voice(HttpClient client, string caseUrl, string band = "Child7To10")
    {
        var voice = await UntoldVoice(client, caseUrl, band);
        await Explain(client, voice);
        return voice;
    }

    /// <summary>Says what is private, names everybody who could ask for the record, and has it said back.</summary>
    public static async Task Explain(HttpClient client, string voice, params (string, string)[] also)
    {
        var page = await client.Page(voice + "/private");
        var named = page.QuerySelectorAll("input[name=CouldAsk]").Select(i => ("CouldAsk", i.GetAttribute("value")!));
        (string Name, string)[] fields = [("SaidJudge", "true"), ("IsTaughtBack", "true"), .. named];
        using var told = await client.Submit(
            page,
            [.. fields.Where(f => also.All(a => a.Item1 != f.Name)), .. also],
            "Put it on record"
        );
        Assert.Equal(voice + "/private", told.Headers.Location?.OriginalString);
    }

    /// <summary>Where the child of this band is heard; the band is set as the therapist sets it.</summary>
    public static async Task<string> UntoldVoice(HttpClient client, string caseUrl, string band = "Child7To10")
    {
        await client.Send(caseUrl + "/screens", "Set it", ("band", band));
        var child = (await client.Page(caseUrl + "/screens"))
            .QuerySelector("form:has([name=band]) [name=child]")!
            .GetAttribute("value");
        return $"{caseUrl}/children/{Guid.Parse(child!):D}";
    }

    /// <summary>A browser of nobody's on which the child's page is open, brought there by a code.</summary>
    public static async Task<HttpClient> Tablet(
        ReknitApp app,
        HttpClient therapist,
        string voice,
        string when = "After",
        string? mayHear = null,
        string language = "en",
        params (string, string)[] also
    )
    {
        var tablet = app.Anonymous();
        using var taken = await tablet.PostForm(
            Child,
            ("Code", await Code(therapist, voice, when, mayHear, language, also))
        );
        Assert.Equal(Child, taken.Headers.Location?.OriginalString);
        return tablet;
    }

    /// <summary>The choice of <c>/ask</c> that the session is the child's alone.</summary>
    public static readonly (string, string) HeldWithNobody = ("HeldWith", $"{Guid.Empty:D}");

    public static IEnumerable<(string, string)> HeldWithAll(IHtmlDocument form) =>
        form.QuerySelectorAll("input[name=HeldWith]")
            .Select(i => ("HeldWith", i.GetAttribute("value")!))
            .Where(i => i != HeldWithNobody);

    public static async Task<string> Code(
        HttpClient therapist,
        string voice,
        string when = "After",
        string? mayHear = null,
        string language = "en",
        params (string, string)[] also
    )
    {
        var form = await therapist.Page($"{voice}/ask?when={when}");
        var hears = form.QuerySelectorAll("input[name=MayHear]")
            .Where(i =>
                mayHear is not null
                && (i.Closest("label") ?? form.QuerySelector($"label[for='{i.Id}']"))!.TextContent.Contains(
                    mayHear,
                    StringComparison.Ordinal
                )
            )
            .Select(i => ("MayHear", i.GetAttribute("value")!));
        // With every adult of the case, unless the test says otherwise.
        var with = also.Any(a => a.Item1 == HeldWithNobody.Item1) ? [] : HeldWithAll(form);
        using var made = await therapist.Submit(
            form,
            [("WasAlone", "true"), ("Language", language), .. hears, .. with, .. also],
            "Make a code for a tablet"
        );
        var page = await made.Page();
        Assert.True(page.QuerySelector("output") is not null, page.QuerySelector(".error-summary")?.TextContent);
        return page.QuerySelector("output")!.TextContent;
    }

    /// <summary>The screen that is shown now.</summary>
    public static AngleSharp.Dom.IElement Screen(IHtmlDocument page) =>
        page.QuerySelectorAll("main section").Single(s => !s.HasAttribute("hidden"));

    /// <summary>Taps what has these words on the screen shown at this address; what is shown then.</summary>
    public static async Task<IHtmlDocument> Tap(
        this HttpClient tablet,
        string url,
        string words,
        params (string, string)[] typed
    )
    {
        var page = await tablet.Page(url);
        var button = Screen(page).QuerySelectorAll("button").First(b => b.TextContent.Trim() == words);
        var form = button.Closest("form")!;
        var fields = form.QuerySelectorAll("input, textarea")
            .Where(i => i.GetAttribute("name") is { } name && typed.All(t => t.Item1 != name))
            .Select(i =>
                (i.GetAttribute("name")!, i is IHtmlTextAreaElement area ? area.Value : i.GetAttribute("value") ?? "")
            )
            .Concat(typed);
        if (button.GetAttribute("name") is { } pressed)
        {
            fields = fields.Append((pressed, button.GetAttribute("value") ?? ""));
        }

        if (form.GetAttribute("method") == "get")
        {
            var query = string.Join('&', fields.Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}"));
            return await tablet.Page($"{Child}?{query}");
        }

        using var content = new FormUrlEncodedContent(fields.ToDictionary(f => f.Item1, f => f.Item2));
        using var answer = await tablet.PostAsync(form.GetAttribute("action"), content);
        // A press of help or stop is answered at once, so that no address says what was pressed.
        return answer.Headers.Location is { } to
            ? await tablet.Page(to.OriginalString)
            : await answer.Page(new Uri(tablet.BaseAddress!, Child));
    }

    /// <summary>Where it is written down that the latest thing was said on.</summary>
    public static async Task<string> Saying(HttpClient therapist, string voice)
    {
        var link = (await therapist.Page(voice + "/pass-on")).QuerySelector("main a[href*='thing=']")!;
        return link.GetAttribute("href")!.Split('#')[0];
    }

    /// <summary>Pages about a child, with something said; by their routes.</summary>
    /// <param name="words">What the child wants one person to know.</param>
    /// <param name="drawn">What the child writes beside a drawing.</param>
    /// <param name="said">What the therapist says of it, why at once, and how the child corrects an answer.</param>
    public static async Task<Dictionary<string, string>> Pages(
        ReknitApp app,
        HttpClient therapist,
        string caseUrl,
        string words = "I like the blue room.",
        string mayHear = "Tobin",
        string called = "Junie",
        string forVisits = "A blue blanket",
        string drawn = "My dog",
        (string On, string Because, string Corrected)? said = null,
        string device = "Her own, since summer."
    )
    {
        await DeviceSupport.Fill(therapist, caseUrl, called, device);
        // What the child is told next comes after it.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var voice = await Voice(therapist, caseUrl);
        var asked = ((string[])["how-now", "felt-safe", "stopped", "ok-thing"]).Select(q =>
            ("Chosen", $"after.{q}.7-10")
        );
        (string, string)[] also = [("ChildCalled", called), .. asked];
        using var tablet = await Tablet(app, therapist, voice, mayHear: mayHear, also: also);
        await tablet.Tap(Child, "Not worried");
        await tablet.Tap($"{Child}?s=3", "Next", ("words", drawn), ("lines", "100,100 400,300;50,50"));
        await tablet.Tap($"{Child}?s=4", mayHear);
        await tablet.Tap($"{Child}?s=5", "Next", ("words", words));
        await tablet.Tap($"{Child}?s=6", "Done");
        var (on, because, corrected) = said ?? ("I told it.", "Somebody drives after drinking, today.", "Only a bit.");
        await therapist.Send(voice + "/pass-on", "We talked it through, alone");
        var thing = await Saying(therapist, voice);
        await therapist.Send(thing, "Put it on record", ("Words", on), ("SafetyReason", because));
        var read = (await therapist.Page(voice)).QuerySelector("main a[href*='/read/']")!.GetAttribute("href")!;
        await therapist.Send(read, "Put it on record", ("Lines[0].IsRight", "false"), ("Lines[0].Words", corrected));
        return new(await VisitSupport.Pages(therapist, voice, mayHear, forVisits))
        {
            ["q/{token}"] = "/q/none?l=es",
            ["cases/{id:guid}/children/{child:guid}/own-device"] = voice + "/own-device",
            ["cases/{id:guid}/children/{child:guid}/own-device/decide"] = voice + "/own-device/decide",
            ["cases/{id:guid}/children/{child:guid}/own-device/link"] = voice + "/own-device/link",
            ["cases/{id:guid}/children/{child:guid}/pass-on"] = voice + "/pass-on",
            ["cases/{id:guid}/children/{child:guid}/read/{checkIn:guid}"] = read,
            ["cases/{id:guid}/children"] = caseUrl + "/children",
            ["cases/{id:guid}/children/{child:guid}"] = voice,
            ["cases/{id:guid}/children/{child:guid}/line"] = voice + "/line",
            ["cases/{id:guid}/children/{child:guid}/next-day"] = voice + "/next-day",
            ["cases/{id:guid}/children/{child:guid}/ask"] = voice + "/ask",
            ["cases/{id:guid}/children/{child:guid}/private"] = voice + "/private",
        };
    }
}
