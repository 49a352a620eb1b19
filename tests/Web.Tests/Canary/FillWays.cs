using AngleSharp.Html.Dom;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Canary.Marker;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field on the way of a child with an adult; says where each page of it stands.</summary>
internal static class FillWays
{
    public static async Task<Dictionary<string, string>> All(CanaryFamily family)
    {
        var client = family.Therapist;
        var today = DateOnly.FromDateTime(family.App.Clock.GetUtcNow().UtcDateTime).AddDays(-2);
        var way = await WaySupport.Begin(client, family.Case, "June", "Tobin");
        await client.Send(
            way + "/asked",
            "Write it down",
            ("Step", "PhotoOrVoice"),
            ("Place", Of("child-place")),
            ("Answer", "No"),
            ("AskedOn", $"{today:yyyy-MM-dd}"),
            ("TakenBy", "Therapist"),
            ("TakenOn", "Paper"),
            ("WasAlone", "true")
        );
        var keys = (await client.Page(way + "/facts"))
            .QuerySelectorAll("input[name$='.Key']")
            .Select(i => i.GetAttribute("value")!)
            .ToList();
        await client.Send(
            way + "/facts",
            "Write it down",
            ($"Lines[{keys.IndexOf("CostKindsWithoutPayer")}].Answer", "3"),
            ("Source", Of("hand-source"))
        );
        await client.Send(
            way + "/ratings",
            "Write it down",
            ("Lines[0].Shown", "NotYet"),
            ("Lines[0].Evidence", Of("rating-evidence")),
            ("Lines[0].EvidenceOn", $"{today:yyyy-MM-dd}")
        );
        await client.Send(
            way + "/step-session",
            "Write it down",
            ("Form.HeldOn", $"{today:yyyy-MM-dd}"),
            ("Form.TooMuch", "true"),
            ("Form.Seen", Of("step-seen"))
        );
        await StrikeSupport.Together(
            client,
            family.Lead,
            (await client.Page(way + "/step-session"))
                .QuerySelector("a[href^='/strike/StepNotes-']")!
                .GetAttribute("href")!,
            Of("step-struck")
        );
        await client.Send(
            family.Case + "/sessions/new",
            "Sign it",
            [
                .. await SessionSupport.Fields(
                    client,
                    family.Case,
                    "CoParenting",
                    today,
                    null,
                    "50",
                    ("Mira", "Came"),
                    ("Tobin", "Came")
                ),
                ("WhyTogether", Of("session-shut")),
            ]
        );
        await client.Send(
            way + "/reviews",
            "Sign the review",
            ("ChildsVoice", Of("review-voice")),
            ("MeasuresAreSeen", "true"),
            ("Shows", "Nothing was taken yet."),
            ("OrdersAreSeen", "true"),
            ("Outcome", "Hold"),
            ("Changes", Of("review-changes"))
        );
        await client.Send(way + "/reviews", "Put on record why", ("because", Of("review-otherwise")));
        await WaySupport.Close(
            client,
            await WaySupport.Begin(client, family.Case, "June", "Mira"),
            Of("closing-words")
        );
        await WaySupport.SignSuitability(
            client,
            way,
            ("Outcome", "NotSuitableChildProtected"),
            ("Reason", Of("suitability-reason"))
        );
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "SomebodyPushed"),
            ("Words", Of("hold-words"))
        );
        await client.Send(
            way + "/told/ground",
            "Write it down",
            ("Sleeps", Of("hold-sleeps")),
            ("OtherAdult", Of("hold-adult")),
            ("AdultWasTold", "true"),
            ("Silence", "NotAsked")
        );
        await client.Send(
            way + "/told/Hold",
            "Make it ready",
            ("To", family.Id("Mira")),
            ("By", "Telephone"),
            ("Words", Of("hold-told"))
        );
        await client.Send(
            way + "/holds",
            "Ask a second clinician to sign",
            ("because", Of("clearing-reason")),
            ("isAnswered", "true")
        );
        // After the hold, which ends what two let pass before it.
        await client.Send(way + "/override/G1.6", "Ask a second clinician to sign", ("Reason", Of("override-reason")));
        var together = (await client.Page(way)).QuerySelector("a[href^='/together/']")!.GetAttribute("href")!;
        await Decline(family, together);
        return new()
        {
            ["cases/{id:guid}/close"] = family.Case + "/close",
            ["cases/{id:guid}/way"] = family.Case + "/way",
            ["ways/{id:guid}"] = way,
            ["ways/{id:guid}/ratings/{person:guid?}"] = way + "/ratings",
            ["ways/{id:guid}/suitability"] = way + "/suitability",
            ["ways/{id:guid}/aim"] = way + "/aim",
            ["ways/{id:guid}/step"] = way + "/step?step=QuestionsAndWishes",
            ["ways/{id:guid}/step-down"] = way + "/step-down",
            ["ways/{id:guid}/step-session"] = way + "/step-session",
            ["ways/{id:guid}/take-over"] = way + "/take-over",
            ["ways/{id:guid}/owed"] = way + "/owed",
            ["ways/{id:guid}/reviews"] = way + "/reviews",
            ["ways/{id:guid}/rest"] = way + "/rest",
            ["ways/{id:guid}/return"] = way + "/return",
            ["ways/{id:guid}/closing"] = way + "/closing",
            ["ways/{id:guid}/follow-ups"] = way + "/follow-ups",
            ["ways/{id:guid}/facts"] = way + "/facts",
            ["ways/{id:guid}/ask"] = way + "/ask",
            ["ways/{id:guid}/asked"] = way + "/asked",
            ["ways/{id:guid}/back"] = way + "/back",
            ["ways/{id:guid}/holds"] = way + "/holds",
            ["ways/{id:guid}/told"] = way + "/told",
            ["ways/{id:guid}/told/ground"] = way + "/told/ground",
            ["ways/{id:guid}/told/{telling:guid}/paper"] = await WaySupport.PaperOf(client, way),
            ["ways/{id:guid}/told/{occasion}"] = way + "/told/Hold",
            ["ways/{id:guid}/override/{requirement}"] = way + "/override/G1.4",
            ["together/{id:guid}"] = together,
            ["together/{id:guid}/consultant"] = together + "/consultant",
        };
    }

    /// <summary>A consultant was asked and did not sign.</summary>
    /// <summary>Asks a second clinician anew: a screen ended what they were asked before it.</summary>
    public static Task AskAgain(CanaryFamily family, string way) =>
        family.Therapist.Send(
            way + "/override/G1.6",
            "Ask a second clinician to sign",
            ("Reason", Of("override-reason"))
        );

    private static async Task Decline(CanaryFamily family, string together)
    {
        using var outside = family.App.Anonymous();
        var opened = await Consult(family, outside, together);
        using var no = await outside.Submit(opened, [("Because", Of("consult-because"))], "I decline");
        Assert.True(no.IsSuccessStatusCode);
    }

    /// <summary>Lays words about a rest into the portal of one parent.</summary>
    public static async Task LayWords(CanaryFamily family)
    {
        var told = family.Records.Telling["ways/{id:guid}/told"];
        await family.Therapist.Send(told, "Undo it");
        await family.Therapist.Send(
            told + "/Hold",
            "Make it ready",
            ("To", family.Id("Mira")),
            ("By", "Portal"),
            ("Words", Of("hold-laid"))
        );
        await family.Therapist.Send(told, "Lay it into their portal");
        // The same for all; one of them gave theirs back, and somebody wrote down why.
        await family.Therapist.Send(told + "/CountAndPace", "Make it ready", ("OrderAsks", "true"), ("Ordered", "12"));
        while ((await family.Therapist.Page(told)).Body!.TextContent.Contains("Lay it into their portal"))
        {
            await family.Therapist.Send(told, "Lay it into their portal");
        }

        await family.Therapist.Send(
            told,
            "Take it out",
            ("Out.Everywhere", "false"),
            ("Out.Because", Of("notice-taken-out"))
        );
    }

    /// <summary>What a consultant reads of a decision, after the link's code.</summary>
    public static async Task<IHtmlDocument> Consult(CanaryFamily family, HttpClient outside, string together)
    {
        var consultant = await family.App.NewConsultant(family.Practice, name: Name("Ada", "Quill"));
        var (link, code) = await ConsultSupport.Ask(family.App, family.Therapist, together, consultant);
        using var opened = await outside.PostForm(link, ("Code", code));
        return await opened.Page();
    }

    /// <summary>Tells whoever has a door where the work stands, of the first way or another.</summary>
    public static async Task Tell(CanaryFamily family, int at = 0)
    {
        var page = await family.Therapist.Page(family.Case + "/where");
        var ways = page.QuerySelectorAll("main input[name=Way]").Select(i => i.GetAttribute("value")!);
        await family.Therapist.PostForm(
            family.Case + "/where",
            [
                ("FormId", page.QuerySelector("main input[name=FormId]")!.GetAttribute("value")!),
                ("Way", ways.ElementAt(at)),
                ("Place", "GettingToKnow"),
            ]
        );
    }
}
