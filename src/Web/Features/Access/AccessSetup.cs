using Reknit.Domain.Access;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Access;

/// <summary>Wires who may do what, and who works in the practice.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services
            .AddScoped<CaseAccess>()
            .AddScoped<ChangeCaseStaff>()
            .AddScoped<FitForCase>()
            .AddScoped<LicensedForCase>()
            .AddScoped<ReadClinician>()
            .AddScoped<KeepLicense>()
            .AddScoped<KeepTraining>()
            .AddScoped<StrikeFromRegister>()
            .AddScoped<SetCaseload>()
            .AddScoped<LapsingLicenses>()
            .AddScoped<InviteStaff>()
            .AddScoped<WithdrawInvitation>()
            .AddScoped<AcceptInvitation>()
            .AddScoped<ChangeMembership>()
            .AddSingleton(new NavigationEntry("Staff", "/staff", 80, Permission.ManageStaff));
}
