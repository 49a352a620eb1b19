using Reknit.Web.Features.Safety;

namespace Reknit.Web.Features.Plans;

/// <summary>Wires plans, the numbers of their goals, and recommendations.</summary>
internal static class PlansSetup
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services
            .AddScoped<ReadPlans>()
            .AddScoped<OrdersAims>()
            .AddScoped<PlansOnFile>()
            .AddScoped<SignPlan>()
            .AddScoped<RateGoal>()
            .AddScoped<NoteObservation>()
            .AddScoped<ReadRecommendations>()
            .AddScoped<Recommend>()
            .AddScoped<AcknowledgeRecommendation>()
            .AddEntries(PlanPlaces.Ratings, "The plan", PlanPlaces.Show)
            .AddEntries(PlanPlaces.Observations, "The plan", PlanPlaces.Show)
            .AddEntries(PlanPlaces.Recommendations, "Recommendations", PlanPlaces.Recommended);
}
