using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>Presses the button of the gate, where it is there.</summary>
internal sealed record OpenTheGate : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var button = (await walk.Therapist.Page(walk.Way))
            .QuerySelectorAll("main form:not([action]) button")
            .Select(b => b.TextContent.Trim())
            .FirstOrDefault(b => b.StartsWith("Open: ", StringComparison.Ordinal));
        if (button is not null)
        {
            Assert.True(await Walk.Press(walk.Therapist, walk.Way, button), button);
        }
    }
}

/// <summary>The child takes a step, the next one or one of before, with all at the door as it should be, or not.</summary>
internal sealed record TakeStep(Rung Step, bool AllIsSo) : WalkAct
{
    public override Task Do(Walk walk) =>
        Walk.Press(
            walk.Therapist,
            $"{walk.Way}/step?step={Step}",
            "The child takes this step",
            AllIsSo ? Door(Step) : []
        );

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
internal sealed record WriteNote(bool Pushed, bool Froze) : WalkAct
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
            ("Form.ReadyForMore", "true")
        );
}

internal sealed record GoDown(int Steps) : WalkAct
{
    public override async Task Do(Walk walk)
    {
        var reached = (await walk.State(walk.Way)).Reached;
        if (reached > Rung.TalkAboutThem)
        {
            var to = (Rung)Math.Max(0, (int)reached - Steps);
            Assert.True(await Walk.Press(walk.Therapist, walk.Way + "/step-down", "Go down", ("To", $"{to}")));
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
            (string, string)[] said = [("To", $"{to}"), ("Reason", "Too fast.")];
            Assert.True(await Walk.Press(walk.Therapist, walk.Way + "/back", "Go back", said));
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
    public override Task Do(Walk walk) =>
        Walk.Press(walk.Therapist, walk.Way + "/aim", "Set the aim", ("Aim", $"{Aim}"));
}

internal sealed record TakeOver(string Phase, string Reached) : WalkAct
{
    public override Task Do(Walk walk) =>
        Walk.Press(
            walk.Therapist,
            walk.Way + "/take-over",
            "Take over",
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

/// <summary>What chance picks: mostly what leads on, so that the walk comes far enough to be stopped.</summary>
internal static class NextAct
{
    public static async Task<WalkAct> Of(Walk walk)
    {
        walk.Adult = walk.Chance.Next(4) == 0 ? Walk.Mira : Walk.Tobin;
        var state = await walk.State(walk.Way);
        if (state.Phase == Phase.Closed)
        {
            return new CloseTheWork(BeginsAnew: true);
        }

        var next = state.NextStep ?? state.Reached;
        var step = walk.Any(next, next, next, state.Reached, Ladder.Steps[walk.Chance.Next(15)].Rung);
        return walk.Chance.Next(100) switch
        {
            < 18 => new AskChild(step, Answer(walk), walk.Any(0, 0, 0, 1, 9), walk.Any(true, true, false), Alone(walk)),
            < 34 => new TakeStep(step, walk.Any(true, true, true, false)),
            < 42 => new OpenTheGate(),
            < 47 => new TimePasses(walk.Any(0.2, 11, 24, 24, 24 * 8)),
            < 51 => new RecordSession(walk.Any(true, false), step),
            < 54 => new WriteNote(walk.Chance.Next(4) == 0, walk.Chance.Next(4) == 0),
            < 59 => new PlaceHold(walk.Any("ForceOrThreat", "RightsPetition", "AbuseDisclosed")),
            < 69 => new ClearHold(walk.Any(true, true, true, false)),
            < 71 => new Disclose(),
            < 73 => new DecideOnReports(),
            < 77 => new Consent(walk.Any(Walk.Mira, Walk.Tobin), walk.Any(true, false)),
            < 79 => new Condition(walk.Any(0, 3)),
            < 82 => new HearOwnTherapist(walk.Chance.Next(3) == 0),
            < 83 => new Tighten(walk.Any("AssentDays", "OwnTherapistDaysIndirect", "OwnTherapistDaysJoint"), 5),
            < 85 => new SayAll(),
            < 88 => new PassByTwo(walk.Any(true, true, false)),
            < 90 => new GoDown(walk.Any(1, 2)),
            < 92 => new GoBack(walk.Any(1, 2)),
            < 94 => new RestOrGoOn(),
            < 96 => new GiveBackOrTakeUp(walk.Any(true, false)),
            < 97 => new SetAim(walk.Any(Rung.AtTheParentsHome, Rung.WindowOrVideo)),
            < 98 => new TakeOver("IndirectContact", "PhotoOrVoice"),
            _ => new CloseTheWork(walk.Any(true, false)),
        };
    }

    private static string Answer(Walk walk) =>
        walk.Any("Yes", "Yes", "Yes", "OkToTryALittle", "NotSure", "NotToday", "No", "Withdrawn");

    private static bool Alone(Walk walk) => walk.Chance.Next(8) != 0;
}
