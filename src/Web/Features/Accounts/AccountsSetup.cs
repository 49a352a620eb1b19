using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
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
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookie>();
        services.AddScoped<CheckSession>();
        services
            .AddAuthentication(SignInCookie.Scheme)
            .AddCookie(SignInCookie.Scheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        return services;
    }
}
