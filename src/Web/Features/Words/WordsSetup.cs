namespace Reknit.Web.Features.Words;

/// <summary>Wires the words that families read.</summary>
internal static class WordsSetup
{
    public static IServiceCollection AddWords(this IServiceCollection services) =>
        services
            .AddScoped<FamilyWords>()
            .AddScoped<ReadTextStandings>()
            .AddScoped<ReadTextVersions>()
            .AddScoped<EditText>()
            .AddScoped<ReviewText>();
}
