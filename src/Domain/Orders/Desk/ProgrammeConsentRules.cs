using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A parent's consent as it is about to be put on record.</summary>
/// <param name="Today">In the practice's zone.</param>
/// <param name="IsParentOfOrder">Whether the parent is one of those whose consent counts.</param>
/// <param name="HasConsented">Whether a consent of this parent stands already.</param>
public sealed record ProgrammeConsentFacts(
    bool IsParentOfOrder,
    bool HasConsented,
    DateOnly? SignedOn,
    DateOnly Today,
    bool SignedThemselves,
    string? Paper
);

/// <summary>What must hold before a parent's consent is put on record, which lowers what a state's law stops.</summary>
public static class ProgrammeConsentRules
{
    private const string Source = "A.R.S. 25-418: unless both parents consent";

    public static readonly IReadOnlyList<Requirement<ProgrammeConsentFacts>> Requirements =
    [
        Hard("PC.1", "It is said which parent of the order consents.", f => f.IsParentOfOrder),
        Hard("PC.2", "No consent of this parent stands yet.", f => !f.HasConsented),
        Hard("PC.3", "The day on which the parent signed is given and not in the future.", f => f.SignedOn <= f.Today),
        Hard(
            "PC.4",
            "The parent signed a paper of their own; nobody else's signature counts.",
            f => f.SignedThemselves
        ),
        Hard("PC.5", "It is said what the paper is and where it lies.", f => !string.IsNullOrWhiteSpace(f.Paper)),
    ];

    public static Decision Decide(ProgrammeConsentFacts facts) => Decision.On(Requirements, facts);

    /// <summary>Whether each parent's own consent stands; where the order names fewer than two, none is both.</summary>
    public static bool Both(IReadOnlyList<string> parents, IReadOnlyList<StandingProgrammeConsent> standing)
    {
        ArgumentNullException.ThrowIfNull(parents);
        return parents.Count >= 2 && parents.All(parent => standing.Any(s => IsSame(s.Parent, parent)));
    }

    /// <summary>
    /// The parents of an order by its own words for them; whoever speaks for somebody is none. Where it does not tell two,
    /// a person says which paper is whose.
    /// </summary>
    public static IReadOnlyList<string> ParentsOf(OrderTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var labels = terms
            .Parties.Where(p =>
                !Array.Exists(NoParents, w => $"{p.Label} {p.Role}".Contains(w, StringComparison.OrdinalIgnoreCase))
            )
            .Select(p => p.Label)
            .DistinctBy(PersonName.Fold)
            .ToList();
        return labels.Count >= 2 ? labels : Unnamed;
    }

    private static readonly string[] NoParents = ["counsel", "attorney", "guardian ad litem"];

    private static readonly string[] Unnamed = ["One parent", "The other parent"];

    public static bool IsSame(string one, string other) => PersonName.Fold(one) == PersonName.Fold(other);

    private static Requirement<ProgrammeConsentFacts> Hard(
        string id,
        string words,
        Func<ProgrammeConsentFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, Source, isMet);
}
