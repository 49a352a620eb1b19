using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Reknit.Web.Features.Shared;

/// <summary>Says on every answer what a browser may load, tell, frame and keep: as little as the pages need.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            // Not before: an error page begins by clearing what was set.
            SayWhatMayBeDone(context.Response.Headers);
            SayWhatMayBeKept(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void SayWhatMayBeDone(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private void SayWhatMayBeKept(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isFound = context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
        var file = isFound ? context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() : null;
        if (file is null)
        {
            headers.CacheControl = "no-store";
            headers.Remove(HeaderNames.Pragma);
        }
        else if (!environment.IsDevelopment() && IsVersioned(file))
        {
            headers.CacheControl = "public, max-age=31536000, immutable";
        }
    }

    /// <summary>The address names this very content: by its hash, or, under lib, by the version in the folder's name.</summary>
    private static bool IsVersioned(StaticAssetDescriptor file) =>
        file.Route.StartsWith("lib/", StringComparison.Ordinal) || file.Properties.Any(p => p.Name == "fingerprint");
}
