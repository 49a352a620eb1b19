using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>How many forms of signing in one address may send: enough for an office, too few for guessing.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";
    public const int PerMinute = 60;
    private const int NetworkBytes = 8;

    public static RequestRate Rate { get; } =
        new(
            Policy,
            context =>
                HttpMethods.IsPost(context.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        From(context.Connection.RemoteIpAddress),
                        _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }
                    )
                    : RateLimitPartition.GetNoLimiter("reading")
        );

    /// <summary>One house has a whole network of version 6 addresses: its first half counts as one.</summary>
    internal static string From(IPAddress? address) =>
        address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(
                address.GetAddressBytes().AsSpan(0, NetworkBytes)
            ),
            _ => address.ToString(),
        };
}
