using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Access;

/// <summary>Wires who may do what, and who works in the practice.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services
            .AddScoped<CaseAccess>()
            .AddScoped<ChangeCaseStaff>()
            .AddScoped<InviteStaff>()
            .AddScoped<WithdrawInvitation>()
            .AddScoped<AcceptInvitation>()
            .AddScoped<ChangeMembership>()
            .AddSingleton(new NavigationEntry("Staff", "/staff", 80, Permission.ManageStaff));
}
