using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.CheckIns;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>Each gate that leads on is to be opened, the first one first.</summary>
internal sealed record OpenTheGate : WalkAct
{
    public override async Task Do(Walk walk)
    {
        foreach (var gate in (await walk.State(walk.Way)).GatesAhead())
        {
            await walk.Command(walk.Way, ("Gate", $"{gate}"), ("Reason", ""));
        }
    }
}

/// <summary>
/// The child takes a step: the furthest one of before or the next one, which goes on from there, with all at the door as it
/// should be, or not.
/// </summary>
internal sealed record TakeStep(bool IsNext, bool AllIsSo) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var step = Steps.Of(await walk.State(walk.Way), IsNext);
        var url = $"{walk.Way}/step?step={step}";
        if (!await walk.Command(url, [("Step", $"{step}"), .. AllIsSo ? Door(step) : []]))
        {
            walk.StepsRefused += Rungs.NeedOf(step) == AssentNeed.None ? 0 : 1;
        }
    }

    public static (string, string)[] Door(Rung step) =>
        [
            .. Rungs.NeedOf(step) == AssentNeed.None
                ? Array.Empty<(string, string)>()
                : [("ForceWasUsed", "false"), ("ItemsNotScreened", "0")],
            .. Rungs.IsSameRoom(step)
                ?
                [
                    ("MinutesBetweenArrivals", "15"),
                    ("ExitsAreKnown", "true"),
                    ("SecondAdult", "true"),
                    ("ClosingRitual", "true"),
                    ("Debrief", "true"),
                    ("NextDayCheck", "true"),
                    ("IsAtThatPlace", "true"),
                ]
                : Array.Empty<(string, string)>(),
        ];
}

/// <summary>What the child said after a session on a step.</summary>
internal sealed record WriteNote(bool Pushed, bool Froze, bool AsksToGoDown = false) : WalkAct
{
    public override Task Do(Walk walk) =>
        Walk.Press(
            walk.Therapist,
            walk.Way + "/step-session",
            "Write it down",
            ("Form.HeldOn", $"{walk.Today:yyyy-MM-dd}"),
            ("Form.Peak", "2"),
            ("Form.End", "1"),
            ("Form.SomebodyPushed", Pushed ? "true" : "false"),
            ("Form.FrozeOrFawned", Froze ? "true" : "false"),
            ("Form.AsksToGoDown", AsksToGoDown ? "true" : "false"),
            ("Form.ReadyForMore", "true")
        );
}

/// <summary>Two strike what was last seen of the child, or one tries to alone; the rest that came with it stays.</summary>
internal sealed record StrikeSeen(bool BySecond) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var voice = await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        var strike = (await walk.Therapist.Page(voice + "/stop-signal")).QuerySelector(
            "main a[href^='/strike/VisitEntries/']"
        );
        if (strike?.GetAttribute("href") is not { } url)
        {
            return;
        }

        var before = await walk.State(walk.Way);
        await Walk.Press(walk.Therapist, url, StrikeSupport.Ask, ("Because", "It was another child."));
        var row = (await walk.App.Rows<JointDecision>()).Last(d => d.Kind == JointDecisionKind.Strike);
        await Walk.Press(BySecond ? walk.Lead : walk.Therapist, $"/together/{row.Id:D}", "I sign it too");
        Assert.Equal(before.Pause, (await walk.State(walk.Way)).Pause);
    }
}

internal sealed record GoDown(int By) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var reached = (await walk.State(walk.Way)).Reached;
        if (reached > Rung.TalkAboutThem)
        {
            var to = (Rung)Math.Max(0, (int)reached - By);
            Assert.True(await walk.Command(walk.Way + "/step-down", ("To", $"{to}")));
        }
    }
}

internal sealed record GoBack(int Phases) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var phase = (await walk.State(walk.Way)).Phase;
        if (phase is > Phase.Referral and < Phase.Closed)
        {
            var to = (Phase)Math.Max(0, (int)phase - Phases);
            Assert.True(await walk.Command(walk.Way + "/back", ("To", $"{to}"), ("Reason", "Too fast.")));
        }
    }
}

internal sealed record RestOrGoOn : WalkAct
{
    public override async Task Do(Walk walk)
    {
        if (!await Walk.Press(walk.Therapist, walk.Way + "/rest", "Rest the work", ("Reason", "A broken leg.")))
        {
            await Walk.Press(walk.Therapist, walk.Way + "/rest", "The work goes on");
        }
    }
}

internal sealed record GiveBackOrTakeUp(bool ReferrerAgrees) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        if (
            !await Walk.Press(
                walk.Therapist,
                walk.Way + "/return",
                "Give it back",
                ("Why", "ParentWithdrew"),
                ("Reason", "No visits since May."),
                ("ChildIsTold", "true"),
                ("GoesToEachSideAtOnce", "true"),
                ("TellsChildsAnswer", "false")
            )
        )
        {
            await Walk.Press(
                walk.Therapist,
                walk.Way + "/return",
                "Take it up again",
                ReferrerAgrees ? [("ReferrerAgrees", "true")] : []
            );
        }
    }
}

internal sealed record SetAim(Rung Aim) : WalkAct
{
    public override Task Do(Walk walk) => walk.Command(walk.Way + "/aim", ("Aim", $"{Aim}"));
}

internal sealed record TakeOver(string Phase, string Reached) : WalkAct
{
    public override Task Do(Walk walk) =>
        walk.Command(
            walk.Way + "/take-over",
            ("Phase", Phase),
            ("Reached", Reached),
            ("StatedOn", $"{walk.Today:yyyy-MM-dd}"),
            ("Statement", "Twelve sessions elsewhere."),
            ("Signs", "true")
        );
}

/// <summary>The work ends; somebody may begin it anew at once.</summary>
internal sealed record CloseTheWork(bool BeginsAnew) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        await Walk.Press(
            walk.Therapist,
            walk.Way + "/closing",
            "Close the work",
            ("Form.Outcome", "DoorOpen"),
            ("Form.ChildIsOfferedSession", "true"),
            ("Form.OwnTherapistEndsAsPlanned", "true"),
            ("Form.ResourcesAreGiven", "true"),
            ("Form.ReportIsAskedFor", "false"),
            ("Form.FollowUpsAreBooked", "true"),
            ("Form.RetentionIsSet", "true")
        );
        if (BeginsAnew && (await walk.State(walk.Way)).Phase == Phase.Closed)
        {
            walk.Ways[walk.Adult] = await WaySupport.Begin(walk.Therapist, walk.CaseUrl, "June", walk.Adult);
        }
    }
}

/// <summary>Which step somebody of the walk has in mind.</summary>
internal static class Steps
{
    /// <summary>The next one where there is one; always one that asks for the child's yes, so that it can be stopped.</summary>
    public static Rung Of(PathwayState state, bool isNext) =>
        (Rung)Math.Max((int)Rung.PhotoOrVoice, (int)(isNext ? state.NextStep ?? state.Reached : state.Reached));
}
