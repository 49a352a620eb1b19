using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Safety.Reasons;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Wires the screening of each person, alone.</summary>
internal static class MeasuresSetup
{
    public static IServiceCollection AddMeasures(this IServiceCollection services) =>
        services
            .AddScoped<FindScreened>()
            .AddScoped<FindDue>()
            .AddScoped<CountDue>()
            .AddScoped<IDayTasks, ConcernTasks>()
            .AddScoped<FindScreens>()
            .AddScoped<IKnowSafetyScreens, ScreensAsked>()
            .AddScoped<IKnowViolence, ViolenceInScreens>()
            .AddScoped<ScreensOnFile>()
            .AddScoped<ChildBands>()
            .AddScoped<KeepScreen>()
            .AddScoped<AskAboutViolence>()
            .AddScoped<TakeMeasure>()
            .AddScoped<KeepScoreElsewhere>()
            .AddScoped<AssessRisk>()
            .AddScoped<FollowUpScreen>()
            .AddScoped<StrikeScreen>()
            .AddScoped<SetChildBand>()
            .AddScoped<DeclineScreen>()
            .AddScoped<FindClosings>()
            .AddScoped<IDayTasks, ClosingTasks>()
            .AddScoped<IDayTasks, ScreenTasks>();
}
