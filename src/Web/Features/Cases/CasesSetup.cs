using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Cases;

/// <summary>Wires cases.</summary>
internal static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services) =>
        services
            .AddScoped<KnownPeople>()
            .AddScoped<NamePeople>()
            .AddScoped<OpenCase>()
            .AddScoped<CaseFormViews>()
            .AddSingleton(new NavigationEntry("Cases", "/cases", 10, Permission.SeeCases));
}
