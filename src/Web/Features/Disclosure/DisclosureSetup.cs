using Reknit.Domain.Access;
using Reknit.Web.Features.Disclosure.Appointments;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Demands;
using Reknit.Web.Features.Disclosure.Others;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Disclosure.Routes;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Wires releases of information and the decision on what may leave.</summary>
internal static class DisclosureSetup
{
    public static IServiceCollection AddDisclosure(this IServiceCollection services) =>
        services
            .AddScoped<OwnTherapistsReleases>()
            .AddScoped<CaseAudiences>()
            .AddScoped<FactRows>()
            .AddScoped<FindFacts>()
            .AddScoped<SayRoute>()
            .AddScoped<NameOther>()
            .AddScoped<KeepProtection>()
            .AddScoped<EndProtection>()
            .AddScoped<BlankShown>()
            .AddScoped<FindShutting>()
            .AddScoped<FindWithheld>()
            .AddScoped<KeepAppointment>()
            .AddScoped<EndAppointment>()
            .AddScoped<ReadContacts>()
            .AddScoped<KeepContact>()
            .AddScoped<ChangeContact>()
            .AddScoped<FindCaller>()
            .AddScoped<KeepDisclosure>()
            .AddScoped<RecordTelling>()
            .AddScoped<IDayTasks, WhatWaits>()
            .AddScoped<DisclosuresOnFile>()
            .AddScoped<StrikeDisclosure>()
            .AddScoped<Accounting>()
            .AddScoped<TellInEmergency>()
            .AddScoped<ReviewEmergency>()
            .AddScoped<AccountReaders>()
            .AddScoped<DecideShowing>()
            .AddScoped<ReadShowings>()
            .AddScoped<ReceiveDemand>()
            .AddScoped<TakeDemandStep>()
            .AddScoped<ChangeHold>()
            .AddSingleton(new NavigationEntry("Calls", "/calls", 20, Permission.RecordTelling))
            .AddScoped<ReleasesOnFile>()
            .AddScoped<MakeRelease>()
            .AddScoped<SignedPapers>()
            .AddScoped<SignRelease>()
            .AddScoped<CopyRelease>()
            .AddScoped<ReadBySigner>()
            .AddScoped<LetSignerRead>()
            .AddScoped<EndRelease>();

    public static void MapDisclosure(this IEndpointRouteBuilder app) =>
        app.MapGet("/releases/{id:guid}/signed/{paper:guid}", SignedPapers.Get);
}
