using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reknit.Web.Features.Accounts;

/// <summary>A random link: 256 bits in the address, and only their hash in the database.</summary>
internal static class OneTimeToken
{
    private const int Bytes = 32;

    public static (string Token, byte[] Hash) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (token, Hash(token));
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
