using System.Threading.RateLimiting;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// How many codes one address may try: enough for a house full of tablets, too few for guessing. Nothing else that a
/// child does is counted, least of all a call for help.
/// </summary>
internal static class ChildLimit
{
    public const string Policy = "child";
    public const int CodesPerMinute = 20;

    public static RequestRate Rate { get; } =
        new(
            Policy,
            context =>
                string.Equals(context.Request.Query["handler"], "Code", StringComparison.OrdinalIgnoreCase)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        SignInLimit.From(context.Connection.RemoteIpAddress),
                        _ => new() { PermitLimit = CodesPerMinute, Window = TimeSpan.FromMinutes(1) }
                    )
                    : RateLimitPartition.GetNoLimiter("child")
        );
}
