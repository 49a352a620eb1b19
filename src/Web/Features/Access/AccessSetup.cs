namespace Reknit.Web.Features.Access;

/// <summary>Wires who may do what.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddScoped<CaseAccess>();
}
