namespace Reknit.Web.Features.Disclosure;

/// <summary>Wires releases of information and the decision on what may leave.</summary>
internal static class DisclosureSetup
{
    public static IServiceCollection AddDisclosure(this IServiceCollection services) =>
        services
            .AddScoped<CaseAudiences>()
            .AddScoped<ReleasesOnFile>()
            .AddScoped<MakeRelease>()
            .AddScoped<SignRelease>()
            .AddScoped<EndRelease>();
}
