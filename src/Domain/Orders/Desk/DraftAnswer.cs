using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>What somebody answered on violence before drafts were shown: kept although no paper was taken, and never edited.</summary>
public sealed class DraftAnswer : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required OrderId OrderId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>A <see cref="Drafts.ViolenceAnswer"/>, as it was given.</summary>
    public required Sealed Answer { get; init; }

    /// <summary>As JSON, the <see cref="SidesSaid"/> of an order that is in no open case; null where nobody said any.</summary>
    public Sealed? Sides { get; init; }
    public required PersonId AnsweredBy { get; init; }
    public required DateTime AnsweredAt { get; init; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
