using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Begins ways and says by hand what their gates ask for, as a therapist does.</summary>
internal static class WaySupport
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
                a.QuerySelector("h2")!.TextContent.Contains(child, StringComparison.Ordinal)
                && a.QuerySelector("h2")!.TextContent.Contains(adult, StringComparison.Ordinal)
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
                            HandKind.Day => "2026-01-02",
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

    /// <summary>Somebody of the practice has had a training.</summary>
    public static Task Train(ReknitApp app, SignedInClient client, TrainingTopic topic = TrainingTopic.FamilyWork) =>
        app.Within(
            client.PracticeId,
            async services =>
            {
                services
                    .GetRequiredService<CaseworkDb>()
                    .Trainings.Add(
                        new()
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
                        }
                    );
                await services
                    .GetRequiredService<History>()
                    .Save(new("KeepTraining", client.PracticeId, client.PersonId), default);
            }
        );

    /// <summary>Writes down what the child answered to a step.</summary>
    public static Task Answer(
        HttpClient client,
        string way,
        string step,
        string answer,
        DateOnly on,
        bool alone = true
    ) =>
        client.Send(
            way + "/asked",
            "Write it down",
            ("Step", step),
            ("Place", "the blue room"),
            ("Answer", answer),
            ("AskedOn", $"{on:yyyy-MM-dd}"),
            ("TakenBy", "Therapist"),
            ("TakenOn", "Paper"),
            ("WasAlone", alone ? "true" : "false"),
            ("WantedByOthers", "No")
        );

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
        await client.Send(way + "/override/G1.6", "Ask a second clinician to sign", ("Reason", "The court will say."));
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled out of the car.")
        );
        var together = (await client.Page(way)).QuerySelector("a[href^='/together/']")!.GetAttribute("href")!;
        return new()
        {
            ["cases/{id:guid}/way"] = caseUrl + "/way",
            ["ways/{id:guid}"] = way,
            ["ways/{id:guid}/facts"] = way + "/facts",
            ["ways/{id:guid}/asked"] = way + "/asked",
            ["ways/{id:guid}/back"] = way + "/back",
            ["ways/{id:guid}/holds"] = way + "/holds",
            ["ways/{id:guid}/override/{requirement}"] = way + "/override/G1.4",
            ["together/{id:guid}"] = together,
        };
    }
}
