using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Begins ways and says by hand what their gates ask for, as a therapist does.</summary>
internal static partial class WaySupport
{
    /// <summary>Begins the way of a child with an adult; its page.</summary>
    public static async Task<string> Begin(HttpClient client, string caseUrl, string child, string adult)
    {
        var page = await client.Page(caseUrl + "/way");
        var button = page.QuerySelectorAll("main details form button")
            .First(b =>
                b.GetAttribute("aria-label")!.Contains(child, StringComparison.Ordinal)
                && b.GetAttribute("aria-label")!.Contains(adult, StringComparison.Ordinal)
            );
        var form = button.Closest("form")!;
        using var begun = await client.PostForm(
            caseUrl + "/way?handler=Begin",
            [
                .. form.QuerySelectorAll("input[type=hidden]")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
                    .Where(f => f.Item1 != "__RequestVerificationToken"),
            ]
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, begun.StatusCode);
        return (await client.Page(caseUrl + "/way"))
            .QuerySelectorAll("article")
            .First(a =>
                // A session without a step is an article of its own there.
                a.QuerySelector("h2")?.TextContent
                    is { } title
                && title.Contains(child, StringComparison.Ordinal)
                && title.Contains(adult, StringComparison.Ordinal)
            )
            .QuerySelector("a[href^='/ways/']")!
            // What comes next may be on another page of the way.
            .GetAttribute("href")![..("/ways/".Length + 36)];
    }

    /// <summary>Answers every question of a gate so that nothing more is asked by hand.</summary>
    public static (string Key, string Answer)[] AllSaid(Gate gate) =>
        [
            .. HandQuestions
                .AskedBy(gate)
                .Select(q =>
                    (
                        q.Key,
                        q.Kind switch
                        {
                            HandKind.YesNo => q.Unsaid == HandQuestion.Yes ? HandQuestion.No : HandQuestion.Yes,
                            HandKind.Count => q.Unsaid == "0" ? "30" : "0",
                            _ => q.Choices.Any(c => c.Value == "NoneKnown") ? "NoneKnown" : q.Choices[^1].Value,
                        }
                    )
                ),
        ];

    public static async Task Say(HttpClient client, string way, params (string Key, string Answer)[] said)
    {
        var page = await client.Page(way + "/facts");
        var keys = page.QuerySelectorAll("input[name$='.Key']").Select(i => i.GetAttribute("value")!).ToList();
        await client.Send(
            way + "/facts",
            "Write it down",
            [.. said.Select(s => ($"Lines[{keys.IndexOf(s.Key)}].Answer", s.Answer)), ("Source", "Talk of that day")]
        );
    }

    /// <summary>Somebody of the practice is trained in these, or in all that the work asks for.</summary>
    public static Task Train(ReknitApp app, SignedInClient client, params TrainingTopic[] topics) =>
        app.Within(
            client.PracticeId,
            async services =>
            {
                services
                    .GetRequiredService<CaseworkDb>()
                    .Trainings.AddRange(
                        (topics.Length > 0 ? topics : Competence.Asked).Select(topic => new Training
                        {
                            PracticeId = client.PracticeId,
                            Id = Guid.CreateVersion7(app.Clock.GetUtcNow()),
                            PersonId = client.PersonId,
                            Topic = topic,
                            Side = TrainingSide.Clinical,
                            Hours = 40,
                            Provider = "State board",
                            EndedOn = new(2020, 1, 1),
                            KeptAt = app.Clock.GetUtcNow().UtcDateTime,
                            Version = 1,
                        })
                    );
                await services
                    .GetRequiredService<History>()
                    .Save(new("KeepTraining", client.PracticeId, client.PersonId), default);
            }
        );

    /// <summary>Writes down what the child answered to a step; who says yes was told before what is private.</summary>
    public static async Task Answer(
        HttpClient client,
        string way,
        string step,
        string answer,
        DateOnly on,
        bool alone = true,
        params (string, string)[] also
    )
    {
        if (answer is "Yes" or "OkToTryALittle")
        {
            await ToldSupport.TellOnWay(client, way, on);
        }

        await client.Send(
            way + "/asked",
            "Write it down",
            [
                ("Step", step),
                ("Place", "the blue room"),
                ("Answer", answer),
                ("AskedOn", $"{on:yyyy-MM-dd}"),
                ("TakenBy", "Therapist"),
                ("TakenOn", "Paper"),
                ("WasAlone", alone ? "true" : "false"),
                ("WantedByOthers", "No"),
                .. also,
            ]
        );
    }

    /// <summary>Signs that the work suits, with all fourteen answered and three explanations.</summary>
    public static Task<string> SignSuitability(
        HttpClient client,
        string way,
        params (string Name, string Value)[] also
    ) => client.Send(way + "/suitability", "Sign it", Suits(also));

    public static (string Name, string Value)[] Suits(params (string Name, string Value)[] also) =>
        [.. Suits().Where(f => !also.Any(a => a.Name == f.Name)), .. also];

