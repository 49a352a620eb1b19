namespace Reknit.Domain.Orders.Packs;

/// <summary>What a rule asks an order to say, of the one thing that the rule speaks of.</summary>
internal enum Finding
{
    /// <summary>Generally accepted, scientifically valid proof of the treatment.</summary>
    Proof,

    /// <summary>The treatment does not harm the child; the child suffers no more harm.</summary>
    NoHarm,

    /// <summary>A substantial danger to the child's best interest.</summary>
    Danger,

    /// <summary>The therapy is in the child's best interest.</summary>
    BestInterest,

    /// <summary>A history of conflict between the parents.</summary>
    Conflict,

    /// <summary>Evidence of violence was considered, or there was none.</summary>
    ViolenceWeighed,

    /// <summary>Evidence rebuts the presumption against the therapy.</summary>
    Rebuttal,

    /// <summary>Clear and convincing proof.</summary>
    ClearProof,

    /// <summary>The therapist's licence.</summary>
    Licence,

    /// <summary>The therapist's licence, or experience with victims.</summary>
    LicenceOrExperience,

    /// <summary>The therapist stands in the parties' insurance network.</summary>
    Network,
}
