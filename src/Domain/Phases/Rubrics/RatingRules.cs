namespace Reknit.Domain.Phases.Rubrics;

/// <summary>A rating as it is about to be kept.</summary>
/// <param name="IsLineKnown">The line stands in a rubric.</param>
/// <param name="HasEvidenceWords">What was seen is written down.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record RatingDraft(Rating Rating, bool IsLineKnown, bool HasEvidenceWords, DateOnly Today)
{
    /// <summary>Whoever rates holds a license that is valid today in the case's state.</summary>
    public bool IsByLicensed { get; init; }
}

/// <summary>What must hold before a therapist's word about a parent is kept.</summary>
public static class RatingRules
{
    private const string Standard = "Practice standard 2.5 [D]; decision 9";

    public static readonly IReadOnlyList<Requirement<RatingDraft>> Requirements =
    [
        Hard("RA.1", "It is about one line of a rubric.", r => r.IsLineKnown),
        Hard("RA.2", "It says what was seen.", r => r.HasEvidenceWords),
        Hard("RA.3", "It says on which day, and no day is to come.", HasDay),
        Hard(
            "RA.4",
            "It does not rest on what a parent did to protect the child after a concern about safety: that is never counted.",
            r => !r.Rating.RestsOnProtection
        ),
        // What is not shown yet opens nothing, and waits for no paper.
        Hard(
            "RA.5",
            "Whoever writes that something is shown is licensed in the case's state on that day.",
            r => r.IsByLicensed || r.Rating.Shown == Shown.NotYet
        ) with
        {
            Source = "State licensing law; practice standard 2.6 [D]",
            CuredBy = Curer.PracticeOwner,
        },
    ];

    public static Decision Decide(RatingDraft draft) => Decision.On(Requirements, draft);

    private static bool HasDay(RatingDraft r) =>
        r.Rating.EvidenceOn is { } seen && seen <= r.Rating.On && r.Rating.On <= r.Today;

    private static Requirement<RatingDraft> Hard(string id, string words, Func<RatingDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
