using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A person's word that a paper is the most recent of its kind on a day, and how they know; never edited.</summary>
public sealed class PaperAttestation : IRecorded
{
    public const int KnownLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required OrderId OrderId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The day for which it is said.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where it is known from, such as the clerk's docket.</summary>
    public required Sealed Known { get; init; }
    public required PersonId By { get; init; }
    public required DateTime At { get; init; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
