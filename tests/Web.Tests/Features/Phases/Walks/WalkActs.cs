using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>Something that somebody does; where a page does not offer it, nothing happens.</summary>
internal abstract record WalkAct
{
    public abstract Task Do(Walk walk);
}

/// <summary>A session of the child alone, or with the adult as far as the step goes; also one that rests on no step.</summary>
internal sealed record RecordSession(bool IsAlone) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var step = Steps.Of(await walk.State(walk.Way), isNext: true);
        var isJoint = !IsAlone && Rungs.IsSameRoom(step);
        await SessionSupport.Sign(
            walk.Therapist,
            walk.CaseUrl,
            IsAlone ? "Individual"
                : isJoint ? "Joint"
                : "Indirect",
            walk.Today,
            IsAlone ? null : $"{(int)step}",
            answers: IsAlone ? [("June", "Came")] : [("June", "Came"), (walk.Adult, isJoint ? "Came" : "DidNotCome")]
        );
    }
}

/// <summary>The child answers, or takes back what they said; also of a day that is past, and asked when nobody was to ask.</summary>
internal sealed record AskChild(bool IsNext, string Answer, int DaysAgo = 0, bool Raised = true, bool Alone = true)
    : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var step = Steps.Of(await walk.State(walk.Way), IsNext);
        var on = walk.Today.AddDays(-DaysAgo);
        if (Answer is "Yes" or "OkToTryALittle")
        {
            await ToldSupport.TellOnWay(walk.Therapist, walk.Way, on);
        }

        var isKept = await walk.Command(
            walk.Way + "/asked",
            ("Step", $"{step}"),
            ("Place", "the blue room"),
            ("Answer", Answer),
            ("AskedOn", $"{on:yyyy-MM-dd}"),
            ("TakenBy", "Therapist"),
            ("TakenOn", "Paper"),
            ("WasAlone", Alone ? "true" : "false"),
            ("WantedByOthers", "No"),
            ("ChildRaisedIt", Raised ? "true" : "false")
        );
        if (isKept)
        {
            // A yes that somebody of the family could hear is no answer of the child's.
            Assert.True(Alone || Answer is not ("Yes" or "OkToTryALittle"));
            walk.Heard.Add(new(walk.Adult, step, Answer, on));
        }
    }
}

internal sealed record PlaceHold(string Trigger) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var before = (await walk.State(walk.Way)).Holds;
        if (
            await Walk.Press(
                walk.Therapist,
                walk.Way + "/holds",
                "Stop every new step",
                ("Trigger", Trigger),
                ("Words", "As it was told.")
            )
        )
        {
            var placed = (await walk.State(walk.Way)).Holds.ExceptBy(before.Select(h => h.Id), h => h.Id);
            walk.Held.UnionWith(placed.Select(h => h.Id));
        }
    }
}

/// <summary>One says that a hold can end, or that none is called for; the second one signs it, or the first one tries to.</summary>
internal sealed record ClearHold(bool BySecond) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var shown = await walk.Therapist.Page(walk.Way + "/holds");
        var ticks = (string[])["isAnswered", "wasTalked"];
        if (ticks.FirstOrDefault(t => shown.QuerySelector($"main input[name={t}]") is not null) is { } tick)
        {
            (string, string)[] said = [("because", "A conference was held."), (tick, "true")];
            await Walk.Press(walk.Therapist, walk.Way + "/holds", StrikeSupport.Ask, said);
        }

        var waiting = (await walk.Therapist.Page(walk.Way + "/holds")).QuerySelector("main a[href^='/together/']");
        if (waiting?.GetAttribute("href") is not { } together)
        {
            return;
        }

        var who = BySecond ? walk.Lead : walk.Therapist;
        await Walk.Press(who, together, "I sign it too", ("Why", "I was at the conference."));
        var id = Guid.Parse(together["/together/".Length..]);
        var row = (await walk.App.Rows<JointDecision>()).Single(d => d.Id == id);
        if (row.CosignedAt is not null)
        {
            Assert.NotEqual(row.MadeBy, row.CosignedBy);
            walk.Held.Remove(Guid.Parse(row.Subject));
        }
    }
}

internal sealed record Disclose : WalkAct
{
    public override Task Do(Walk walk) => HistorySupport.Told(walk.Therapist, walk.CaseUrl, "June", walk.Today);
}

internal sealed record DecideOnReports : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var told = await walk.Therapist.Page(walk.CaseUrl + "/told-harm");
        foreach (var link in told.QuerySelectorAll("main a[href^='/told-harm/']"))
        {
            await Walk.Press(
                walk.Therapist,
                link.GetAttribute("href")!,
                "Sign the decision",
                ("Form.Decision", "NotRequired"),
                ("Form.Reason", "A quarrel over a toy.")
            );
        }
    }
}

