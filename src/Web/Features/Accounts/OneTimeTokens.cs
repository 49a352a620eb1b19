using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Random links: 256 bits in the address, and only their keyed hash in the database,
/// so that nobody can put in a link of their own without the key file.
/// </summary>
internal sealed class OneTimeTokens(KeyFile keys)
{
    private const int Bytes = 32;
    private readonly byte[] _key = keys.ProgramKey("one-time links");

    public (string Token, byte[] Hash) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (token, Hash(token));
    }

    public byte[] Hash(string token) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(token));
}
