using AngleSharp.Html.Dom;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;

namespace Reknit.Web.Tests.Canary;

/// <summary>What is decided inside the practice about a child and an adult; each act goes through, or the test fails.</summary>
internal sealed class DecideInside(CanaryFamily family)
{
    /// <summary>Nothing is decided, and time passes, which everybody's own page of sessions shows.</summary>
    public const string APause = "a minute passes";

    private readonly HttpClient _client = family.Therapist;
    private readonly string _way = family.Records.Telling["ways/{id:guid}"];
    private readonly DateOnly _today = DateOnly.FromDateTime(family.App.Clock.GetUtcNow().UtcDateTime);

    /// <summary>In an order in which all of them can be; each alone, for what a later one takes back would hide a trace.</summary>
    public IEnumerable<(string Act, Func<Task> Does)> Acts() =>
        [
            ("a disclosure", Disclose),
            ("decisions on reports", DecideReports),
            ("a screen", () => Talk("Severe", "Past")),
            ("a yes", () => WaySupport.Answer(_client, _way, "PhotoOrVoice", "Yes", _today.AddDays(-2))),
            ("a no", () => WaySupport.Answer(_client, _way, "PhotoOrVoice", "No", _today.AddDays(-1))),
            ("the order explained", Explain),
            ("a hold", () => Hold("ForceOrThreat")),
            ("a decision of two", PassByTwo),
            ("a fact", () => WaySupport.Say(_client, _way, ("CostKindsWithoutPayer", "2"))),
            (APause, Pause),
            ("screens asked anew", AskAnew),
            ("no hold for what calls for one", NoneCalledFor),
            ("the holds are cleared by two", ClearByTwo),
            ("the pause ends", () => Stand(s => s with { Pause = null })),
            ("a practical rest", () => _client.Send(_way + "/rest", "Rest the work", ("Reason", "x"))),
            ("it goes on", () => _client.Send(_way + "/rest", "The work goes on")),
            ("gates and steps", () => Stand(s => s with { Phase = Phase.JointSessions, Reached = Rung.PlayTogether })),
            ("a session that the child stayed out of", StayedOut),
            ("a word on the papers", MostRecent),
            ("a review", Review),
            (
                "a step down",
                () => _client.Send(_way + "/step-down", "Go down", ("To", "PhotoOrVoice"), ("Reason", "x"))
            ),
            ("a phase back", () => _client.Send(_way + "/back", "Go back", ("To", "Preparation"), ("Reason", "x"))),
            ("given back", GiveBack),
            ("taken up", () => _client.Send(_way + "/return", "Take it up again", ("ReferrerAgrees", "true"))),
            ("begun anew", () => WaySupport.Begin(_client, family.Case, "June", "Mira")),
            ("closed", Close),
        ];

    private Task<string> Disclose() => HistorySupport.Told(_client, family.Case, "June", _today.AddDays(-1), "x");

    /// <summary>Of everything that was disclosed and nobody has decided on.</summary>
    private async Task DecideReports()
    {
        var told = (await _client.Page(family.Case + "/told-harm"))
            .QuerySelectorAll("main a[href^='/told-harm/']")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        var decided = 0;
        foreach (var url in told)
        {
            if ((await _client.Page(url)).QuerySelector("[name='Form.Decision']") is not null)
            {
                await _client.Send(url, "Sign the decision", ("Form.Decision", "NotRequired"), ("Form.Reason", "x"));
                decided++;
            }
        }

        Assert.NotEqual(0, decided);
    }

    private async Task Talk(string finding, string said) =>
        await MeasureSupport.Talk(_client, await MeasureSupport.Of(_client, family.Case, "Tobin"), finding, said, "x");

    private Task<string> Explain() =>
        _client.Send(_way + "/asked", "I explained it", ("ExplainedOn", $"{_today:yyyy-MM-dd}"), ("SaidAlone", "true"));

    private Task<string> Hold(string trigger) =>
        _client.Send(_way + "/holds", "Stop every new step", ("Trigger", trigger), ("Words", "x"));

    /// <summary>A clinical line that is not so is asked of a second clinician, who signs it.</summary>
    private async Task PassByTwo()
    {
        var line = (await GatePage.Read(_client, _way)).Unmet.First(l => !l.IsHard);
        await _client.Send($"{_way}/override/{line.Id}", StrikeSupport.Ask, ("Reason", "x"));
        var row = (await family.App.Rows<JointDecision>()).Single(d =>
            d.Subject == line.Id && d.EndedAt is null && _way.EndsWith($"{d.WayId.Value:D}", StringComparison.Ordinal)
        );
        await family.Lead.Send($"/together/{row.Id:D}", "I sign it too");
        Assert.NotNull((await family.App.Rows<JointDecision>()).Single(d => d.Id == row.Id).CosignedAt);
    }

