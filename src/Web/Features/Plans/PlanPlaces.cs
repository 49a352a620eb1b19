using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Plans;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>Where the sealed words of plans and recommendations stand, and addresses of their pages.</summary>
internal static class PlanPlaces
{
    public const string Plans = "TreatmentPlans";
    public const string Goals = "PlanGoals";
    public const string Ratings = "GoalRatings";
    public const string Observations = "Observations";
    public const string Recommendations = "Recommendations";
    public const string Receivers = "RecommendationReceivers";

    public static Place Goal(PracticeId practice, Guid plan, Guid goal) =>
        new(practice, Goals, $"{plan:D}|{goal:D}", nameof(PlanGoal.Words));

    public static Place How(PracticeId practice, Guid recommendation, Guid person) =>
        new(practice, Receivers, $"{recommendation:D}|{person:D}", nameof(RecommendationReceiver.How));

    public static string Show(CaseId id) => $"/cases/{id.Value:D}/treatment-plan";

    public static string Version(CaseId id, int number) => $"{Show(id)}?version={number}";

    public static string Write(CaseId id) => Show(id) + "/write";

    public static string Observe(CaseId id) => Show(id) + "/seen";

    public static string Rate(Guid goal) => $"/goals/{goal:D}";

    public static string Recommended(CaseId id) => $"/cases/{id.Value:D}/recommendations";

    public static string Recommend(CaseId id) => Recommended(id) + "/new";

    public static string Acknowledge(Guid recommendation) => $"/recommendations/{recommendation:D}";
}
