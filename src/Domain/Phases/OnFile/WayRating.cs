using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>
/// A clinician's word for one line of a rubric about one adult; a later word of the same day takes its place, and
/// nothing is ever added up.
/// </summary>
public sealed class WayRating : IRecorded
{
    /// <summary>In characters, of what was seen.</summary>
    public const int EvidenceLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The adult of the way, or another parent of the child.</summary>
    public required PersonId About { get; init; }

    /// <summary>The <see cref="Rubrics.Rating"/> as JSON.</summary>
    public required Sealed Said { get; init; }

    /// <summary>What was seen.</summary>
    public required Sealed Evidence { get; init; }
    public required PersonId RatedBy { get; init; }
    public required DateTime RatedAt { get; init; }

    public Strand Strand => CaseId.Strand;
}
