using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Tests.Phases.Way;

/// <summary>What holds of every way, however the moves follow on each other.</summary>
public sealed class PathwayPropertyTests
{
    [Fact]
    public void No_step_with_the_adult_is_taken_without_the_childs_own_yes_to_it()
    {
        var taken = new HashSet<Rung>();
        AnyWay.Along(
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

    /// <summary>A kind of move that is never made, or never refused, would prove nothing here.</summary>
    [Fact]
    public void Every_kind_of_move_is_both_made_and_refused()
    {
        var (made, refused) = (new HashSet<string>(), new HashSet<string>());
        AnyWay.Along(
            (_, move, outcome) =>
                (outcome.Decision is Decision.Refused ? refused : made).Add(move.GetType().Name) || true
        );
        var all = typeof(PathwayMove).GetNestedTypes().Select(t => t.Name).Order().ToList();
        Assert.Equal(all, made.Order());
        Assert.Equal(all, refused.Order());
    }

    [Fact]
    public void What_a_child_said_and_nobody_answered_lets_nothing_forward() =>
        AnyWay.Along(
            (state, move, outcome) =>
                outcome.Decision is Decision.Refused
                || move switch
                {
                    PathwayMove.TakeStep step => step.Locks.DangersUnanswered == 0
                        || step.Facts.Assent.Step < Rung.PhotoOrVoice,
                    PathwayMove.Close close => close.Facts.DangersUnanswered == 0,
                    PathwayMove.Advance advance => advance.Locks.DangersUnanswered == 0
                        || state.FirstNew(GateTable.Opens(advance.Facts.OfGate())) is null,
                    _ => true,
                }
        );

    /// <summary>A hold that ended was cleared by two, or was for a paper that is back; one that stands keeps all it was placed for.</summary>
    [Fact]
    public void No_hold_ends_by_anything_but_two_clinicians_or_its_paper() =>
        AnyWay.Along(
            (before, move, outcome) =>
                before.Holds.All(h => outcome.Next.Holds.Any(n => n.Id == h.Id))
                || move is PathwayMove.ClearHold { Facts: { Therapist: not null, SecondClinician: not null } }
                || (move is PathwayMove.PaperIsBack && before.Holds.Any(h => h.ClearsItself(paperIsBack: true)))
        );

    [Fact]
    public void A_danger_once_answered_stays_answered_and_only_two_or_a_hold_answer_it() =>
        AnyWay.Along(
            (before, move, outcome) =>
                before.Answered.All(outcome.Next.Answered.Contains)
                && (
                    outcome.Next.Answered.Count == before.Answered.Count
                    || move is PathwayMove.PlaceHold
                    // The hold goes on, and two end it.
                    || (
                        move is PathwayMove.LinkToHold link
                        && outcome.Next.Holds.Any(h => h.Id == link.Facts.Hold && h.For.Contains(link.Facts.Said))
                    )
                    || move is PathwayMove.LeaveHold { Facts: { Therapist: not null, SecondClinician: not null } }
                )
        );

    [Fact]
    public void Work_that_was_closed_or_given_back_goes_nowhere_until_it_is_taken_up() =>
        AnyWay.Along(
            (before, move, outcome) =>
                before.Standing switch
                {
                    PathwayStanding.Closed => outcome.Next == before,
                    PathwayStanding.Returned => move is PathwayMove.Close
                        || (outcome.Next.Reached <= before.Reached && outcome.Next.Phase <= before.Phase),
                    _ => true,
                }
        );

    [Fact]
    public void While_a_hold_or_a_childs_pause_stands_nothing_goes_forward() =>
        AnyWay.Along(
            (before, move, outcome) =>
                (before.Holds.Count == 0 && before.Pause is null)
                || move is not (PathwayMove.Advance or PathwayMove.TakeStep or PathwayMove.TakeOver)
                || (move is PathwayMove.TakeOver && before.Holds.Count == 0)
                || outcome.Decision is Decision.Refused
        );

    [Fact]
    public void Nobody_passes_a_hard_requirement() =>
        AnyWay.Along(
            (_, _, outcome) =>
                outcome.Decision.States.All(s => s.PassedBy is null || s.Kind == RequirementKind.Clinical)
                && (
                    outcome.Decision is Decision.Refused
                    || outcome.Decision.States.All(s => s.IsMet || s.Kind != RequirementKind.Hard)
                )
        );

    [Fact]
    public void Going_back_is_always_possible() =>
        AnyWay.Along(
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
    public void Nobody_goes_back_in_order_to_be_taken_over_further_on() =>
        AnyWay.Along(
            (_, _, outcome) =>
                outcome.Next is { Phase: <= Phase.IntakeAndSafety } or { Standing: PathwayStanding.Closed }
                || Pathway
                    .Decide(
                        Pathway
                            .Decide(outcome.Next, new PathwayMove.GoBack(Phase.IntakeAndSafety, Known.Today))
                            .Next with
                        {
                            Standing = PathwayStanding.Open,
                            Holds = [],
                        },
                        new PathwayMove.TakeOver(Known.TakeOver)
                    )
                    .Decision is Decision.Refused
        );

    [Fact]
    public void No_way_skips_a_step_in_one_room() =>
        AnyWay.Along(
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
}
