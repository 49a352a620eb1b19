using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Consents;

/// <summary>Wires consents: agreements of each adult, ground rules, the transport plan, and what asks for them again.</summary>
internal static class ConsentsSetup
{
    public static IServiceCollection AddConsents(this IServiceCollection services) =>
        services
            .AddScoped<PrintAgreement>()
            .AddScoped<CasesAround>()
            .AddScoped<ReadConsents>()
            .AddScoped<ConsentsInForce>()
            .AddScoped<EngagementsOnFile>()
            .AddScoped<ConsentsOnDay>()
            .AddScoped<KeepEngagement>()
            .AddScoped<RecordRole>()
            .AddScoped<RecordPayers>()
            .AddScoped<ConsentsToAskAgain>()
            .AddScoped<IDayTasks>(services => services.GetRequiredService<ConsentsToAskAgain>())
            .AddScoped<AgreementTexts>()
            .AddScoped<OpenAgreement>()
            .AddScoped<TransportPlans>()
            .AddScoped<WriteTransport>()
            .AddScoped<GiveOutAgreement>()
            .AddScoped<KeepAnswer>()
            .AddScoped<SignAgreement>()
            .AddScoped<TakeBackAgreement>()
            .AddScoped<HearTeachBack>()
            .AddScoped<AskForConsentAgain>();
}
