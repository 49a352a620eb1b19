using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CasePages;

/// <summary>Wires the pages that show many features.</summary>
internal static class CasePagesSetup
{
    public static IServiceCollection AddCasePages(this IServiceCollection services) =>
        services
            .AddScoped<CaseFrames>()
            .AddScoped<WhatIsOpen>()
            .AddScoped<CloseCase>()
            .AddSingleton(new NavigationEntry("Today", "/", 1, Permission.SeeCases));
}
