namespace Reknit.Domain.Disclosure.Tellings;

/// <summary>An accounting as it is about to be handed to somebody.</summary>
/// <param name="IsOwn">It is about the reader.</param>
/// <param name="IsForChild">It is about a child, and the reader is a parent, a caregiver or the guardian of its case.</param>
/// <param name="IsShutOff">The child, or somebody with whom it lives, is protected from the reader.</param>
public sealed record AccountingDraft(bool IsOwn, bool IsForChild, bool IsShutOff);

/// <summary>What must hold before an accounting of disclosures is handed out; else it stays the practice's working copy.</summary>
public static class AccountingRules
{
    public static readonly IReadOnlyList<Requirement<AccountingDraft>> Requirements =
    [
        new(
            "AD.1",
            RequirementKind.Hard,
            "It goes to the person whom it is about, or to a parent, caregiver or guardian of a child.",
            "45 CFR 164.528(a)(1); 164.502(g)(3)",
            a => a.IsOwn || a.IsForChild
        ),
        new(
            "AD.2",
            RequirementKind.Hard,
            "Neither the child nor anybody whom it lives with is protected from whoever gets it.",
            "45 CFR 164.502(g)(5)",
            a => a.IsOwn || !a.IsShutOff
        ),
    ];

    public static Decision Decide(AccountingDraft draft) => Decision.On(Requirements, draft);
}
