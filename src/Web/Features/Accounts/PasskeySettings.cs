using Microsoft.AspNetCore.Identity;

namespace Reknit.Web.Features.Accounts;

/// <summary>Passkeys belong to the address that people use, and each use asks for a finger, a face or a PIN.</summary>
internal static class PasskeySettings
{
    public static void Apply(IdentityPasskeyOptions options, Settings settings)
    {
        var home = new Uri(settings.PublicUrl);
        options.ServerDomain = home.Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && IsFrom(home, context.Origin));
    }

    /// <summary>
    /// The very address of the settings; on this machine itself, any port of it.
    /// The framework would compare with a header that our pages, which send no referrer, leave out.
    /// </summary>
    private static bool IsFrom(Uri home, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var asked)
        && asked.Scheme == home.Scheme
        && asked.Host == home.Host
        && (asked.Port == home.Port || home.IsLoopback);
}
