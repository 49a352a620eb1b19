using System.Security.Cryptography;
using System.Text;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>A data key under a practice key: nonce (12), ciphertext (32), tag (16), bound to practice, key id and holder.</summary>
internal static class Wrapping
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Wrap(byte[] plain, byte[] practiceKey, PracticeId practice, Guid keyId, Strand holder)
    {
        var wrapped = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(practiceKey, TagBytes);
        aes.Encrypt(
            wrapped.AsSpan(0, NonceBytes),
            plain,
            wrapped.AsSpan(NonceBytes, plain.Length),
            wrapped.AsSpan(NonceBytes + plain.Length),
            Bound(practice, keyId, holder)
        );
        return wrapped;
    }

    public static byte[] Unwrap(byte[] wrapped, byte[] practiceKey, PracticeId practice, Guid keyId, Strand holder)
    {
        var plain = new byte[wrapped.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(practiceKey, TagBytes);
        aes.Decrypt(
            wrapped.AsSpan(0, NonceBytes),
            wrapped.AsSpan(NonceBytes, plain.Length),
            wrapped.AsSpan(NonceBytes + plain.Length),
            plain,
            Bound(practice, keyId, holder)
        );
        return plain;
    }

    private static byte[] Bound(PracticeId practice, Guid keyId, Strand holder) =>
        Encoding.UTF8.GetBytes($"reknit data key 1|{practice.Value:D}|{keyId:D}|{holder.Kind}|{holder.Id:D}");
}
