namespace Reknit.Web.Features.People;

/// <summary>Wires the practice and the people it knows.</summary>
internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<ReadLetterhead>().AddScoped<EditLetterhead>();
}
