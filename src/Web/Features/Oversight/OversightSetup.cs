using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Oversight;

/// <summary>Wires what lets a practice watch over itself: its keys, who looked, and what a subpoena would yield.</summary>
internal static class OversightSetup
{
    public static IServiceCollection AddOversight(this IServiceCollection services) =>
        services
            .AddScoped<RotateKeys>()
            .AddScoped<WhoLooked>()
            .AddScoped<SubpoenaYield>()
            .AddSingleton(new NavigationEntry("Practice", OwnPracticePage.Address, 95, Permission.SeeSubpoenaYield));

    public static void MapOversight(this WebApplication app)
    {
        app.MapGet("/cases/{id:guid}/who-looked/file", WhoLookedFile.OfCase);
        app.MapGet("/people/{id:guid}/who-looked/file", WhoLookedFile.OfPerson);
    }
}
