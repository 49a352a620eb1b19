using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Protections;

/// <summary>A protection as it is about to be put on record.</summary>
/// <param name="IsKept">The protected person's record is kept here: a parent, a caregiver, a child.</param>
/// <param name="FromAdult">The other one is a parent or caregiver of the case.</param>
/// <param name="HoldsAlready">The same protection holds already.</param>
public sealed record ProtectionDraft(
    PersonId? Protected,
    PersonId? From,
    bool IsKept,
    bool FromAdult,
    ProtectionKind? Kind,
    string Words,
    DateOnly? Since,
    DateOnly? Until,
    bool HoldsAlready
);

/// <summary>What must hold before a protection is put on record, and before it ends.</summary>
public static class ProtectionRules
{
    private const string Standard = "Practice standard: protected people";

    public static readonly IReadOnlyList<Requirement<ProtectionDraft>> Requirements =
    [
        Hard(
            "PG.1",
            "It says who is protected: a parent, a caregiver or a child of the case.",
            Standard,
            p => p.IsKept
        ),
        Hard(
            "PG.2",
            "It says from whom: another parent or caregiver of the case.",
            Standard,
            p => p.FromAdult && p.From != p.Protected
        ),
        Hard("PG.3", "It says what it rests on.", Standard, p => p.Kind is not null),
        Hard(
            "PG.4",
            "A court's order is named, with court and day; a decision of the practice has its reason. Somebody who asked for it is never asked why.",
            "45 CFR 164.502(g)(5); 164.522(b)(2)(iii)",
            p => p.Kind is null or ProtectionKind.OwnRequest || !string.IsNullOrWhiteSpace(p.Words)
        ),
        Hard(
            "PG.5",
            "It has a first day, and no last day before it.",
            Standard,
            p => p.Since is not null && !(p.Until < p.Since)
        ),
        Hard("PG.6", "It does not hold already.", Standard, p => !p.HoldsAlready),
    ];

    /// <summary>Of ending one: why, in words.</summary>
    public static readonly IReadOnlyList<Requirement<string>> Ending =
    [
        new(
            "PE.1",
            RequirementKind.Hard,
            "It says why it ends: which order ended it, or how the person said so.",
            Standard,
            because => !string.IsNullOrWhiteSpace(because)
        ),
    ];

    public static Decision Decide(ProtectionDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<ProtectionDraft> Hard(
        string id,
        string words,
        string source,
        Func<ProtectionDraft, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);
}
