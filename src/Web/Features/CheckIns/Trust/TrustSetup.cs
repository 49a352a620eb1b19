using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>Wires what a child is told, and what is done with what a child said.</summary>
internal static class TrustSetup
{
    public static IServiceCollection AddTrust(this IServiceCollection services) =>
        services
            .AddScoped<PrivacyOnFile>()
            .AddScoped<IKnowWhatChildHeard, ToldBeforeForms>()
            .AddScoped<PrivacyWords>()
            .AddScoped<ExplainPrivacy>()
            .AddScoped<AskToHearAgain>()
            .AddScoped<PassOnsOnFile>()
            .AddScoped<TakePassOnStep>()
            .AddScoped<ReadBacksOnFile>()
            .AddScoped<ReadToChild>()
            .AddScoped<IDayTasks, PassOnTasks>();
}
