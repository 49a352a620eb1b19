using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Consultants;

/// <summary>A consultant as somebody typed them into the register.</summary>
/// <param name="IsKnown">They are in the register already, so that a license need not be typed again.</param>
/// <param name="LicenseIsTyped">A kind, a number and a state of the list.</param>
/// <param name="LicenseDays">First and last; null where a day is missing.</param>
/// <param name="IsOnRecord">The same license is on record for some of these days.</param>
/// <param name="AgreementDays">First and last; null where a day is missing.</param>
/// <param name="SignedOn">Null where it is missing.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record ConsultantTyped(
    string Name,
    bool IsKnown,
    bool LicenseIsLeftOut,
    bool LicenseIsTyped,
    (DateOnly First, DateOnly Last)? LicenseDays,
    bool IsOnRecord,
    (DateOnly First, DateOnly Last)? AgreementDays,
    DateOnly? SignedOn,
    DateOnly Today
)
{
    /// <summary>The same number of the same state is on record for another person.</summary>
    public bool IsOfAnother { get; init; }

    /// <summary>A mail address was typed, or is on record of somebody known where none was typed.</summary>
    public bool HasMail { get; init; }

    /// <summary>The address is the practice's own, or on record for another person.</summary>
    public bool MailIsOfAnother { get; init; }
}

/// <summary>What must hold before an outside consultant stands in the register.</summary>
public static class ConsultantRules
{
    private const string Standard = "Practice standard 2.6 [D]; decision 10";

    public static readonly IReadOnlyList<Requirement<ConsultantTyped>> Requirements =
    [
        Rule("CNR.1", "They have a name.", c => c.IsKnown || c.Name.Length > 0),
        Rule(
            "CNR.2",
            "Their license has a kind, a number, a state, and a last day not before its first; only of somebody in the register it may be left out.",
            c => IsLeftOut(c) || (c.LicenseIsTyped && c.LicenseDays is { } days && days.Last >= days.First)
        ),
        Rule("CNR.3", "The same license is not on record for some of these days already.", c => !c.IsOnRecord),
        Rule(
            "CNR.4",
            "The agreement has a first day and a last one not before it.",
            c => c.AgreementDays is { } days && days.Last >= days.First
        ),
        Rule(
            "CNR.6",
            "The license is nobody else's in this practice's registers: one license is one person's.",
            c => !c.IsOfAnother
        ),
        Rule(
            "CNR.7",
            "There is a mail address, such as name@example.org, that they alone read; links go there.",
            c => c.HasMail
        ),
        Rule(
            "CNR.8",
            "The mail address is neither the practice's own nor another consultant's: who asks must not read the link.",
            c => !c.MailIsOfAnother
        ),
        Rule("CNR.5", "The agreement is signed, on a day that is not to come.", c => c.SignedOn <= c.Today),
    ];

    public static Decision Decide(ConsultantTyped typed) => Decision.On(Requirements, typed);

    private static bool IsLeftOut(ConsultantTyped typed) => typed is { IsKnown: true, LicenseIsLeftOut: true };

    private static Requirement<ConsultantTyped> Rule(string id, string words, Func<ConsultantTyped, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.PracticeOwner };
}
