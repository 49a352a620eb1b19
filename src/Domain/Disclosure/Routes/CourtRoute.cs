namespace Reknit.Domain.Disclosure.Routes;

/// <summary>By which way an order has court papers go; practice decision 25.</summary>
public enum CourtRoute
{
    /// <summary>Sealed, to the court and to nobody else.</summary>
    UnderSeal,

    /// <summary>To each side's counsel, or the party who represents themselves, who bring them before the court.</summary>
    CounselOnly,

    /// <summary>Filed with the court's clerk, who serves everybody else.</summary>
    Clerk,
}

/// <summary>The route that holds, and the record that says so.</summary>
public readonly record struct RouteInForce(Guid Id, CourtRoute Route);
