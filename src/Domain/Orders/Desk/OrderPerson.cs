using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>Whether an order names a person of the case for the therapy, as a person of the practice said.</summary>
public sealed class OrderPerson : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required OrderId OrderId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }
    public required bool IsNamed { get; set; }
    public required PersonId SaidBy { get; set; }
    public required DateTime SaidAt { get; set; }

    /// <summary>Why an earlier word was changed; null where this is the first.</summary>
    public Sealed? Because { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
