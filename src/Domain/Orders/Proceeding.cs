namespace Reknit.Domain.Orders;

/// <summary>What kind of case an order was made in: the states' rules on this therapy are for private custody cases.</summary>
public enum ProceedingKind
{
    /// <summary>The words do not tell, or say both; the rules are looked up all the same.</summary>
    NotKnown,

    /// <summary>Between parents: divorce, custody, parentage.</summary>
    PrivateCustody,

    /// <summary>A case of a child-welfare agency, for which other law holds.</summary>
    ChildWelfare,
}

/// <summary>The kind of case, as it was read.</summary>
/// <param name="Why">One sentence for a person.</param>
public sealed record ProceedingFinding(ProceedingKind Kind, string Why, IReadOnlyList<Quote> Quotes)
{
    public static readonly ProceedingFinding NotKnown = new(
        ProceedingKind.NotKnown,
        "The words do not say what kind of case it is.",
        []
    );
}
