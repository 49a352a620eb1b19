namespace Reknit.Domain.Disclosure;

/// <summary>A release as it is about to be made.</summary>
/// <param name="IsOwnersChild">Whether the information is a child's.</param>
/// <param name="Discloser">Who discloses, in words.</param>
/// <param name="HasReceiver">Whether somebody is named who receives it.</param>
/// <param name="ToSide">It goes to a parent, or to counsel of one, whose information it is not.</param>
/// <param name="AsksItThemselves">The person asked for it on their own and gives no purpose.</param>
/// <param name="Signers">How many must sign.</param>
/// <param name="AdultParties">How many parents and caregivers the case has.</param>
/// <param name="Authorities">Of each who signs for a child, why they may.</param>
/// <param name="ToPayer">It goes to somebody who pays: they are told their own account only, and that needs no release.</param>
/// <param name="TellsWhereabouts">Its words hold a protected contact, or where somebody protected is to be found.</param>
public sealed record ReleaseDraft(
    bool IsOwnersChild,
    bool IsFamilys,
    string Discloser,
    bool HasReceiver,
    bool ToSide,
    CompartmentSet What,
    string Described,
    string Purpose,
    bool AsksItThemselves,
    DateOnly? ExpiresOn,
    string ExpiryEvent,
    DateOnly Today,
    bool CoversSubstanceUse,
    int Signers,
    int AdultParties,
    IReadOnlyList<string> Authorities,
    bool ToPayer = false,
    bool TellsWhereabouts = false
);

/// <summary>What a release must hold before anybody is asked to sign it.</summary>
public static class ReleaseRules
{
    private static readonly string[] Never = ["none", "never", "no expiration", "indefinite", "n/a", "na"];

    public static readonly IReadOnlyList<Requirement<ReleaseDraft>> Requirements =
    [
        Hard(
            "RL.1",
            "It says what may be told, by kind and in words.",
            "45 CFR 164.508(c)(1)(i)",
            r => r.What.Bits != 0 && !string.IsNullOrWhiteSpace(r.Described)
        ),
        Hard("RL.2", "It says who tells.", "45 CFR 164.508(c)(1)(ii)", r => !string.IsNullOrWhiteSpace(r.Discloser)),
        Hard("RL.3", "It says who is told, by name.", "45 CFR 164.508(c)(1)(iii)", r => r.HasReceiver),
        Hard(
            "RL.4",
            "It says for what purpose, or that the person asked for it on their own.",
            "45 CFR 164.508(c)(1)(iv)",
            r => r.AsksItThemselves || !string.IsNullOrWhiteSpace(r.Purpose)
        ),
        Hard(
            "RL.5",
            "It ends on a day to come, or at an event that can be told.",
            "45 CFR 164.508(c)(1)(v)",
            r => r.ExpiresOn is { } day ? day >= r.Today : IsEvent(r.ExpiryEvent)
        ),
        Hard(
            "RL.6",
            "Whoever signs for a child says why they may.",
            "45 CFR 164.508(c)(1)(vi)",
            r => r.Signers > 0 && (!r.IsOwnersChild || r.Authorities.All(a => !string.IsNullOrWhiteSpace(a)))
        ),
        Hard(
            "RL.7",
            "Psychotherapy notes are released by a release of their own.",
            "45 CFR 164.508(b)(3)(ii)",
            r =>
                !r.What.Has(Compartment.PsychotherapyNotes)
                || r.What == CompartmentSet.Of(Compartment.PsychotherapyNotes)
        ),
        Hard(
            "RL.8",
            "What belongs to the family or to a child is signed by every parent and caregiver of the case.",
            "AAMFT 2015, 2.2; founding text D: signed by all parties",
            r => !(r.IsFamilys || r.IsOwnersChild) || r.Signers >= r.AdultParties
        ),
        Hard(
            "RL.9",
            "It opens nothing that no release can open to whoever is told.",
            "Practice standard: the table of disclosure",
            r => !r.ToPayer && r.What.All.All(c => CanOpen(c, r))
        ),
        Hard(
            "RL.10",
            "Where substance-use records are meant, the words say so.",
            "42 CFR 2.31(a)(3)",
            r =>
                !r.CoversSubstanceUse
                || r.Described.Contains("substance", StringComparison.OrdinalIgnoreCase)
                || r.Described.Contains("alcohol", StringComparison.OrdinalIgnoreCase)
                || r.Described.Contains("drug", StringComparison.OrdinalIgnoreCase)
        ),
        Hard(
            "RL.11",
            "Where somebody is protected, its words hold no address, school, workplace, telephone or mail. Say it without: each who signs reads it.",
            "Practice standard: protected people; 45 CFR 164.522(b)(1)",
            r => !r.TellsWhereabouts
        ),
    ];

    public static Decision Decide(ReleaseDraft draft) => Decision.On(Requirements, draft);

    private static bool IsEvent(string words) =>
        !string.IsNullOrWhiteSpace(words) && !Never.Contains(words.Trim().TrimEnd('.').ToLowerInvariant());

    private static bool CanOpen(Compartment compartment, ReleaseDraft draft) =>
        DisclosureTable.Of(compartment).Release switch
        {
            Way.No or Way.ByRequest => false,
            Way.Yes => true,
            _ => !draft.ToSide,
        };

    private static Requirement<ReleaseDraft> Hard(
        string id,
        string words,
        string source,
        Func<ReleaseDraft, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);
}
