using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>
/// A part of the battery that was offered and declined. It is no score and says nothing of anybody; there is no field for
/// a reason. It was offered, so that it is not due until its next time; no gate takes it for an answer.
/// </summary>
public sealed class ScreenDeclined : IRecorded
{
    public const int PartLength = 40;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Whose screen it would have been.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Of the battery.</summary>
    public required string Part { get; init; }

    /// <summary>The adult who was to answer about a child; null where the person was.</summary>
    public required PersonId? By { get; init; }

    /// <summary>The day in the practice's zone on which it was offered.</summary>
    public required DateOnly On { get; init; }
    public required PersonId OfferedBy { get; init; }
    public required DateTime RecordedAt { get; init; }

    public Strand Strand => PersonId.Strand;
}
