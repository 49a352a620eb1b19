using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Wires sign-in.</summary>
internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // Any script; LoginName says what a login name may be.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<CaseworkDb>()
            .AddSignInManager();
        // OWASP's Password Storage Cheat Sheet for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddOptions<IdentityPasskeyOptions>().Configure<Settings>(PasskeySettings.Apply);
        // The same on every node and after the program was moved to another folder.
        services.AddDataProtection().SetApplicationName("Reknit");
        services.AddSingleton<RequestRates>().AddSingleton(SignInLimit.Rate);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookie>();
        services
            .AddAuthentication(SignInCookie.Scheme)
            .AddCookie(SignInCookie.Scheme)
            .AddCookie(SignInStep.Scheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddSingleton<AccountPasswords>().AddSingleton<SecretsOfFactors>().AddSingleton<OneTimeTokens>();
        services.AddSingleton<AccountSeals>().AddSingleton<SealOnSave>();
        services.ConfigureDbContext<CaseworkDb>(
            (provider, options) => options.AddInterceptors(provider.GetRequiredService<SealOnSave>())
        );
        services
            .AddScoped<WholeAccounts>()
            .AddScoped<VerifyAccounts>()
            .AddScoped<SealAccounts>()
            .AddScoped<SealAccountsAgain>();
        services.AddScoped<ResetSignIn>().AddScoped<UseSignInReset>().AddScoped<ResetOwner>();
        services.AddScoped<CheckSession>().AddScoped<BeginSession>().AddScoped<EndSessions>();
        services.AddScoped<Tries>().AddScoped<ProvePassword>().AddScoped<NextStep>().AddScoped<SecondFactors>();
        services.AddScoped<ProveSecondFactor>().AddScoped<SetUpAuthenticator>().AddScoped<RecoveryCodes>();
        services
            .AddScoped<Passkeys>()
            .AddScoped<OpenAccount>()
            .AddScoped<ConfirmPassword>()
            .AddScoped<ChangePassword>();
        services.AddScoped<RemoveFactor>().AddScoped<FirstOwnerLink>().AddScoped<StartPractice>();
        return services;
    }

    /// <summary>After routing: the limit on signing in, and who it is that asks.</summary>
    public static WebApplication UseAccounts(this WebApplication app)
    {
        app.UseMiddleware<LimitRequests>();
        app.UseAuthentication();
        return app;
    }
}
