using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;

namespace Reknit.Domain.Phases.Way;

/// <summary>What a move came to: the decision with every requirement, and where the work stands then.</summary>
/// <param name="Next">The state as it was, where the move is refused.</param>
public sealed record PathwayOutcome(Decision Decision, PathwayState Next)
{
    internal static PathwayOutcome Of(Decision decision, PathwayState before, PathwayState after) =>
        new(decision, decision is Decision.Allowed ? after : before);
}

/// <summary>
/// The way of one child with one adult as a state and moves. Forward goes one step at a time, and onto a step with the
/// adult only by the child's own yes; back and into rest it always goes, until the work is closed.
/// </summary>
public static class Pathway
{
    /// <summary>The same state and the same move always come to the same outcome.</summary>
    public static PathwayOutcome Decide(PathwayState state, PathwayMove move)
    {
        ArgumentNullException.ThrowIfNull(state);
        return move switch
        {
            PathwayMove.Advance advance => Forward.Advance(state, advance),
            PathwayMove.TakeStep step => Forward.TakeStep(state, step),
            PathwayMove.ShowOwed owed => Forward.ShowOwed(state, owed),
            PathwayMove.StepDown down => Around(
                state,
                Back((int)state.Reached, (int)down.To),
                state with
                {
                    Reached = down.To,
                }
            ),
            PathwayMove.GoBack back => Around(state, Back((int)state.Phase, (int)back.To), BackTo(state, back.To)),
            PathwayMove.PlaceHold place => Around(
                state,
                [],
                state with
                {
                    Holds = [.. state.Holds, place.Hold, .. place.Also],
                    Answered = [.. state.Answered.Union(place.Hold.For)],
                }
            ),
            PathwayMove.LeaveHold leave => Around(
                state,
                LeaveHoldRules.Requirements.Select(r => r.On(leave.Facts)),
                state with
                {
                    Answered = [.. state.Answered.Union([leave.Facts.Said])],
                }
            ),
            PathwayMove.ClearHold clear => ClearHold(state, clear.Facts),
            PathwayMove.LinkToHold link => Link(state, link.Facts),
            PathwayMove.OrderRetracted order => Around(
                state,
                AroundRules.Retracted.Select(r => r.On(state.Holds.FirstOrDefault(h => h.Id == order.HoldId))),
                state with
                {
                    Holds =
                    [
                        .. state.Holds.Select(h => h.Id == order.HoldId ? h with { OrderWasRetracted = true } : h),
                    ],
                }
            ),
            PathwayMove.PaperIsBack paper => PaperIsBack(state, paper),
            PathwayMove.Rest rest => Around(state, [], Resting(state, rest.Pause)),
            PathwayMove.Resume resume => Resume(state, resume.Facts),
            PathwayMove.TakeOver over => TakeOver(state, over.Facts),
            PathwayMove.SetAim aim => Around(
                state,
                AroundRules.Aim.Select(r => r.On(new(aim.Aim, aim.LeftOut, aim.Furthest))),
                state with
                {
                    Aim = aim.Aim,
                    LeftOut = aim.LeftOut,
                }
            ),
            PathwayMove.ReturnToReferrer back => Around(
                state,
                ReturnRules.Requirements.Select(r => r.On(back.Facts)),
                state with
                {
                    Standing = PathwayStanding.Returned,
                },
                back.Overrides
            ),
            PathwayMove.TakeUpAgain again => TakeUpAgain(state, again),
            PathwayMove.Close close => Around(
                state,
                ((IGateFacts)close.Facts).Stand(),
                state with
                {
                    Standing = PathwayStanding.Closed,
                    Phase = Phase.Closed,
                    Outcome = close.Facts.Outcome,
                },
                close.Overrides
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(move)),
        };
    }

    private static PathwayOutcome ClearHold(PathwayState state, ClearHoldFacts facts)
    {
        var held = state.Holds.FirstOrDefault(h => h.Id == facts.Hold.Id);
        var asked = facts with { Hold = held ?? facts.Hold };
        var cleared = Without(state, held);
        return Around(
            state,
            [
                .. AroundRules.EndHold.Select(r => r.On(new(held, ByPaper: false))),
                .. ClearHoldRules.Requirements.Select(r => r.On(asked)),
            ],
            facts.ChildAskedAgain is { IsNo: true } no ? Resting(cleared, new(PauseBy.Child, no.AskedOn)) : cleared
        );
    }

    private static PathwayOutcome Link(PathwayState state, LinkHoldFacts facts) =>
        Around(
            state,
            LinkHoldRules.Requirements.Select(r =>
                r.On(new(state.Holds.FirstOrDefault(h => h.Id == facts.Hold), facts))
            ),
            state with
            {
                Holds =
                [
                    .. state.Holds.Select(h =>
                        h.Id == facts.Hold ? h with { For = [.. h.For.Union([facts.Said])] } : h
                    ),
                ],
                Answered = [.. state.Answered.Union([facts.Said])],
            }
        );

