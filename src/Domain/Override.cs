using Reknit.Domain.People;

namespace Reknit.Domain;

/// <summary>The responsible therapist passes one clinical requirement, and a second licensed clinician signs it too.</summary>
/// <param name="Requirement">Id of the one requirement that it passes.</param>
/// <param name="CosignedBy">May be an outside consultant; null until they have signed.</param>
/// <param name="IsCosignerLicensed">On the day they signed, for the state of the case.</param>
/// <param name="HasReason">A reason is written down; its words are kept sealed elsewhere.</param>
/// <param name="On">In the practice's zone.</param>
public sealed record Override(
    string Requirement,
    PersonId By,
    PersonId? CosignedBy,
    bool IsCosignerLicensed,
    bool HasReason,
    DateOnly On
)
{
    /// <summary>Whether it lets this requirement pass; nothing hard ever does.</summary>
    public bool Passes(RequirementState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Kind == RequirementKind.Clinical
            && state.Id == Requirement
            && HasReason
            && IsCosignerLicensed
            && CosignedBy is { } second
            && second != By;
    }
}
