namespace Reknit.Domain.Consents;

/// <summary>What an adult of a family is asked to agree to.</summary>
public enum AgreementKind
{
    /// <summary>Consent to the work itself, clause by clause.</summary>
    Work,

    /// <summary>That the child's words to the therapist stay confidential, from this adult too.</summary>
    ChildsWords,

    /// <summary>Ground rules and boundaries: the same text for all.</summary>
    GroundRules,

    /// <summary>Who brings the child, who waits where, and that nobody uses force.</summary>
    Transport,
}

/// <summary>Why an agreement must be asked for again.</summary>
public enum AskAgainReason
{
    /// <summary>The therapist's role in the case became another one.</summary>
    Role,

    /// <summary>A later order came in.</summary>
    Order,

    /// <summary>Somebody else pays.</summary>
    Payer,
}

/// <summary>Which agreements a change reaches.</summary>
public static class AskAgainReasons
{
    /// <summary>
    /// Role and payer are clauses of the consent to the work. A later order may also change who brings the child. What
    /// the others say hangs on none of the three.
    /// </summary>
    public static bool Reaches(this AskAgainReason reason, AgreementKind kind) =>
        kind == AgreementKind.Work || (kind == AgreementKind.Transport && reason == AskAgainReason.Order);
}
