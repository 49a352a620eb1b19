using System.Threading.RateLimiting;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>How many links one address may try to open: far too few for guessing. To look at the page counts as none.</summary>
internal static class DeviceLimit
{
    public const string Policy = "own-device";
    public const int LinksPerMinute = 20;

    public static RequestRate Rate { get; } =
        new(
            Policy,
            context =>
                HttpMethods.IsPost(context.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        SignInLimit.From(context.Connection.RemoteIpAddress),
                        _ => new() { PermitLimit = LinksPerMinute, Window = TimeSpan.FromMinutes(1) }
                    )
                    : RateLimitPartition.GetNoLimiter("look")
        );
}
