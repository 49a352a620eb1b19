using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Keeps what second factors rest on out of reach of whoever has only the database; rotates with the keys.</summary>
internal sealed class SecretsOfFactors(KeyFile keys)
{
    private const string Authenticators = "authenticators";
    private const string Recovery = "recovery codes";

    /// <summary>Before a hash that rotates: the generation it was made with, and the newest it was hashed again with.</summary>
    private const int HeadBytes = 2 * sizeof(int);

    /// <summary>The seal's key id carries the generation.</summary>
    public byte[] SealSecret(Guid account, byte[] secret)
    {
        var generation = keys.Generation;
        var keyId = new Guid(generation, 0, 0, new byte[8]);
        return Seal.Close(secret, keyId, KeyOf(Authenticators, generation), PlaceOf(account)).Bytes.ToArray();
    }

    public byte[] OpenSecret(Authenticator authenticator)
    {
        var kept = new Domain.Sealed(authenticator.Secret);
        var generation = BitConverter.ToInt32(Seal.KeyOf(kept).ToByteArray());
        return Seal.Open(kept, KeyOf(Authenticators, generation), PlaceOf(authenticator.AccountId));
    }

    public byte[] HashOf(Guid account, string recoveryCode)
    {
        var generation = keys.Generation;
        return Kept(generation, generation, First(account, recoveryCode, generation));
    }

    /// <summary>Whether it is this code's hash, through all generations with which it was hashed again.</summary>
    public bool Fits(byte[] kept, Guid account, string recoveryCode)
    {
        var (from, to, hash) = Parts(kept);
        return CryptographicOperations.FixedTimeEquals(hash, On(First(account, recoveryCode, from), from, to));
    }

    /// <summary>The hash, hashed again with the generations since: nobody has the code itself.</summary>
    public byte[] HashAgain(byte[] kept)
    {
        var (from, to, hash) = Parts(kept);
        return Kept(from, keys.Generation, On(hash, to, keys.Generation));
    }

    private byte[] First(Guid account, string recoveryCode, int generation) =>
        HMACSHA256.HashData(KeyOf(Recovery, generation), Encoding.UTF8.GetBytes($"{account:D}|{recoveryCode}"));

    private byte[] On(byte[] hash, int from, int to)
    {
        for (var generation = from + 1; generation <= to; generation++)
        {
            hash = HMACSHA256.HashData(KeyOf(Recovery, generation), hash);
        }

        return hash;
    }

    private static byte[] Kept(int from, int to, byte[] hash)
    {
        var head = new byte[HeadBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, from);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(sizeof(int)), to);
        return [.. head, .. hash];
    }

    /// <summary>Generation 0 for one of before they rotated.</summary>
    private static (int From, int To, byte[] Hash) Parts(byte[] kept) =>
        kept.Length == HMACSHA256.HashSizeInBytes
            ? (0, 0, kept)
            : (
                BinaryPrimitives.ReadInt32LittleEndian(kept),
                BinaryPrimitives.ReadInt32LittleEndian(kept.AsSpan(sizeof(int))),
                kept[HeadBytes..]
            );

    private byte[] KeyOf(string purpose, int generation) =>
        generation == 0 ? keys.ProgramKey(purpose) : keys.ProgramKey(purpose, generation);

    private static Place PlaceOf(Guid account) => new(default, "Authenticators", account, "Secret");
}
