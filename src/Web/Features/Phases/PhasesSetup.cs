using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Wires the way of each child with each adult.</summary>
internal static class PhasesSetup
{
    public static IServiceCollection AddPhases(this IServiceCollection services) =>
        services
            .AddScoped<WaysOnFile>()
            .AddScoped<HandFactsOnFile>()
            .AddScoped<ChildsAnswers>()
            .AddScoped<CountSessions>()
            .AddScoped<PathwayNumbers>()
            .AddScoped<FindEntry>()
            .AddScoped<FindKnowledge>()
            .AddScoped<DecisionsTogether>()
            .AddScoped<KeepMove>()
            .AddScoped<BeginWay>()
            .AddScoped<OpenGate>()
            .AddScoped<GoBackOnWay>()
            .AddScoped<WriteHandFacts>()
            .AddScoped<WriteChildsAnswer>()
            .AddScoped<PlaceHold>()
            .AddScoped<ProposeClearing>()
            .AddScoped<ClearHold>()
            .AddScoped<DecideTogether>()
            .AddScoped<CosignDecision>()
            .AddScoped<IDayTasks, WayTasks>()
            .AddSingleton(new NavigationEntry("Board", WayPlaces.Board, 15, Permission.SeeWay));
}
