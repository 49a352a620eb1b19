namespace Reknit.Web.Features.Consents;

/// <summary>Wires consents: agreements of each adult, ground rules, and the transport plan.</summary>
internal static class ConsentsSetup
{
    public static IServiceCollection AddConsents(this IServiceCollection services) =>
        services
            .AddScoped<ReadConsents>()
            .AddScoped<ConsentsInForce>()
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
