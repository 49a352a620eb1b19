using Reknit.Domain.Access;
using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Intake;

/// <summary>Wires requests from outside and referrals.</summary>
internal static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddSingleton(RequestLimit.Rate)
            .AddScoped<RequestDoors>()
            .AddScoped<ChangeRequestDoor>()
            .AddScoped<ReferralSeals>()
            .AddScoped<ReferralMail>()
            .AddScoped<ReceiveRequest>()
            .AddScoped<ReferralsOnFile>()
            .AddScoped<ReadReferralSteps>()
            .AddScoped<TakeReferralStep>()
            .AddScoped<FindConflicts>()
            .AddScoped<KeepConflictCheck>()
            .AddScoped<KeepRoleWithFamily>()
            .AddScoped<LinkReferral>()
            .AddScoped<ReportedOnFile>()
            .AddScoped<NoteReported>()
            .AddScoped<StrikeReported>()
            .AddSingleton(new NavigationEntry("Referrals", ReferralWords.All, 5, Permission.TriageReferrals));
}
