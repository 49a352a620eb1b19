using System.Buffers.Binary;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Finds a sign-in name for whoever joins by a link. Nobody types one, so nobody can ask by it which accounts there
/// are; and no other person of the house can guess it.
/// </summary>
internal sealed class SignInNames(CaseworkDb db, OneTimeTokens tokens)
{
    private static readonly string[] Words =
    [
        .. (
            "acorn amber apple arrow aspen autumn badge basket beacon birch bottle breeze bridge button candle canyon "
            + "carpet cedar cherry clover cobalt copper coral cotton crayon daisy dune ember falcon feather fern finch "
            + "forest garnet ginger glacier harbor hazel heron indigo island ivory jasmine juniper kettle lagoon lantern "
            + "lemon lilac linen magnet maple marble meadow mitten nutmeg olive orchid otter pebble pepper prairie raven"
        ).Split(' '),
    ];

    /// <summary>The same for the same link and code, as long as nobody else has it; the link alone tells nothing of it.</summary>
    public async Task<string> For(string linkAndCode, CancellationToken ct)
    {
        for (var round = 0; ; round++)
        {
            var name = Drawn(tokens.Hash(string.Create(CultureInfo.InvariantCulture, $"{linkAndCode}|name|{round}")));
            var key = LoginName.Key(name);
            if (!await db.Users.AnyAsync(a => a.NormalizedUserName == key, ct))
            {
                return name;
            }
        }
    }

    private static string Drawn(byte[] random)
    {
        uint Of(int at, int many) => BinaryPrimitives.ReadUInt32BigEndian(random.AsSpan(at)) % (uint)many;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Words[Of(0, Words.Length)]}-{Words[Of(4, Words.Length)]}-{Of(8, 900) + 100}"
        );
    }
}
