using Microsoft.AspNetCore.Identity;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Wires sign-in.</summary>
internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<CaseworkDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        return services;
    }
}
