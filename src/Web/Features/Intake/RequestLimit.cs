using System.Threading.RateLimiting;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Intake;

/// <summary>How often one address may come to the public request pages: enough for a library, too few for trying handles.</summary>
internal static class RequestLimit
{
    public const string Policy = "request";
    public const int PerWindow = 120;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static RequestRate Rate { get; } =
        new(
            Policy,
            context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    SignInLimit.From(context.Connection.RemoteIpAddress),
                    _ => new() { PermitLimit = PerWindow, Window = Window }
                )
        );
}
