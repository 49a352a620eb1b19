using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>Key of the way of one child with one adult.</summary>
public readonly record struct WayId(Guid Value);

/// <summary>
/// The way of one child with one adult, as it stands. What a list asks for stands in the open; the whole state, with
/// holds and the child's pause, is sealed.
/// </summary>
public sealed class ChildWay : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required WayId Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }
    public required PersonId Adult { get; init; }
    public required PathwayStanding Standing { get; set; }
    public required Phase Phase { get; set; }
    public required Rung Reached { get; set; }

    /// <summary>How many holds are open; for staff alone.</summary>
    public required int HoldsOpen { get; set; }

    /// <summary>The day in the practice's zone on which it was begun here.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>The day on which the present phase began, or a step was last gone down.</summary>
    public required DateOnly SteadySince { get; set; }

    /// <summary>The day of the last gate or step forward; null where there was none.</summary>
    public DateOnly? LastGainedOn { get; set; }

    /// <summary>The state as JSON; the columns above say the same of it.</summary>
    public required Sealed State { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>One decision on a way, with all that it rested on: it can be made again, and comes to the same.</summary>
public sealed class WayDecision : IRecorded
{
    /// <summary>In characters, of a reason.</summary>
    public const int ReasonLength = 4000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Counts up on one way, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was done; the name under which the move is kept.</summary>
    public required string Kind { get; init; }
    public required Phase From { get; init; }
    public required Phase To { get; init; }
    public required PersonId DecidedBy { get; init; }
    public required DateTime DecidedAt { get; init; }

    /// <summary>The state before, as JSON.</summary>
    public required Sealed Before { get; init; }

    /// <summary>The move with the facts and settings of its day, as JSON.</summary>
    public required Sealed Move { get; init; }
    public required Sealed? Reason { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A fact of one way that somebody wrote down by hand; a newer one takes its place and leaves it to be read.</summary>
public sealed class HandFact : IRecorded
{
    /// <summary>In characters, of how it is known.</summary>
    public const int SourceLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Of the question.</summary>
    public required string Key { get; init; }
    public required Sealed Answer { get; init; }

    /// <summary>How it is known: a paper, a talk, a day.</summary>
    public required Sealed Source { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    /// <summary>When a newer answer took its place; null while it counts.</summary>
    public DateTime? ReplacedAt { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>What two clinicians decide together.</summary>
public enum JointDecisionKind
{
    /// <summary>A clinical requirement passes although it is not met.</summary>
    Override,
    ClearHold,

    /// <summary>What a child said calls for no hold.</summary>
    LeaveHold,

    /// <summary>A review that the second clinician signs too.</summary>
    Review,

    /// <summary>Something disclosed, found, admitted or screened positive was put on record by mistake.</summary>
    Strike,
}

/// <summary>The first clinician's decision, with its reason, and the second one's own signature.</summary>
public sealed class JointDecision : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }
    public required JointDecisionKind Kind { get; init; }

    /// <summary>Id of the requirement, of the hold, of what a child said, of the review, or of what is struck.</summary>
    public required string Subject { get; init; }
    public required Sealed Reason { get; init; }
    public required PersonId MadeBy { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>Null until the second clinician has signed.</summary>
    public PersonId? CosignedBy { get; set; }
    public DateTime? CosignedAt { get; set; }

    /// <summary>
    /// Used up by the decision it was for, taken back, or over because something newer is known than it was made on; null
    /// while it counts.
    /// </summary>
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    public bool Waits => CosignedAt is null && EndedAt is null;

    /// <summary>It lets something pass before a gate or a step, and not at a review, a closing or another paper.</summary>
    public bool BringsNearer => Kind == JointDecisionKind.Override && Subject is ['G', not '8', ..];

    /// <summary>
    /// A hold ends, or is not placed, on two reasons and not on one that is signed twice; both stand with the decision on
    /// the way.
    /// </summary>
    public bool AsksBoth => Kind is JointDecisionKind.ClearHold or JointDecisionKind.LeaveHold;
}

/// <summary>One version of a practice's numbers for its gates.</summary>
public sealed class PathwaySettingsVersion : IRecorded
{
    public required PracticeId PracticeId { get; init; }

    /// <summary>Counts up from 1; 0 is as shipped and has no row.</summary>
    public required int Number { get; init; }

    /// <summary>Every number by its name, as JSON.</summary>
    public required string Numbers { get; init; }
    public required PersonId ChangedBy { get; init; }
    public required DateTime ChangedAt { get; init; }

    public Strand Strand => PracticeId.Strand;
}
