namespace Reknit.Domain.People;

/// <summary>A contact as it is about to be kept.</summary>
/// <param name="IsPersonProtected">Somebody of the case must not learn of this person.</param>
/// <param name="MayBeKnown">The person said that this one may be known.</param>
/// <param name="IsSafeToUse">Null where nobody said whether the practice may use it.</param>
public sealed record ContactDraft(
    ContactKind? Kind,
    string Words,
    bool IsProtected,
    bool IsPersonProtected,
    bool MayBeKnown,
    bool? IsSafeToUse
);

/// <summary>What must hold before a contact is kept.</summary>
public static class ContactRules
{
    private const string Standard = "Practice standard: contact details";
    private const int FewestDigits = 7;

    public static readonly IReadOnlyList<Requirement<ContactDraft>> Requirements =
    [
        Hard("CT.1", "It says what kind of contact it is.", Standard, c => c.Kind is not null),
        Hard("CT.2", "It is written down.", Standard, c => !string.IsNullOrWhiteSpace(c.Words)),
        Hard(
            "CT.3",
            "A telephone number has at least seven digits, and a mail address has an @ and no spaces.",
            Standard,
            c =>
                string.IsNullOrWhiteSpace(c.Words)
                || c.Kind switch
                {
                    ContactKind.Telephone => c.Words.Count(char.IsDigit) >= FewestDigits,
                    ContactKind.Mail => IsMail(c.Words.Trim()),
                    _ => true,
                }
        ),
        Hard(
            "CT.4",
            "A substitute address is there to be given, and is not protected.",
            "Address confidentiality programmes, such as Minn. Stat. 5B.05",
            c => c.Kind != ContactKind.SubstituteAddress || !c.IsProtected
        ),
        Hard(
            "CT.5",
            "What would show where a protected person is, is protected too, unless they said that it may be known.",
            "45 CFR 164.522(b)(1)",
            c => c.IsProtected || !c.IsPersonProtected || c.MayBeKnown || c.Kind == ContactKind.SubstituteAddress
        ),
        Hard(
            "CT.6",
            "Somebody said whether the practice may use it: ask the person, alone.",
            "45 CFR 164.522(b)(1)",
            c => c.IsSafeToUse is not null
        ),
    ];

    public static Decision Decide(ContactDraft draft) => Decision.On(Requirements, draft);

    private static bool IsMail(string words) =>
        words.IndexOf('@', StringComparison.Ordinal) is var at
        && at > 0
        && at < words.Length - 1
        && at == words.LastIndexOf('@')
        && !words.Any(char.IsWhiteSpace);

    private static Requirement<ContactDraft> Hard(
        string id,
        string words,
        string source,
        Func<ContactDraft, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);
}
