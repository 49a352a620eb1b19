using System.Security.Cryptography;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>The one form of a seal: AES-256-GCM, with the place bound in.</summary>
internal static class Seal
{
    private const byte Format = 1;
    private const int IdBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeaderBytes = 1 + IdBytes + NonceBytes;

    public static Sealed Close(ReadOnlySpan<byte> plain, Guid keyId, byte[] key, Place place)
    {
        var sealedBytes = new byte[HeaderBytes + plain.Length + TagBytes];
        sealedBytes[0] = Format;
        keyId.TryWriteBytes(sealedBytes.AsSpan(1), bigEndian: true, out _);
        var nonce = sealedBytes.AsSpan(1 + IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(
            nonce,
            plain,
            sealedBytes.AsSpan(HeaderBytes, plain.Length),
            sealedBytes.AsSpan(HeaderBytes + plain.Length),
            place.Bound()
        );
        return new(sealedBytes);
    }

    public static Guid KeyOf(Sealed value) =>
        value.Bytes.Length >= HeaderBytes + TagBytes && value.Bytes.Span[0] == Format
            ? new Guid(value.Bytes.Span.Slice(1, IdBytes), bigEndian: true)
            : throw new CryptographicException("These bytes are not sealed in a form this version knows.");

    public static byte[] Open(Sealed value, byte[] key, Place place)
    {
        var bytes = value.Bytes.Span;
        var plain = new byte[bytes.Length - HeaderBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            bytes.Slice(1 + IdBytes, NonceBytes),
            bytes[HeaderBytes..^TagBytes],
            bytes[^TagBytes..],
            plain,
            place.Bound()
        );
        return plain;
    }
}
