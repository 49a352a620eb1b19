using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A person looked at all that was read from an order and answers for it; never edited, only followed by another.</summary>
public sealed class OrderConfirmation : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required OrderId OrderId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Which reading of the order was looked at; a newer reading has to be confirmed anew.</summary>
    public required int ReadingNumber { get; init; }

    /// <summary>The <see cref="SaidFinding"/>s, as JSON; empty where all was read rightly.</summary>
    public required Sealed Said { get; init; }

    /// <summary>What was said of the practice's own components, as JSON; null from before a list could have any.</summary>
    public Sealed? Own { get; init; }

    /// <summary>The <see cref="SaidTerm"/>s, as JSON; null from before terms were confirmed with the findings.</summary>
    public Sealed? Terms { get; init; }
    public required PersonId ConfirmedBy { get; init; }
    public required DateTime ConfirmedAt { get; init; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
