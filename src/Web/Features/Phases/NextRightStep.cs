using Reknit.Domain;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.Ends;

namespace Reknit.Web.Features.Phases;

/// <summary>What a tired clinician reads first about one way: the one thing to do next, and who can do it.</summary>
internal sealed record NextRightStep(string Title, string Words, string? WhoCan, string Url, NextRightStep.Urgency How)
{
    public enum Urgency
    {
        Goes,
        Waits,
        Stopped,
    }

    /// <summary>Something is not yet so, or stops the work; else the words say that nothing does.</summary>
    public bool IsHeldBack => How != Urgency.Goes;

    /// <param name="shut">Unmet locks on the step that was reached, named by the gate or not.</param>
    /// <param name="proposed">Holds that something on record puts before the therapist.</param>
    public static NextRightStep Of(
        WayOnFile way,
        (Gate Gate, Decision Decision)? next,
        IReadOnlyList<RequirementState> shut,
        IReadOnlyList<HoldProposal> proposed
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
                CurerWords.Of(Curer.SecondClinician),
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
            );
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

        if (next is not { } gate)
        {
            return new("Consolidation", "Reviews, and in time a good ending.", null, WayPlaces.Show(id), Urgency.Goes);
        }

        var words = PhaseTable.Words(GateTable.Opens(gate.Gate));
        if (gate.Decision is not Decision.Refused refused)
        {
            return new($"{words} can be opened", "All that it asks for is so.", null, WayPlaces.Show(id), Urgency.Goes);
        }

        var unmet = refused.Unmet.OrderBy(u => u.Kind).First();
        var rest = refused.Unmet.Count - 1;
        return new(
            $"Before {words.ToLowerInvariant()}: {refused.Unmet.Count} to go",
            "Not yet so: " + unmet.Words + (rest > 0 ? $" And {rest} more." : ""),
            unmet.CuredBy is { } curer ? CurerWords.Of(curer) : null,
            WayPlaces.Show(id),
            Urgency.Waits
        );
    }

    private static string HoldsOpen(PathwayState state) =>
        state.Holds.Count == 1 ? "A hold is open" : $"{state.Holds.Count} holds are open";
}