    private static (string Name, string Value)[] Suits() =>
        [
            .. Enumerable.Range(0, 14).Select(n => ($"Lines[{n}].Finding", "Absent")),
            // Where the file says otherwise, an absent has a line too.
            .. Enumerable.Range(1, 13).Select(n => ($"Lines[{n}].Words", "Asked in the first talks.")),
            .. Enumerable
                .Range(0, 3)
                .SelectMany(n =>
                    new[]
                    {
                        ($"Explanations[{n}].Words", $"Explanation {n}"),
                        ($"Explanations[{n}].Sources", n == 0 ? "Child" : "School"),
                        ($"Explanations[{n}].For", "What was said"),
                        ($"Explanations[{n}].Against", "What was seen"),
                    }
                ),
            ("SomebodyCanBeAccountable", "true"),
            ("Outcome", "Suitable"),
            ("Reason", "Everybody can work on it."),
        ];

    /// <summary>Takes a family over at a phase, by a signed statement.</summary>
    public static Task<string> TakeOver(HttpClient client, string way, string phase, string reached, DateOnly on) =>
        client.Send(
            way + "/take-over",
            "Take over",
            ("Phase", phase),
            ("Reached", reached),
            ("StatedOn", $"{on:yyyy-MM-dd}"),
            ("Statement", "Twelve sessions elsewhere."),
            ("Signs", "true")
        );

    /// <summary>Closes the work and notes what was heard at the first follow-up.</summary>
    public static async Task Close(HttpClient client, string way, string words)
    {
        await client.Send(
            way + "/closing",
            "Close the work",
            ("Form.Outcome", "DoorOpen"),
            ("Form.ChildIsOfferedSession", "true"),
            ("Form.OwnTherapistEndsAsPlanned", "true"),
            ("Form.ResourcesAreGiven", "true"),
            ("Form.ReportIsAskedFor", "false"),
            ("Form.FollowUpsAreBooked", "true"),
            ("Form.RetentionIsSet", "true")
        );
        var page = await client.Page(way + "/follow-ups");
        using var noted = await client.Submit(page, [("Words", words), ("Answer", "Done")]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, noted.StatusCode);
    }

    public static async Task<WayOnFile> OnFile(IServiceProvider services, SignedInClient client, string way) =>
        (await services.GetRequiredService<WaysOnFile>().Find(As(client), Id(way), default))!;

    /// <summary>What the program knows of a way.</summary>
    public static async Task<WayKnowledge> Known(IServiceProvider services, SignedInClient client, string way) =>
        await services.GetRequiredService<FindKnowledge>().Of(As(client), await OnFile(services, client, way), default);

    private static WayId Id(string way) => new(Guid.Parse(way["/ways/".Length..]));

    private static Actor As(SignedInClient client) => new(client.PracticeId, client.PersonId, Role.Therapist, default);

    /// <summary>The newest words for somebody, as they stand on paper.</summary>
    public static async Task<string> PaperOf(HttpClient client, string way) =>
        (await client.Page(way + "/told")).QuerySelector("main a[href$='/paper']")!.GetAttribute("href")!;

    /// <summary>Every page of a case's way, by its route, with something on each.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string caseUrl,
        DateOnly on,
        string child,
        string adult
    )
    {
        var way = await Begin(client, caseUrl, child, adult);
        await Answer(client, way, "PhotoOrVoice", "NotSure", on);
        await Say(client, way, ("CostKindsWithoutPayer", "2"));
        // An order on file may say all that the first gate asks for.
        await client.Send(way + "/override/SU.3", "Ask a second clinician to sign", ("Reason", "Two are known."));
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled out of the car.")
        );
        await client.Send(
            way + "/told/ground",
            "Write it down",
            ("Sleeps", "At her grandmother's."),
            ("OtherAdult", "Her grandmother"),
            ("AdultWasTold", "true"),
            ("Silence", "NotAsked")
        );
        var words = await client.Page(way + "/told/Hold");
        await client.Send(
            way + "/told/Hold",
            "Make it ready",
            ("To", DisclosureSupport.Choice(words, "#To option", adult)),
            ("By", "Mail")
        );
        var together = (await client.Page(way + "/suitability"))
            .QuerySelector("a[href^='/together/']")!
            .GetAttribute("href")!;
        return new()
        {
            ["cases/{id:guid}/close"] = caseUrl + "/close",
            ["cases/{id:guid}/way"] = caseUrl + "/way",
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
            ["ways/{id:guid}/told/{telling:guid}/paper"] = await PaperOf(client, way),
            ["ways/{id:guid}/told/{occasion}"] = way + "/told/Hold",
            ["ways/{id:guid}/override/{requirement}"] = way + "/override/G8.4",
            ["together/{id:guid}"] = together,
            ["together/{id:guid}/consultant"] = together + "/consultant",
        };
    }
}
