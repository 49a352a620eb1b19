using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Domain.Tests.Phases.Holds;

namespace Reknit.Domain.Tests.Phases.Way;

/// <summary>Ways of every kind, and moves of every kind along them.</summary>
internal static class AnyWay
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
        from answered in Mostly
        select Known.Unlocked with
        {
            DangersUnanswered = answered ? 0 : 1,
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

    private static readonly Gen<StepUpFacts?> AnyUp = Gen.Frequency(
        (6, Gen.Constant<StepUpFacts?>(Known.Up)),
        (1, Gen.Constant<StepUpFacts?>(null)),
        (1, Gen.Constant<StepUpFacts?>(Known.Up with { OnThisStep = [Known.Steady with { SomebodyPushed = null }] })),
        (1, Gen.Constant<StepUpFacts?>(Known.Up with { ChildIsReadyForMore = false }))
    );

    private static readonly Gen<PathwayMove> TakeStep =
        from assent in AnyAssent
        from up in AnyUp
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
            new PathwayMove.TakeStep(Known.GoIn(asked.Step) with { Assent = facts }, up, locks, overrides);

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
            new PathwayMove.PlaceHold(Known.Hold with { Trigger = HoldTrigger.PaperLapsed, Papers = ["LK.1"] }),
            new PathwayMove.PaperIsBack(Known.Hold.Id, Known.Today),
            new PathwayMove.OrderRetracted(Known.Hold.Id, Known.Today),
            new PathwayMove.LinkToHold(KnownLink.Facts),
            new PathwayMove.Rest(new(PauseBy.Child, Known.Today.AddDays(-8))),
            new PathwayMove.Rest(new(PauseBy.Practical, Known.Today)),
            new PathwayMove.Resume(new(null, answer, Known.Today)),
            new PathwayMove.Resume(new(null, Known.Yes(Rung.SideBySide), Known.Today)),
            new PathwayMove.TakeOver(Known.TakeOver),
            new PathwayMove.ShowOwed(Known.Intake),
            new PathwayMove.ShowOwed(Known.Screening),
            new PathwayMove.ShowOwed(Known.PlanGate),
            new PathwayMove.SetAim(rung, [Rung.LetterAvailable])
        )
        select move;

    private static readonly ReturnFacts Return = new(
        ReturnReason.ParentWithdrew,
        HasWords: true,
        ChildIsTold: true,
        GoesToEachSideAtOnce: true,
        TellsChildsAnswer: false
    );

    private static readonly Gen<PathwayMove> Ends =
        from overrides in AnyOverrides
        from said in Gen.Elements(1, 2, 3)
        let danger = new Guid(said, 0, 0, new byte[8])
        from move in Gen.Frequency<PathwayMove>(
            (3, Gen.Constant<PathwayMove>(new PathwayMove.PlaceHold(Known.Hold with { For = [danger] }))),
            (3, Gen.Constant<PathwayMove>(new PathwayMove.LeaveHold(KnownLeave.Facts with { Said = danger }))),
            (2, Gen.Constant<PathwayMove>(new PathwayMove.LeaveHold(KnownLeave.Facts with { SecondClinician = null }))),
            (2, Gen.Constant<PathwayMove>(new PathwayMove.ReturnToReferrer(Return, overrides))),
            (
                2,
                Gen.Constant<PathwayMove>(
                    new PathwayMove.ReturnToReferrer(Return with { TellsChildsAnswer = true }, overrides)
                )
            ),
            (6, Gen.Constant<PathwayMove>(new PathwayMove.TakeUpAgain(ReferrerAgrees: true, Known.Today))),
            (2, Gen.Constant<PathwayMove>(new PathwayMove.TakeUpAgain(ReferrerAgrees: false, Known.Today))),
            (1, Gen.Constant<PathwayMove>(new PathwayMove.Close(Known.Closing, overrides))),
            (
                2,
                Gen.Constant<PathwayMove>(
                    new PathwayMove.Close(Known.Closing with { DangersUnanswered = 1 }, overrides)
                )
            )
        )
        select move;

    private static readonly Gen<PathwayMove> AnyMove = Gen.Frequency(
        (6, Advance),
        (12, TakeStep),
        (4, Around),
        (1, Ends)
    );

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
            Pause = paused ? new(PauseBy.Child, Known.Today.AddDays(-8)) : null,
        };

    /// <summary>Tries a property after each of 40 moves, on many ways.</summary>
    public static void Along(Func<PathwayState, PathwayMove, PathwayOutcome, bool> holds) =>
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
