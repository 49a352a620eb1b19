namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Wires what is kept for a child's visits.</summary>
internal static class VisitsSetup
{
    public static IServiceCollection AddVisits(this IServiceCollection services) =>
        services
            .AddScoped<VisitsOnFile>()
            .AddScoped<PicturesOfDay>()
            .AddScoped<KeepBroken>()
            .AddScoped<StrikeVisitEntry>()
            .AddScoped<KeepVisitEntries>()
            .AddScoped<TeachStopSignal>()
            .AddScoped<FollowDrewBack>()
            .AddScoped<RecordStopSeen>()
            .AddScoped<ChooseForVisit>()
            .AddScoped<SayForVisit>()
            .AddScoped<ArrangeSchedule>();
}
