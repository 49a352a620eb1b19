using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Oversight;

/// <summary>Wires what lets a practice watch over itself: its keys, who looked, and what a subpoena would yield.</summary>
internal static class OversightSetup
{
    public static IServiceCollection AddOversight(this IServiceCollection services) =>
        services
            .AddScoped<RotateKeys>()
            .AddSingleton(new NavigationEntry("Keys", RotateKeys.Url, 96, Permission.ManageKeys));
}
