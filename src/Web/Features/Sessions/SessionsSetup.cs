namespace Reknit.Web.Features.Sessions;

/// <summary>Wires the bare record of sessions.</summary>
internal static class SessionsSetup
{
    public static IServiceCollection AddSessions(this IServiceCollection services) =>
        services.AddScoped<SignSession>().AddScoped<StrikeSession>().AddScoped<SessionsOnFile>();
}
