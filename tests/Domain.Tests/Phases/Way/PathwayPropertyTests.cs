using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Phases.Way;

/// <summary>What holds of every way, however the moves follow on each other.</summary>
public sealed class PathwayPropertyTests
{
    private static readonly Config Fixed = Config
        .QuickThrowOnFailure.WithReplay(42, 7)
        .WithMaxTest(400)
        .WithQuietOnSuccess(true);

    private static readonly PathwayState Start = PathwayState.Begin(Known.June, Known.Tobin);

    private static readonly Gen<bool> Mostly = Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)));

    private static readonly Gen<Assent?> AnyAssent =
        from step in Gen.Frequency(
            (1, Gen.Elements(Enum.GetValues<Rung>())),
            (1, Gen.Elements(Enum.GetValues<Rung>()[(int)Rung.SideBySide..]))
        )
        from answer in Gen.Frequency(
            (4, Gen.Constant(AssentAnswer.Yes)),
            (2, Gen.Elements(Enum.GetValues<AssentAnswer>()))
        )
        from age in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Choose(-1, 9)))
        from taker in Gen.Frequency(
            (6, Gen.Constant(AssentTaker.Therapist)),
            (1, Gen.Elements(Enum.GetValues<AssentTaker>()))
        )
        from alone in Mostly
        from calm in Mostly
        from stands in Mostly
        from own in Mostly
        from asked in Mostly
        select asked
            ? Known.Yes(step) with
            {
                Answer = answer,
                AskedOn = Known.Today.AddDays(-age),
                TakenBy = taker,
                WasAlone = alone,
                FrozeOrFawned = !calm,
                WithdrawnOn = stands ? null : Known.Today,
                WantedByOthers = own ? WantedByOthers.No : WantedByOthers.Yes,
            }
            : null;

    private static readonly Gen<LockFacts> AnyLocks =
        from named in Mostly
        from outside in Mostly
        from history in Gen.Frequency((6, Gen.Constant(AbuseHistory.Addressed)), (1, Gen.Constant(AbuseHistory.Open)))
        select Known.Unlocked with
        {
            AdultIsNamed = named,
            OutsideIsPermitted = outside,
            History = history,
        };

    /// <summary>Both clinicians sign an override of everything there is, hard or not.</summary>
    private static readonly IReadOnlyList<Override> OfEverything =
    [
        .. RequirementTables
            .All.Select(stated => stated.Id)
            .Select(id => new Override(id, Known.Ana, Known.Ruth, true, true, Known.Today)),
    ];

    private static readonly Gen<IReadOnlyList<Override>> AnyOverrides = Gen.Elements<IReadOnlyList<Override>>(
        [],
        OfEverything
    );

    private static readonly Gen<IGateFacts> AnyGate = Gen.Elements<IGateFacts>(
        Known.Intake,
        Known.Screening,
        Known.PlanGate,
        Known.Indirect,
        Known.Joint,
        Known.Supported,
        Known.Consolidation,
        Known.PlanGate with
        {
            ConsentsMissing = 1,
        },
        Known.Joint with
        {
            OrderPermits = false,
        }
    );

    private static readonly Gen<PathwayMove> Advance =
        from gate in AnyGate
        from locks in AnyLocks
        from overrides in AnyOverrides
        select (PathwayMove)new PathwayMove.Advance(gate, locks, overrides);

    private static readonly Gen<PathwayMove> TakeStep =
        from assent in AnyAssent
        from step in Gen.Elements(Enum.GetValues<Rung>())
        from fits in Mostly
        from locks in AnyLocks
        from overrides in AnyOverrides
        from lax in Gen.Elements(7, 30)
        let asked = Known.Asked(fits && assent is not null ? assent.Step : step)
        let facts = asked with
        {
            Assent = assent,
            IsFirstInOneRoom = false,
            IsGoingIn = false,
            DaysFresh = lax,
        }
        select (PathwayMove)
            new PathwayMove.TakeStep(Known.GoIn(asked.Step) with { Assent = facts }, Known.Up, locks, overrides);

    private static readonly Gen<PathwayMove> Around =
        from rung in Gen.Elements(Enum.GetValues<Rung>())
        from phase in Gen.Elements(Enum.GetValues<Phase>())
        from trigger in Gen.Elements(Enum.GetValues<HoldTrigger>())
        from answer in AnyAssent
        from move in Gen.Elements<PathwayMove>(
            new PathwayMove.StepDown(rung, Known.Today),
            new PathwayMove.GoBack(phase, Known.Today),
            new PathwayMove.PlaceHold(Known.Hold with { Trigger = trigger }),
            new PathwayMove.ClearHold(Known.Clear with { ChildAskedAgain = answer }),
            new PathwayMove.ClearHold(Known.Clear),
            new PathwayMove.PaperIsBack(Known.Hold.Id, Known.Today),
            new PathwayMove.Rest(new(PauseBy.Child, Known.Today)),
            new PathwayMove.Resume(new(null, answer, Known.Today)),
            new PathwayMove.Resume(new(null, Known.Yes(Rung.SideBySide), Known.Today)),
            new PathwayMove.TakeOver(Known.TakeOver),
            new PathwayMove.ShowOwed(Known.Intake),
            new PathwayMove.ShowOwed(Known.Screening),
            new PathwayMove.ShowOwed(Known.PlanGate),
            new PathwayMove.SetAim(rung, [Rung.LetterAvailable])
        )
        select move;

    private static readonly Gen<PathwayMove> AnyMove = Gen.Frequency((3, Advance), (6, TakeStep), (2, Around));

    /// <summary>A way that has come some distance, so that later steps are tried as well.</summary>
    private static readonly Gen<PathwayState> AnyStart =
        from phase in Gen.Frequency(
            (1, Gen.Elements(Enum.GetValues<Phase>()[..^1])),
            (2, Gen.Elements(Enum.GetValues<Phase>()[(int)Phase.IndirectContact..^1]))
        )
        from rung in Gen.Frequency(
            (1, Gen.Elements(Enum.GetValues<Rung>()[..^1])),
            (1, Gen.Constant(Rung.AtTheParentsHome))
        )
        from held in Gen.Elements(false, false, true)
        from paused in Gen.Elements(false, false, true)
        let furthest = PhaseTable.Furthest(phase) ?? Rung.TalkAboutThem
        select Start with
        {
            Phase = phase,
            Reached = rung < furthest ? rung : furthest,
            Holds = held ? [Known.Hold] : [],
            Pause = paused ? new(PauseBy.Child, Known.Today) : null,
        };

    [Fact]
    public void No_step_with_the_adult_is_taken_without_the_childs_own_yes_to_it()
    {
        var taken = new HashSet<Rung>();
        Along(
            (before, move, outcome) =>
            {
                if (
                    move is PathwayMove.TakeStep { Facts.Assent: var facts }
                    && Rungs.NeedOf(facts.Step) != AssentNeed.None
                )
                {
                    if (outcome.Decision is Decision.Refused)
                    {
                        return outcome.Next == before;
                    }
                    taken.Add(facts.Step);
                    return IsOwnYes(facts, before.Child, before.Adult);
                }
                return outcome.Next.Reached <= before.Reached || move is PathwayMove.TakeOver or PathwayMove.TakeStep;
            }
        );
        Assert.Equal(Enum.GetValues<Rung>().Where(r => Rungs.NeedOf(r) != AssentNeed.None), taken.Order());
    }

    [Fact]
    public void While_a_hold_or_a_childs_pause_stands_nothing_goes_forward() =>
        Along(
            (before, move, outcome) =>
                (before.Holds.Count == 0 && before.Pause is null)
                || move is not (PathwayMove.Advance or PathwayMove.TakeStep or PathwayMove.TakeOver)
                || (move is PathwayMove.TakeOver && before.Holds.Count == 0)
                || outcome.Decision is Decision.Refused
        );

    [Fact]
    public void Nobody_passes_a_hard_requirement() =>
        Along(
            (_, _, outcome) =>
                outcome.Decision.States.All(s => s.PassedBy is null || s.Kind == RequirementKind.Clinical)
                && (
                    outcome.Decision is Decision.Refused
                    || outcome.Decision.States.All(s => s.IsMet || s.Kind != RequirementKind.Hard)
                )
        );

    [Fact]
    public void Going_back_is_always_possible() =>
        Along(
            (_, _, outcome) =>
                outcome.Next.Standing == PathwayStanding.Closed
                || (
                    Enumerable
                        .Range(0, (int)outcome.Next.Reached)
                        .All(to => Goes(outcome.Next, new PathwayMove.StepDown((Rung)to, Known.Today)))
                    && Enumerable
                        .Range(0, (int)outcome.Next.Phase)
                        .All(to => Goes(outcome.Next, new PathwayMove.GoBack((Phase)to, Known.Today)))
                )
        );

    [Fact]
    public void No_way_skips_a_step_in_one_room() =>
        Along(
            (before, move, outcome) =>
                move is PathwayMove.TakeOver
                || outcome.Next.Reached <= Rung.SideBySide
                || outcome.Next.Reached <= before.Reached + 1
        );

    /// <summary>Said again in other words than the rules', so that a mistake there is seen here.</summary>
    private static bool IsOwnYes(AssentFacts facts, PersonId child, PersonId adult)
    {
        var assent = facts.Assent;
        var age = assent is null ? int.MaxValue : facts.Today.DayNumber - assent.AskedOn.DayNumber;
        return assent
                is { Answer: AssentAnswer.Yes or AssentAnswer.OkToTryALittle, WasAlone: true, FrozeOrFawned: false }
            && assent.WithdrawnOn is null
            && assent.Child == child
            && assent.Adult == adult
            && assent.Step == facts.Step
            && assent.Place == facts.Place
            && assent.TakenBy is not (AssentTaker.Family or AssentTaker.FrontDesk)
            && age >= 0
            && age <= ((int)facts.Step >= 8 ? 0 : 7);
    }

    private static bool Goes(PathwayState state, PathwayMove move) =>
        Pathway.Decide(state, move).Decision is Decision.Allowed;

    private static void Along(Func<PathwayState, PathwayMove, PathwayOutcome, bool> holds) =>
        Prop.ForAll(
                Arb.From(from start in AnyStart from moves in Gen.ListOf(AnyMove, 40) select (start, moves)),
                way =>
                {
                    var state = way.start;
                    foreach (var move in way.moves)
                    {
                        var outcome = Pathway.Decide(state, move);
                        if (!holds(state, move, outcome))
                        {
                            return false;
                        }
                        state = outcome.Next;
                    }
                    return true;
                }
            )
            .Check(Fixed);
}
