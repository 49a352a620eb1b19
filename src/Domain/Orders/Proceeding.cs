namespace Reknit.Domain.Orders;

/// <summary>What kind of case an order was made in: the states' rules on this therapy are for private custody cases.</summary>
public enum ProceedingKind
{
    /// <summary>The words do not tell, or say both; the rules are looked up all the same.</summary>
    NotKnown,

    /// <summary>Between parents: divorce, custody, parentage.</summary>
    PrivateCustody,

    /// <summary>A case of a child-welfare agency, for which other law holds; the rules rest only where a person said so.</summary>
    ChildWelfare,
}

/// <summary>The kind of case, as it was read.</summary>
/// <param name="Why">One sentence for a person.</param>
public sealed record ProceedingFinding(ProceedingKind Kind, string Why, IReadOnlyList<Quote> Quotes)
{
    /// <summary>What the order is taken for while no person said: a child-welfare case is only ever a person's word.</summary>
    public ProceedingKind Taken() => Kind == ProceedingKind.ChildWelfare ? ProceedingKind.NotKnown : Kind;

    public static readonly ProceedingFinding NotKnown = new(
        ProceedingKind.NotKnown,
        "The words do not say what kind of case it is.",
        []
    );
}
