using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.Ends;

namespace Reknit.Web.Features.Phases;

/// <summary>What a tired clinician reads first about one way: the one thing to do next, and who can do it.</summary>
internal sealed record NextRightStep(string Title, string Words, string? WhoCan, string Url, NextRightStep.Urgency How)
{
    /// <summary>Where a child has answered: nobody holds anything back by an answer.</summary>
    public const string HowItStands = "How it stands";

    public enum Urgency
    {
        Goes,
        Waits,
        Stopped,
    }

    /// <summary>The step of the ladder that it is about; null where it is about none.</summary>
    public Rung? Step { get; init; }

    /// <summary>What the words tell.</summary>
    public string Label { get; init; } = How == Urgency.Goes ? "What to do" : "What holds it back";

    /// <summary>The gate ahead, where it is about a step before it; null else.</summary>
    public string? GateAhead { get; init; }

    /// <param name="shut">Unmet locks on the step that was reached, named by the gate or not.</param>
    /// <param name="proposed">Holds that something on record puts before the therapist.</param>
    /// <param name="step">What there is to do about a step; null where a gate comes first.</param>
    public static NextRightStep Of(
        WayOnFile way,
        (Gate Gate, Decision Decision)? next,
        IReadOnlyList<RequirementState> shut,
        IReadOnlyList<HoldProposal> proposed,
        StepAhead? step
    )
    {
        var (state, id) = (way.State, way.Row.Id);
        if (state.Standing == PathwayStanding.Closed)
        {
            return new(
                "The work is over here",
                "Nothing is asked of anybody.",
                null,
                WayPlaces.Show(id),
                Urgency.Waits
            );
        }

        // What nobody has answered is graver than a hold that stands, which stops every step already; it waits too where
        // the work was given back.
        if (proposed.Count > 0)
        {
            var first = proposed[0];
            return new(
                HoldCallWords.Title(proposed) + " for you",
                $"{first.Line.Words} {HoldCallWords.Shortly(first.Call, way.Row.Child)}"
                    + (proposed.Count > 1 ? $" And {proposed.Count - 1} more." : "")
                    + " No new step until it is answered."
                    + (state.Holds.Count > 0 ? $" {HoldsOpen(state)}." : ""),
                CurerWords.Of(Curer.Therapist),
                WayPlaces.Holds(id),
                Urgency.Stopped
            );
        }

        if (state.Standing == PathwayStanding.Returned)
        {
            return new(
                "The work was given back",
                "It may be taken up again, from preparation at most, where who referred it agrees.",
                CurerWords.Of(Curer.Court),
                EndPlaces.Return(id),
                Urgency.Waits
            );
        }

        if (state.Holds.Count > 0)
        {
            return new(
                HoldsOpen(state),
                HoldTriggers.Of(state.Holds[0].Trigger).Words
                    + (state.Holds.Count > 1 ? $" And {state.Holds.Count - 1} more." : "")
                    + " No new step. Everybody's own work goes on; nothing of it shows outside.",
                CurerWords.Of(HoldTriggers.Of(state.Holds[0].Trigger).CuredBy),
                WayPlaces.Holds(id),
                Urgency.Stopped
            );
        }

        if (state.Pause is { By: PauseBy.Child })
        {
            return new(
                "The child said no: the work rests",
                "Only the child ends it. Their own sessions and each parent's own work go on.",
                CurerWords.Of(Curer.Child),
                WayPlaces.Asked(id),
                Urgency.Waits
            )
            {
                Label = HowItStands,
            };
        }

        if (state.Pause is not null)
        {
            return new(
                "The work rests for a practical reason",
                "Everybody's own work goes on.",
                CurerWords.Of(Curer.Therapist),
                EndPlaces.Rest(id),
                Urgency.Waits
            );
        }

        if (state.GatesOwed.Count > 0)
        {
            return new(
                "Show what was passed before Reknit",
                $"{state.GatesOwed.Count} of the gates: what no override passes is shown here before the next step.",
                CurerWords.Of(Curer.Therapist),
                EndPlaces.Owed(id),
                Urgency.Waits
            );
        }

        // What was open is shut: that comes before any gate.
        if (shut.FirstOrDefault(s => s.Blocks) is { } locked)
        {
            var more = shut.Count(s => s.Blocks) - 1;
            return new(
                "The step that was reached is shut",
                "Not so any more: " + locked.Words + (more > 0 ? $" And {more} more." : "") + " Work alone goes on.",
                locked.CuredBy is { } who ? CurerWords.Of(who) : null,
                WayPlaces.Show(id),
                Urgency.Stopped
            );
        }

        if (step is not null)
        {
            return StepAheadWords.Of(way, step) with
            {
                GateAhead = next is { } ahead && !step.IsAtRest ? Before(ahead) : null,
            };
        }

        if (next is not { } gate)
        {
            return new("Consolidation", "Reviews, and in time a good ending.", null, WayPlaces.Show(id), Urgency.Goes);
        }

        var words = PhaseTable.Words(GateTable.Opens(gate.Gate));
        var opens = way.State.FirstNew(GateTable.Opens(gate.Gate));
        if (gate.Decision is not Decision.Refused refused)
        {
            return new($"{words} can be opened", "All that it asks for is so.", null, WayPlaces.Show(id), Urgency.Goes)
            {
                Step = opens,
            };
        }

        // What the child alone can give is named last: nobody is sent to ask for it.
        var unmet = refused.Unmet.OrderBy(u => u.CuredBy == Curer.Child).ThenBy(u => u.Kind).First();
        var rest = refused.Unmet.Count - 1;
        return new(
            Before(gate),
            "Not yet so: "
                + unmet.Words
                + (unmet.HowFar is { Length: > 0 } far ? $" ({far})" : "")
                + (rest > 0 ? $" And {rest} more." : ""),
            unmet.CuredBy is { } curer ? CurerWords.Of(curer) : null,
            WayPlaces.Show(id),
            Urgency.Waits
        )
        {
            Step = opens,
        };
    }

    private static string Before((Gate Gate, Decision Decision) gate)
    {
        var words = PhaseTable.Words(GateTable.Opens(gate.Gate)).ToLowerInvariant();
        return gate.Decision is Decision.Refused refused
            ? $"Before {words}: {refused.Unmet.Count} to go"
            : $"All is so before {words}";
    }

    private static string HoldsOpen(PathwayState state) =>
        state.Holds.Count == 1 ? "A hold is open" : $"{state.Holds.Count} holds are open";
}
