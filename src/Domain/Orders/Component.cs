namespace Reknit.Domain.Orders;

/// <summary>A component of this practice's list: what a good order for reunification therapy says.</summary>
public enum Component
{
    BothParents,
    Attendance,
    SessionMix,
    Duration,
    Releases,
    Counsel,
    Costs,
    FollowRecommendations,
    RoleLimit,
    TherapistNamed,
    Reporting,
    ChildPace,
    ChildTherapist,
}

/// <summary>How an order stands to a component.</summary>
public enum ComponentStatus
{
    /// <summary>The order says it, in its own voice, without a condition.</summary>
    Present,

    /// <summary>It holds only if something else does.</summary>
    Conditional,

    /// <summary>A template's blank stands where the words should.</summary>
    Unfilled,

    /// <summary>The order says the opposite.</summary>
    Contrary,

    /// <summary>Not found: a person should check. Never "not in the order".</summary>
    Absent,
}

/// <summary>What the document is taken to be.</summary>
public enum DocumentKind
{
    Order,
    Agreement,
    Other,
}
