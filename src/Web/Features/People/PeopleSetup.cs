using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.People;

/// <summary>Wires the practice and the people it knows.</summary>
internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddScoped<ReadLetterhead>()
            .AddScoped<EditLetterhead>()
            .AddSingleton(new NavigationEntry("Letterhead", "/practice/letterhead", 95, Permission.ManagePractice));
}
