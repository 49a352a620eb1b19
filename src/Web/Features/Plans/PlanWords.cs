using Reknit.Domain.Plans;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Plans;

/// <summary>Plans and recommendations in words, for clinicians.</summary>
internal static class PlanWords
{
    public static readonly IReadOnlyList<Choice> Goals =
    [
        new(nameof(GoalKind.Trust), "Rebuilding trust"),
        new(nameof(GoalKind.Communication), "Talking with each other"),
        new(nameof(GoalKind.UnderlyingIssues), "What lies beneath in the family"),
        new(nameof(GoalKind.Healing), "Healing from what hurt"),
        new(nameof(GoalKind.Connection), "Good times and a healthy bond"),
        new(nameof(GoalKind.Coping), "Ways to cope"),
        new(nameof(GoalKind.SafePointOfContact), "A safe point of contact, and no more"),
        new(nameof(GoalKind.LimitedAttachment), "A healthy bond without depending on it"),
        new(nameof(GoalKind.Other), "Something else"),
    ];

    public static readonly IReadOnlyList<Choice> Recommendations =
    [
        new(nameof(RecommendationKind.GoOn), "Go on"),
        new(nameof(RecommendationKind.Frequency), "How often sessions are held"),
        new(nameof(RecommendationKind.IndividualWork), "Individual work"),
        new(nameof(RecommendationKind.ParentWork), "Parent work"),
        new(nameof(RecommendationKind.OtherService), "Another service"),
        new(nameof(RecommendationKind.Pause), "A pause"),
        new(nameof(RecommendationKind.End), "An end"),
    ];

    /// <summary>A sentence about words that do not belong there; null where there are none.</summary>
    public static string? Names(IReadOnlyList<string> found, string instead) =>
        found.Count == 0 ? null : $"It says “{string.Join("”, “", found)}”. {instead}";
}
