using System.Buffers.Text;
using System.Security.Cryptography;
using Reknit.Domain.Cases;

namespace Reknit.Web.Features.Portal;

/// <summary>Addresses of the portal, and the random names that stand in them.</summary>
internal static class PortalPlaces
{
    public const string Home = "/portal";
    public const string Releases = "/portal/releases";
    public const string Electronic = "/portal/electronic";
    public const string Join = "/portal/join/";

    private const int HandleBytes = 16;

    public static string Release(string handle) => $"{Releases}/{handle}";

    public static string Agreement(string handle) => $"/portal/agreements/{handle}";

    public static string Paper(string handle) => $"/portal/papers/{handle}";

    /// <summary>The staff's page on which papers lie in the portal for whom.</summary>
    public static string Papers(CaseId id) => $"/cases/{id.Value:D}/portal/papers";

    public static string Doors(CaseId id) => $"/cases/{id.Value:D}/portal";

    /// <summary>128 random bits, in letters that an address takes.</summary>
    public static string NewHandle() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(HandleBytes));
}
