using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>
/// A session on one step as a clinician wrote it down after it; a newer note of the same step and day takes its place
/// and leaves it to be read.
/// </summary>
public sealed class StepNote : IRecorded
{
    /// <summary>In characters, of what was seen.</summary>
    public const int SeenLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The <see cref="Steps.StepAccount"/> as JSON.</summary>
    public required Sealed Account { get; init; }

    /// <summary>What was seen; null where nothing was written.</summary>
    public required Sealed? Seen { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    /// <summary>
    /// The hard words that two clinicians struck, as JSON of <see cref="Steps.StruckWord"/>, in this note and in those whose
    /// place it took; null where there is none.
    /// </summary>
    public Sealed? Struck { get; set; }

    /// <summary>When a newer note took its place; null while it counts.</summary>
    public DateTime? ReplacedAt { get; set; }

    public Strand Strand => CaseId.Strand;
}
