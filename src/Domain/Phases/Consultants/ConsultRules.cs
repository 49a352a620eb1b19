using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Consultants;

/// <summary>One decision, and the consultant who is asked for the second signature or gives it.</summary>
/// <param name="Waits">The decision waits for its second signature.</param>
/// <param name="IsAnother">The consultant is another person than who made it.</param>
/// <param name="IsLicensed">On this day, for the state of the case.</param>
/// <param name="IsUnderAgreement">On this day.</param>
/// <param name="IsOfTheCase">They have a part in the case themselves.</param>
/// <param name="HasMail">The register has their own mail address.</param>
/// <param name="HasOpenLink">Another link of the same decision can still be used.</param>
public sealed record ConsultAsked(
    bool Waits,
    bool IsAnother,
    bool IsLicensed,
    bool IsUnderAgreement,
    bool HasOpenLink = false,
    bool IsOfTheCase = false,
    bool HasMail = true
);

/// <summary>What a consultant sends back.</summary>
/// <param name="HasReason">Asked of one who declines.</param>
/// <param name="NameIsOwn">What they typed is their name as the register has it; asked of one who signs.</param>
public sealed record ConsultAnswered(ConsultAsked Of, bool Signs, bool NameIsOwn, bool SaysSo, bool HasReason);

/// <summary>What must hold before a consultant is asked, and again before an answer counts.</summary>
public static class ConsultRules
{
    private const string Standard = "Practice standard 2.6 [D]; decision 10";

    public static readonly IReadOnlyList<Requirement<ConsultAsked>> Asking =
    [
        Rule<ConsultAsked>("CNA.1", "The decision waits for its second signature.", c => c.Waits),
        Rule<ConsultAsked>("CNA.2", "The consultant is another person than who made it.", c => c.IsAnother),
        Rule<ConsultAsked>("CNA.3", "The consultant is licensed in the case's state on this day.", c => c.IsLicensed),
        Rule<ConsultAsked>(
            "CNA.4",
            "The agreement with the consultant is in force on this day.",
            c => c.IsUnderAgreement
        ),
        Rule<ConsultAsked>("CNA.5", "No other link of this decision is open.", c => !c.HasOpenLink),
        Rule<ConsultAsked>("CNA.6", "The consultant has no part in the case themselves.", c => !c.IsOfTheCase),
        Rule<ConsultAsked>(
            "CNA.7",
            "The register has the consultant's own mail address: the link goes there, and to nobody else.",
            c => c.HasMail,
            Curer.PracticeOwner
        ),
    ];

    public static readonly IReadOnlyList<Requirement<ConsultAnswered>> Answering =
    [
        Rule<ConsultAnswered>("CNG.1", "The decision waits for its second signature.", c => c.Of.Waits),
        Rule<ConsultAnswered>(
            "CNG.2",
            "Who signs is another person than who made it.",
            c => !c.Signs || c.Of.IsAnother
        ),
        Rule<ConsultAnswered>(
            "CNG.3",
            "Who signs is licensed in the case's state on this day.",
            c => !c.Signs || c.Of.IsLicensed
        ),
        Rule<ConsultAnswered>(
            "CNG.4",
            "Who signs is under agreement with the practice on this day.",
            c => !c.Signs || c.Of.IsUnderAgreement
        ),
        Rule<ConsultAnswered>("CNG.5", "Who signs types their own full name.", c => !c.Signs || c.NameIsOwn),
        Rule<ConsultAnswered>("CNG.6", "Who signs says that they sign it.", c => !c.Signs || c.SaysSo),
        Rule<ConsultAnswered>("CNG.7", "Who declines says why.", c => c.Signs || c.HasReason),
    ];

    private static Requirement<TFacts> Rule<TFacts>(
        string id,
        string words,
        Func<TFacts, bool> isMet,
        Curer by = Curer.SecondClinician
    ) => new(id, Hard, words, Standard, isMet) { CuredBy = by };
}
