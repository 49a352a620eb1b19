using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A person's word that the work of a case rests on this order, and how they know; never edited, only followed by another.</summary>
public sealed class OrderOfWork : IRecorded
{
    public const int KnownLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required OrderId OrderId { get; init; }

    /// <summary>Where it is known from, such as the paragraph that appoints the therapist.</summary>
    public required Sealed Known { get; init; }
    public required PersonId By { get; init; }
    public required DateTime At { get; init; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
