using Reknit.Domain.Access;
using Reknit.Web.Features.CheckIns.Devices;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Wires the asking of children.</summary>
internal static class CheckInsSetup
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) =>
        services
            .AddVisits()
            .AddSingleton(ChildLimit.Rate)
            .AddScoped<ChildsAnswers>()
            .AddScoped<FindChild>()
            .AddSingleton<ChildTurns>()
            .AddScoped<ChildDoor>()
            .AddScoped<ChildSpaces>()
            .AddScoped<OpenPages>()
            .AddScoped<BesideQuestions>()
            .AddScoped<CheckInsOnFile>()
            .AddScoped<DangersOnFile>()
            .AddTrust()
            .AddDevices()
            .AddScoped<ChildLines>()
            .AddScoped<OpenChildSpace>()
            .AddScoped<NextDayOnFile>()
            .AddScoped<WhoIsAsked>()
            .AddScoped<KeepNextDay>()
            .AddScoped<AskForDays>()
            .AddScoped<TakeChildSpace>()
            .AddScoped<KeepChildSaid>()
            .AddScoped<EndChildSpace>()
            .AddJob<EndLeftSpace>(EndLeftSpace.Kind)
            .AddScoped<RaiseAlert>()
            .AddScoped<CallForHelp>()
            .AddScoped<IDayTasks, HelpTasks>()
            .AddSingleton(new NavigationEntry("Children here", CheckInPlaces.OpenNow, 18, Permission.ComeToChild));

    /// <summary>After sign-in is known: a device that a child uses shows the child's page and nothing else.</summary>
    public static WebApplication UseCheckIns(this WebApplication app)
    {
        app.UseMiddleware<LockToChild>();
        return app;
    }
}
