using Reknit.Domain.People;
using Reknit.Domain.Safety;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Plans;

/// <summary>A goal as it is about to be signed.</summary>
public sealed record GoalDraft(PersonId Owner, bool IsAChilds, string Words, bool IsInOwnWords, int? Baseline);

/// <summary>A plan as it is about to be signed.</summary>
/// <param name="People">Children and adults of the family.</param>
/// <param name="Children">Of them.</param>
/// <param name="EverybodyIsScreened">Each adult for violence, each child for suicide; from the screens.</param>
/// <param name="ScreenWasPositive">Of anybody of the family; from the screens.</param>
public sealed record PlanDraft(
    IReadOnlyList<PersonId> People,
    IReadOnlyList<PersonId> Children,
    IReadOnlyList<GoalDraft> Goals,
    bool EverybodyIsScreened,
    bool ScreenWasPositive,
    string SafetyPlan,
    bool IsFirst,
    string Changed
)
{
    /// <summary>Whoever signs it holds a license that is valid today in the case's state.</summary>
    public bool SignerIsLicensed { get; init; }

    /// <summary>A child's own words stay as the child said them.</summary>
    public IReadOnlyList<string> JudgingWords =>
        [
            .. Goals
                .Where(g => !(g.IsAChilds && g.IsInOwnWords))
                .SelectMany(g => WordsBeyondRole.In(g.Words, WordsBeyondRole.OfPeople))
                .Distinct(),
        ];
}

/// <summary>A number somebody gives to a goal of their own, as it is about to be put on record.</summary>
/// <param name="IsTheirOwn">The goal's owner gave it, and nobody for them.</param>
public sealed record GoalRatingDraft(int? Rating, bool IsTheirOwn, DateOnly? RatedOn, DateOnly Today);

/// <summary>Something seen of a child, as it is about to be put on record.</summary>
public sealed record ObservationDraft(bool IsOfAChild, DateOnly? SeenOn, string Words, DateOnly Today);

/// <summary>What must hold before a plan is signed, and before numbers and observations are put beside it.</summary>
public static class PlanRules
{
    /// <summary>Of a goal's scale; practice standard 2.6, 3.5.</summary>
    public const int Most = 10;

    private const string Standard = "Practice standard 2.6 (G3.5) [D]";

    public static readonly IReadOnlyList<Requirement<PlanDraft>> Requirements =
    [
        new("TP.1", Hard, "It has a goal.", "Practice standard S173: goals are mandatory", d => d.Goals.Count > 0),
        new(
            "TP.2",
            Advisory,
            "Each person of the family has a goal.",
            Standard,
            d => d.People.All(p => d.Goals.Any(g => g.Owner == p))
        ),
        new(
            "TP.3",
            Advisory,
            "Each child has a goal in the child's own words.",
            Standard,
            d => d.Children.All(c => d.Goals.Any(g => g.Owner == c && g.IsInOwnWords))
        ),
        new(
            "TP.4",
            Advisory,
            "Each goal has a first number from its owner.",
            Standard,
            d => d.Goals.All(g => g.Baseline is not null)
        ),
        new(
            "TP.5",
            Hard,
            "First numbers are from 0 to 10.",
            Standard,
            d => d.Goals.All(g => g.Baseline is null or (>= 0 and <= Most))
        ),
        new(
            "TP.6",
            Advisory,
            "Everybody was screened: until then nobody knows that no screen is positive.",
            "Practice standard 2.6 (G3.7)",
            d => d.EverybodyIsScreened
        ),
        new(
            "TP.7",
            Hard,
            "Where a screen was positive it has a safety plan.",
            "Practice standard 2.6 (G3.7)",
            d => d.ScreenWasPositive ? EntryRules.Says(d.SafetyPlan) : d.SafetyPlan.Length <= EntryRules.WordsLength
        ),
        new(
            "TP.8",
            Hard,
            "A later version says what changed, and why.",
            "Practice standard 2.6: review",
            d => d.IsFirst || EntryRules.Says(d.Changed)
        ),
        new(
            "TP.9",
            Hard,
            "Goals name nobody by a word that judges; only a child's own words stay as they were said.",
            "Practice standard 6.5; a child may read the plan",
            d => d.JudgingWords.Count == 0
        ),
        new(
            "TP.10",
            Hard,
            "Each goal fits where it is kept.",
            Standard,
            d => d.Goals.All(g => EntryRules.Says(g.Words))
        ),
        new(
            "TP.11",
            Hard,
            "Whoever signs it is licensed in the case's state on the day they sign.",
            "State licensing law; practice standard 2.6 [D]",
            d => d.SignerIsLicensed
        )
        {
            CuredBy = Curer.PracticeOwner,
        },
    ];

    public static readonly IReadOnlyList<Requirement<GoalRatingDraft>> Ratings =
    [
        new("TP.20", Hard, "The number is from 0 to 10.", Standard, d => d.Rating is >= 0 and <= Most),
        new("TP.21", Hard, "The goal's owner gave it, and nobody for them.", Standard, d => d.IsTheirOwn),
        new(
            "TP.22",
            Hard,
            "It says on which day, and that is not to come.",
            Standard,
            d => Days.IsOver(d.RatedOn, d.Today)
        ),
    ];

    public static readonly IReadOnlyList<Requirement<ObservationDraft>> Observations =
    [
        new("TP.30", Hard, "It is about a child of the family.", Standard, d => d.IsOfAChild),
        new(
            "TP.31",
            Hard,
            "It says on which day it was seen, and that is not to come.",
            Standard,
            d => Days.IsOver(d.SeenOn, d.Today)
        ),
        new("TP.32", Hard, "It says what was seen.", "Practice standard S191", d => EntryRules.Says(d.Words)),
    ];
}
