using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Tellings;

/// <summary>What was told in an emergency, as it is about to be put on record.</summary>
/// <param name="IsAboutKnown">It is about somebody of the case.</param>
public sealed record EmergencyDraft(
    EmergencyKind? Kind,
    bool IsAboutKnown,
    string ToWhom,
    string Said,
    string Reason,
    DateTime? ToldAt,
    DateTime Now
);

/// <summary>A look at an emergency afterwards.</summary>
public sealed record EmergencyReview(
    PersonId ToldBy,
    PersonId? FirstReviewBy,
    bool IsReviewed,
    PersonId Reviewer,
    string Words
);

/// <summary>A decision that one reader's accounting shows an emergency, or no longer does.</summary>
/// <param name="MayHaveAccounting">The reader may have an accounting of the person whom it is about.</param>
/// <param name="IsShutOff">The person, or somebody with whom the child lives, is protected from the reader.</param>
public sealed record ShowingFacts(
    bool IsReviewed,
    bool IsByWhoTold,
    string Because,
    bool Shows,
    bool MayHaveAccounting,
    bool IsShutOff
);

/// <summary>What must be on record of an emergency, and who may look at it afterwards.</summary>
public static class EmergencyRules
{
    private const string Standard = "Practice standard: told in an emergency";

    public static readonly IReadOnlyList<Requirement<EmergencyDraft>> Requirements =
    [
        Hard(
            "EM.1",
            "It says which emergency it was.",
            "45 CFR 164.512(b)(1)(ii), 164.512(j), 164.510(b)(3)",
            e => e.Kind is not null
        ),
        Hard("EM.2", "It says about whom.", Standard, e => e.IsAboutKnown),
        Hard(
            "EM.3",
            "It says who was told, with office or number.",
            "45 CFR 164.528(b)(2)(ii)",
            e => !string.IsNullOrWhiteSpace(e.ToWhom)
        ),
        Hard("EM.4", "It says what was told.", "45 CFR 164.528(b)(2)(iii)", e => !string.IsNullOrWhiteSpace(e.Said)),
        Hard("EM.5", "It says why it could not wait.", Standard, e => !string.IsNullOrWhiteSpace(e.Reason)),
        Hard("EM.6", "The time is given and is not to come.", Standard, e => e.ToldAt <= e.Now),
    ];

    public static readonly IReadOnlyList<Requirement<EmergencyReview>> Reviewing =
    [
        Review("ER.1", "Somebody else looks at it than who told.", r => r.Reviewer != r.ToldBy),
        Review("ER.2", "The second look is another person's than the first.", r => r.Reviewer != r.FirstReviewBy),
        Review("ER.3", "It was not looked at twice already.", r => !r.IsReviewed),
        Review("ER.4", "It says what the look found.", r => !string.IsNullOrWhiteSpace(r.Words)),
    ];

    public static readonly IReadOnlyList<Requirement<ShowingFacts>> Showing =
    [
        new(
            "ES.1",
            RequirementKind.Hard,
            "Two others have looked at it before anybody may read of it.",
            "Practice decision 2; 45 CFR 164.502(g)(5)",
            s => s.IsReviewed
        ),
        new(
            "ES.2",
            RequirementKind.Hard,
            "It says why nobody is endangered by it, or why it is taken out again.",
            Standard,
            s => !string.IsNullOrWhiteSpace(s.Because)
        ),
        new("ES.3", RequirementKind.Hard, "Somebody else decides it than who told.", Standard, s => !s.IsByWhoTold),
        new(
            "ES.4",
            RequirementKind.Hard,
            "It says who would read of it: the person it is about, or who may have a child's accounting.",
            "Practice decision 2; 45 CFR 164.502(g)(3)",
            s => s.MayHaveAccounting
        ),
        new(
            "ES.5",
            RequirementKind.Hard,
            "Nobody is protected from that reader whom it would endanger.",
            "45 CFR 164.502(g)(5)",
            s => !s.Shows || !s.IsShutOff
        ),
    ];

    public static Decision Decide(EmergencyDraft draft) => Decision.On(Requirements, draft);

    public static Decision Decide(EmergencyReview review) => Decision.On(Reviewing, review);

    public static Decision Decide(ShowingFacts showing) => Decision.On(Showing, showing);

    private static Requirement<EmergencyDraft> Hard(
        string id,
        string words,
        string source,
        Func<EmergencyDraft, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);

    private static Requirement<EmergencyReview> Review(string id, string words, Func<EmergencyReview, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Standard, isMet);
}
