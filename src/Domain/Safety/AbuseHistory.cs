namespace Reknit.Domain.Safety;

/// <summary>What is known of abuse or neglect between one adult and one child.</summary>
public enum AbuseHistory
{
    /// <summary>Nobody has asked and written it down yet.</summary>
    NotAsked,

    /// <summary>Asked of everybody; nobody knows of any. Says nothing more than that.</summary>
    NoneKnown,

    /// <summary>There is some, and it is not addressed, or nothing shows a commitment to change.</summary>
    Open,

    /// <summary>Addressed, with evidence, and with evidence of a commitment to change.</summary>
    Addressed,
}