/// <summary>An adult takes their consent back, or gives it again.</summary>
internal sealed record Consent(string Of, bool IsGiven) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var url = await ConsentSupport.PageOf(walk.Therapist, walk.CaseUrl, "work", Of);
        if (!IsGiven)
        {
            await Walk.Press(walk.Therapist, url, "They took it back");
            return;
        }

        if (!await IsAsked(walk, url))
        {
            await Walk.Press(walk.Therapist, walk.CaseUrl + "/consents", ConsentSupport.ForAll, ("Kind", "Work"));
            url = await ConsentSupport.PageOf(walk.Therapist, walk.CaseUrl, "work", Of);
        }

        if (await IsAsked(walk, url))
        {
            await ConsentSupport.SignOnPaper(walk.Therapist, url, ConsentSupport.OwnWords);
        }
    }

    private static async Task<bool> IsAsked(Walk walk, string url) =>
        (await walk.Therapist.Page(url)).QuerySelector("main input[name=Scan]") is not null;
}

/// <summary>A condition of an adult with its evidence, which lapses after some days.</summary>
internal sealed record Condition(int Days) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var url = walk.CaseUrl + "/conditions";
        var evidence =
            (await walk.Therapist.Page(url)).QuerySelector("main a[href^='/conditions/']")?.GetAttribute("href")
            ?? await InOrderSupport.Condition(walk.Therapist, walk.CaseUrl, Walk.Tobin);
        await Walk.Press(
            walk.Therapist,
            evidence,
            "Put it on record",
            ("Form.ShownOn", $"{walk.Today:yyyy-MM-dd}"),
            ("Form.Until", $"{walk.Today.AddDays(Days):yyyy-MM-dd}"),
            ("Form.Words", "Letter of the programme")
        );
    }
}

internal sealed record HearOwnTherapist(bool Concern) : WalkAct
{
    public override Task Do(Walk walk) =>
        InOrderSupport.Consulted(walk.Therapist, walk.CaseUrl, "June", walk.Today, Concern);
}

/// <summary>The practice asks for more than before.</summary>
internal sealed record Tighten(string Number, int Value) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var numbers = (await walk.Owner.Page("/practice/gates"))
            .QuerySelectorAll("input[name$='.Number']")
            .Select(i => i.GetAttribute("value"))
            .ToList();
        var line = $"Lines[{numbers.IndexOf(Number)}].Value";
        await Walk.Press(walk.Owner, "/practice/gates", "Use these numbers", (line, $"{Value}"));
    }
}

internal sealed record TimePasses(double Hours) : WalkAct
{
    public override Task Do(Walk walk)
    {
        walk.App.Clock.Advance(TimeSpan.FromHours(Hours));
        return Task.CompletedTask;
    }
}

/// <summary>What is known by hand for a gate is written down; of severity nothing is said.</summary>
internal sealed record SayAll : WalkAct
{
    public override async Task Do(Walk walk)
    {
        if ((await walk.State(walk.Way)).GatesAhead() is not [var gate, ..])
        {
            return;
        }

        var url = $"{walk.Way}/facts?gate={gate}";
        var asked = (await walk.Therapist.Page(url))
            .QuerySelectorAll("input[name$='.Key']")
            .Select(i => i.GetAttribute("value")!)
            .ToList();
        var said = WaySupport
            .AllSaid(gate)
            .Where(s => asked.Contains(s.Key) && !s.Key.StartsWith("Sever", StringComparison.Ordinal))
            .Select(s => ($"Lines[{asked.IndexOf(s.Key)}].Answer", s.Answer));
        await Walk.Press(walk.Therapist, url, "Write it down", [.. said, ("Source", "Talk of that day")]);
    }
}

/// <summary>A clinical line, or one that nobody can pass, is passed by two; or the second one does not sign.</summary>
internal sealed record PassByTwo(bool IsSigned) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var page = await GatePage.Read(walk.Therapist, walk.Way);
        var unmet = page.Unmet.ToList();
        if (unmet.Count == 0)
        {
            return;
        }

        var line = walk.Any([.. unmet]);
        var url = $"{walk.Way}/override/{line.Id}";
        using var shown = await walk.Therapist.Get(url);
        Assert.True(line.IsHard == (shown.StatusCode == System.Net.HttpStatusCode.NotFound), line.Id);
        if (line.IsHard || !await Walk.Press(walk.Therapist, url, StrikeSupport.Ask, ("Reason", "It is known.")))
        {
            return;
        }

        var row = (await walk.App.Rows<JointDecision>()).Single(d =>
            d.Subject == line.Id
            && d.EndedAt == null
            && walk.Way.EndsWith($"{d.WayId.Value:D}", StringComparison.Ordinal)
        );
        var who = IsSigned ? walk.Lead : walk.Therapist;
        await Walk.Press(who, $"/together/{row.Id:D}", "I sign it too");
    }
}

/// <summary>An adult is more worried than anybody knew: nothing that two let pass before it opens a gate or a step.</summary>
internal sealed record ScreenIsPositive : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var adult = await MeasureSupport.Of(walk.Therapist, walk.CaseUrl, walk.Adult);
        await MeasureSupport.Take(walk.Therapist, adult, "gad7", "3 3 3 3 3 3 3");
        Assert.DoesNotContain(await walk.App.Rows<JointDecision>(), d => d.BringsNearer && d.EndedAt is null);
    }
}