    private Task Pause()
    {
        family.App.Clock.Advance(TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }

    /// <summary>The talk that was severe is repeated, and the child is asked again and followed up.</summary>
    private async Task AskAnew()
    {
        // Asked by somebody trained: else no talk is finished.
        await WaySupport.Train(family.App, family.Therapist, TrainingTopic.DomesticViolence);
        await Talk("None", "Not");
        await MeasureSupport.Take(
            _client,
            await MeasureSupport.Of(_client, family.Case, "June"),
            "asq",
            MeasureSupport.Negative
        );
        await _client.Send(
            family.Records.Telling["screens/{id:guid}/follow-up"],
            MeasureSupport.WriteDown,
            MeasureSupport.Followed("Low", ("NobodyBecause", "x"))
        );
    }

    private async Task NoneCalledFor()
    {
        const string Leave = "form[action*='handler=Leave']";
        Assert.NotEmpty((await Holds()).QuerySelectorAll(Leave));
        while ((await Holds()).QuerySelector(Leave) is not null)
        {
            await _client.Send(_way + "/holds", StrikeSupport.Ask, ("because", "x"), ("wasTalked", "true"));
        }

        await SignAll("#said-title");
        Assert.Null((await Holds()).QuerySelector("#said-title"));
    }

    /// <summary>As if they had been placed before the child was asked again, which a day has to lie between.</summary>
    private async Task ClearByTwo()
    {
        const string Clear = "form[action*='handler=Clear']";
        await Stand(s => s with { Holds = [.. s.Holds.Select(h => h with { PlacedOn = _today.AddDays(-2) })] });
        while ((await Holds()).QuerySelector(Clear) is not null)
        {
            await _client.Send(_way + "/holds", StrikeSupport.Ask, ("because", "x"), ("isAnswered", "true"));
        }

        Assert.NotEmpty((await State()).Holds);
        await SignAll("main");
        Assert.Empty((await State()).Holds);
    }

    private async Task SignAll(string within)
    {
        var part = (await Holds()).QuerySelector(within)!;
        var waiting = (part.Closest("section") ?? part)
            .QuerySelectorAll("a[href^='/together/']")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        foreach (var together in waiting)
        {
            await family.Lead.Send(together, "I sign it too", ("Why", "y"));
        }
    }

    private Task StayedOut() =>
        SessionSupport.Sign(
            _client,
            family.Case,
            "Joint",
            _today,
            "8",
            answers: [("June", "ChoseNotToJoin"), ("Tobin", "Came")]
        );

    private async Task MostRecent()
    {
        var plan = "/orders/" + family.Records.Plan.Split('/')[^1];
        foreach (var paper in (string[])[family.Order, plan])
        {
            await _client.Send(paper + "/most-recent", "Give my word", ("Known", "x"));
        }
    }

    private async Task Review()
    {
        var before = (await family.App.Rows<WayReview>()).Count;
        await _client.Send(
            _way + "/reviews",
            "Sign the review",
            ("ChildsVoice", "x"),
            ("MeasuresAreSeen", "true"),
            ("Shows", "x"),
            ("OrdersAreSeen", "true"),
            ("Outcome", "Adapt"),
            ("Changes", "x"),
            ("Reason", "x")
        );
        Assert.Equal(before + 1, (await family.App.Rows<WayReview>()).Count);
    }

    private Task<string> GiveBack() =>
        _client.Send(
            _way + "/return",
            "Give it back",
            ("Why", "ParentWithdrew"),
            ("Reason", "x"),
            ("ChildIsTold", "true"),
            ("GoesToEachSideAtOnce", "true"),
            ("TellsChildsAnswer", "false")
        );

    private async Task Close()
    {
        await WaySupport.Close(_client, _way, "x");
        Assert.Equal(PathwayStanding.Closed, (await State()).Standing);
    }

    private Task<IHtmlDocument> Holds() => _client.Page(_way + "/holds");

    private Task Stand(Func<PathwayState, PathwayState> stands) =>
        WaySupport.Stand(family.App, family.Therapist, _way, stands);

    private async Task<PathwayState> State()
    {
        PathwayState? state = null;
        await family.App.Within(
            family.Practice,
            async services => state = (await WaySupport.OnFile(services, family.Therapist, _way)).State
        );
        return state!;
    }
}
