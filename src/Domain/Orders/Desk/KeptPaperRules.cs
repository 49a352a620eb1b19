using Reknit.Domain.Orders.Drafts;

namespace Reknit.Domain.Orders.Desk;

/// <summary>What came since a paper was made and kept, when it is to be handed out once more.</summary>
/// <param name="Answer">The answer on violence that it was drafted after.</param>
/// <param name="GrewAgainstNo">Something came on record that speaks against a "No", or spoke against it without a reason given.</param>
/// <param name="ContactCame">A contact that no paper may show came on record, or an older one became such.</param>
public sealed record KeptPaperFacts(
    DraftKind Kind,
    LetterFacts Order,
    ViolenceAnswer Answer,
    bool GrewAgainstNo,
    bool ContactCame
);

/// <summary>
/// What must hold before a kept paper goes out again. Its bytes are never made anew, so what has changed around it is asked
/// each time; where a rule refuses, the paper is drafted anew and the old one stays on record.
/// </summary>
public static class KeptPaperRules
{
    public static readonly IReadOnlyList<Requirement<KeptPaperFacts>> Requirements =
    [
        new(
            "PK.1",
            RequirementKind.Hard,
            "The order that a letter or an addendum speaks of is in force, and no later one took its place.",
            "Practice standard: a letter speaks of the order that holds",
            f => f.Kind == DraftKind.SampleOrder || LetterRules.Decide(f.Order) is Decision.Allowed
        ),
        new(
            "PK.2",
            RequirementKind.Hard,
            "Nothing came on record since it was made that speaks against the “No” on violence it was drafted after.",
            "Practice decision 29",
            f => f.Answer != ViolenceAnswer.No || !f.GrewAgainstNo
        ),
        new(
            "PK.3",
            RequirementKind.Hard,
            "No contact that papers leave out came on record or changed since it was made.",
            "Practice decision 25: protected contacts are removed from each copy",
            f => !f.ContactCame
        ),
    ];

    public static Decision Decide(KeptPaperFacts facts) => Decision.On(Requirements, facts);
}
