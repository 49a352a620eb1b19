namespace Reknit.Domain.Orders.Drafts.Clauses;

/// <summary>Who may speak with whom, and what is reported.</summary>
internal static class Disclosing
{
    public static readonly IReadOnlyList<Clause> All =
    [
        new(
            "releases.shared",
            Component.Releases,
            1,
            "Both parents shall promptly sign the releases that the reunification therapist asks for, so that the therapist can consult any past or present health care provider of either parent or of {child} and read the records of that provider.",
            "Earlier treatment often holds what helps or warns; without releases from both parents the therapist hears one half.",
            "This practice's list"
        )
        {
            Setting = ClauseSetting.Shared,
        },
        new(
            "releases.apart",
            Component.Releases,
            1,
            "Each parent shall promptly sign releases for those past or present health care providers of that parent or of {child} whom the reunification therapist names in writing, and for no others. This does not reach the records of an advocate or psychotherapy notes.",
            "A release that reaches everything can be used against the person it should protect; named providers are enough for the work.",
            "Practice decision 29; 45 CFR 164.508(b)(3)"
        )
        {
            Setting = ClauseSetting.Apart,
        },
        new(
            "counsel",
            Component.Counsel,
            1,
            "The reunification therapist may speak with counsel for both parents, and with a parent who has no counsel, and gives each side the same facts.",
            "Questions about the order are answered once and to everybody; what only one side hears is soon a quarrel.",
            "This practice's list; AFCC Guidelines for Court-Involved Therapy 10"
        ),
        new(
            "reporting",
            Component.Reporting,
            1,
            "The reunification therapist may report to the Court, with a copy to each side, attendance, participation and general progress. What a person says in a session is no part of a report unless the law requires it.",
            "The court learns whether the work is done; what is said in the room stays there, so that people can speak.",
            "Practice standard; AFCC Guidelines for Court-Involved Therapy 7 and 10"
        ),
    ];
}
