using System.Security.Cryptography;

namespace Reknit.Web.Features.Accounts;

/// <summary>A random word that changes with the password; half-finished sign-ins before the change end by it.</summary>
internal static class SecurityStamps
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