    private static PathwayOutcome PaperIsBack(PathwayState state, PathwayMove.PaperIsBack move)
    {
        var held = state.Holds.FirstOrDefault(h => h.Id == move.HoldId);
        var without = Without(state, held);
        return Around(
            state,
            AroundRules.EndHold.Select(r => r.On(new(held, ByPaper: true))),
            // Nobody asked the child in order to end it, so that what they said while it stood opens nothing. What
            // clinicians found out meanwhile stays.
            without with
            {
                ChildAskedAgainFrom = Later(without.ChildAskedAgainFrom, move.On),
            }
        );
    }

    private static PathwayOutcome Resume(PathwayState state, ResumeFacts facts) =>
        Around(
            state,
            ResumeRules.Requirements.Select(r => r.On(facts with { Pause = state.Pause })),
            state with
            {
                Pause = state.AlsoRestsSince is { } since ? new(PauseBy.Practical, since) : null,
                AlsoRestsSince = null,
                AskAgainFrom = Later(state.AskAgainFrom, state.Pause?.Since.AddDays(1)),
            }
        );

    private static PathwayOutcome TakeOver(PathwayState state, TakeOverFacts facts)
    {
        var isAtTheBeginning =
            state is
            { Standing: PathwayStanding.Open, Holds.Count: 0, Phase: <= Phase.IntakeAndSafety, WentFurther: false };
        return Around(
            state,
            TakeOverRules.Requirements.Select(r => r.On(facts with { IsAtTheBeginning = isAtTheBeginning })),
            state with
            {
                Phase = facts.Phase,
                Reached = facts.Reached,
                GatesOwed = GateTable.Before(facts.Phase),
                AskAgainFrom = facts.Today,
                WentFurther = true,
            }
        );
    }

    private static PathwayOutcome TakeUpAgain(PathwayState state, PathwayMove.TakeUpAgain move) =>
        Around(
            state,
            AroundRules.TakeUp.Select(r => r.On(new(state.Standing, move.ReferrerAgrees))),
            BackTo(state, state.Phase < Phase.Preparation ? state.Phase : Phase.Preparation) with
            {
                Standing = PathwayStanding.Open,
                AskAgainFrom = Later(state.AskAgainFrom, move.On),
            }
        );

    private static IEnumerable<RequirementState> Back(int from, int to) =>
        AroundRules.Back.Select(r => r.On(new(from, to)));

    /// <summary>A move that brings nobody nearer.</summary>
    private static PathwayOutcome Around(
        PathwayState state,
        IEnumerable<RequirementState> states,
        PathwayState next,
        IReadOnlyList<Override>? overrides = null
    ) =>
        PathwayOutcome.Of(
            Decision.Of([.. AroundRules.NotClosed.Select(r => r.On(state.Standing)), .. states], overrides ?? []),
            state,
            next
        );

    private static PathwayState BackTo(PathwayState state, Phase phase)
    {
        var furthest = PhaseTable.Furthest(phase) ?? Rung.TalkAboutThem;
        return state with
        {
            Phase = phase,
            Reached = state.Reached < furthest ? state.Reached : furthest,
            WentFurther = state.WentFurther || state.Phase > Phase.IntakeAndSafety,
        };
    }

    /// <summary>A yes from before the hold was placed no longer counts, nor one of that very day: days tell no hours.</summary>
    private static PathwayState Without(PathwayState state, Hold? hold) =>
        state with
        {
            Holds = [.. state.Holds.Where(h => h.Id != hold?.Id)],
            AskAgainFrom = Later(state.AskAgainFrom, hold?.PlacedOn.AddDays(1)),
        };

    /// <summary>Of a child's pause and a practical one both stand: each ends by what ends it, the child's first.</summary>
    private static PathwayState Resting(PathwayState state, Pause comes)
    {
        var next = Stronger(state.Pause, comes);
        return state with
        {
            Pause = next,
            AlsoRestsSince =
                next.By == PauseBy.Practical ? null
                : comes.By == PauseBy.Practical ? comes.Since
                : state.Pause is { By: PauseBy.Practical } practical ? practical.Since
                : state.AlsoRestsSince,
        };
    }

    /// <summary>A child's pause is never replaced by a practical one, and lasts from the child's last no.</summary>
    private static Pause Stronger(Pause? stands, Pause comes) =>
        stands is { By: PauseBy.Child } && (comes.By != PauseBy.Child || comes.Since < stands.Since) ? stands : comes;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
