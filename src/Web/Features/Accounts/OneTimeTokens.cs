using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Random links: 256 bits in the address, and only their keyed hash in the database,
/// so that nobody can put in a link of their own without the key file. With a rotation of the keys unused links end:
/// a copy of the key file of before makes none that works.
/// </summary>
internal sealed class OneTimeTokens(KeyFile keys)
{
    private const int Bytes = 32;
    private const string Purpose = "one-time links";

    public (string Token, byte[] Hash) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (token, Hash(token));
    }

    public byte[] Hash(string token) =>
        HMACSHA256.HashData(keys.ProgramKey(Purpose, keys.Generation), Encoding.UTF8.GetBytes(token));
}
