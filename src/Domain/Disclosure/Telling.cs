using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>Something that would be told to somebody.</summary>
/// <param name="Owner">Whose information; the default for the family's own, such as the shared record.</param>
/// <param name="IsTheirsToSign">A release that whoever would hear it is asked to sign; 45 CFR 164.508(c)(4).</param>
/// <param name="IsOfOrderOnly">A paper with nothing in it but an order's own words and the practice's standing clauses.</param>
public readonly record struct Telling(
    Compartment What,
    PersonId Owner,
    Audience To,
    bool IsSubstanceUse = false,
    bool IsOfOrderOnly = false,
    bool IsTheirsToSign = false
)
{
    public bool IsOwn =>
        To.Kind is AudienceKind.Parent or AudienceKind.Child or AudienceKind.Payer && Owner == To.Person;

    /// <summary>Their own, and the family's record that they are part of.</summary>
    public bool CanBeRequested => IsOwn || (Owner == default && To.Kind is AudienceKind.Parent or AudienceKind.Child);
}
