using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Words;

/// <summary>Wires the words that families read.</summary>
internal static class WordsSetup
{
    public static IServiceCollection AddWords(this IServiceCollection services) =>
        services
            .AddScoped<FamilyWords>()
            .AddScoped<HelpLines>()
            .AddScoped<ReadTextStandings>()
            .AddScoped<ReadTextVersions>()
            .AddScoped<EditText>()
            .AddScoped<ReviewText>()
            .AddSingleton(new NavigationEntry("Words", "/words", 90, Permission.ReviewWords));
}
