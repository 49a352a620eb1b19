using System.Text.Json;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Tests.Phases.Holds;

namespace Reknit.Domain.Tests.Phases;

/// <summary>What was decided can be decided again from what was kept of its day.</summary>
public sealed class ReplayTests
{
    private static readonly PathwayState State = PathwayState.Begin(Known.June, Known.Tobin) with
    {
        Phase = Phase.Preparation,
        LeftOut = [Rung.LetterAvailable],
        Holds = [Known.Hold],
        Pause = new(PauseBy.Child, Known.Today),
        GatesOwed = [Gate.Plan],
        AskAgainFrom = Known.Today,
        Answered = [new Guid(3, 0, 0, new byte[8])],
    };

    private static readonly PathwayMove[] Moves =
    [
        .. new IGateFacts[]
        {
            Known.Intake,
            Known.Screening with
            {
                ChildSessions = 0,
            },
            Known.PlanGate,
            Known.Indirect with
            {
                RebuildingSessions = 1,
            },
            Known.Joint with
            {
                ExpectedWorry = null,
            },
            Known.Supported,
            Known.Consolidation with
            {
                ChildsGoalGain = null,
            },
        }.SelectMany(gate =>
            new PathwayMove[] { new PathwayMove.Advance(gate, Known.Unlocked, []), new PathwayMove.ShowOwed(gate) }
        ),
        new PathwayMove.TakeStep(Known.GoIn(Rung.PlayTogether), Known.Up, Known.Unlocked, []),
        new PathwayMove.TakeStep(
            Known.GoIn(Rung.PlayTogether),
            null,
            Known.Unlocked,
            [new("G5s.1", Known.Ana, Known.Ruth, true, true, Known.Today)]
        ),
        new PathwayMove.StepDown(Rung.TalkAboutThem, Known.Today),
        new PathwayMove.GoBack(Phase.IntakeAndSafety, Known.Today),
        new PathwayMove.PlaceHold(Known.Hold),
        new PathwayMove.PlaceHold(Known.Hold with { For = [new Guid(4, 0, 0, new byte[8])] }),
        new PathwayMove.LeaveHold(KnownLeave.Facts),
        new PathwayMove.ClearHold(Known.Clear),
        new PathwayMove.PlaceHold(Known.Hold) { Also = [Known.Hold with { Papers = ["LK.1"] }] },
        new PathwayMove.PaperIsBack(Known.Hold.Id, Known.Today),
        new PathwayMove.OrderRetracted(Known.Hold.Id, Known.Today),
        new PathwayMove.LinkToHold(KnownLink.Facts),
        new PathwayMove.Rest(new(PauseBy.Practical, Known.Today)),
        new PathwayMove.Resume(new(null, Known.Yes(Rung.SideBySide), Known.Today)),
        new PathwayMove.TakeOver(Known.TakeOver),
        new PathwayMove.SetAim(Rung.NotesBothWays, [Rung.LetterAvailable]),
        new PathwayMove.ReturnToReferrer(new(ReturnReason.OrderRetracted, true, false, true, false), []),
        new PathwayMove.TakeUpAgain(ReferrerAgrees: true, Known.Today),
        new PathwayMove.Close(Known.Closing, []),
    ];

    [Fact]
    public void Every_kind_of_move_is_tried_here() =>
        Assert.Equal(
            typeof(PathwayMove).GetNestedTypes().Select(t => t.Name).Order(),
            Moves.Select(m => m.GetType().Name).Distinct().Order()
        );

    [Fact]
    public void A_decision_is_made_again_from_the_kept_state_and_move() =>
        Assert.All(
            Moves,
            move =>
            {
                var now = Pathway.Decide(State, move);
                var again = Pathway.Decide(Again(State), Again(move));
                Assert.Equal(now.Decision.GetType(), again.Decision.GetType());
                Assert.Equal(now.Decision.States, again.Decision.States);
                Assert.Equal(JsonSerializer.Serialize(now.Next), JsonSerializer.Serialize(again.Next));
            }
        );

    [Fact]
    public void A_later_version_of_the_settings_rewrites_no_decision()
    {
        var stricter = (SettingsChange.Changed)
            Known.Settings.Change(new Dictionary<PathwayNumber, int> { [PathwayNumber.ChildSessionsBeforePlan] = 9 });
        var kept = Again(Known.Screening);
        Assert.Equal(0, kept.Settings.Version);
        Tables.AssertAllMet(ScreeningGate.Requirements, kept);
        Tables.AssertUnmet(ScreeningGate.Requirements, kept with { Settings = Again(stricter.Settings) }, "G2.6");
    }

    [Fact]
    public void Facts_are_flat_and_hold_no_private_words()
    {
        Type[] facts =
        [
            .. typeof(PathwayState)
                .Assembly.GetTypes()
                .Where(t => t.Namespace?.StartsWith("Reknit.Domain.Phases", StringComparison.Ordinal) == true)
                .Where(t => t.Name.EndsWith("Facts", StringComparison.Ordinal) && t.IsClass),
        ];
        Assert.True(facts.Length > 15);
        string[] words =
        [
            .. facts
                .SelectMany(t => t.GetProperties().Select(p => (t, p)))
                .Where(x => x.p.PropertyType == typeof(string))
                .Select(x => $"{x.t.Name}.{x.p.Name}"),
        ];
        Assert.Equal(["ConditionFact.Name", "LockFacts.State"], words.Append("ConditionFact.Name").Order());
    }

    [Fact]
    public void Every_requirement_of_the_way_says_who_can_cure_it()
    {
        var states = new[]
        {
            Known.Intake,
            Known.Screening,
            Known.PlanGate,
            Known.Indirect,
            Known.Joint,
            Known.Supported,
            Known.Consolidation,
            (IGateFacts)Known.Closing,
        }
            .SelectMany(gate => gate.Stand())
            .Concat(LockRules.Requirements.Select(r => r.On(Known.Unlocked)))
            .Concat(GoInRules.Stand(Known.GoIn(Rung.SideBySide)))
            .Concat(Moves.SelectMany(move => Pathway.Decide(State, move).Decision.States))
            .ToList();
        Assert.True(states.Count > 200);
        Assert.Empty(states.Where(s => s.CuredBy is null).Select(s => s.Id));
    }

    private static T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
}
