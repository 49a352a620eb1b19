using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Reknit.Web.Features.Accounts;

/// <summary>Codes of an authenticator app: six digits, a new one every 30 seconds (RFC 6238, with SHA-1).</summary>
internal static class Totp
{
    public const int SecretBytes = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan StepLength = TimeSpan.FromSeconds(30);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)StepLength.TotalSeconds;

    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "RFC 6238 and the apps know SHA-1; HMAC does not fall with it."
    )]
    public static string CodeAt(long step, byte[] secret)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step that the code belongs to: now, or one before or after, for clocks that differ;
    /// never one up to <paramref name="lastStep"/>, so that no code counts twice. Null for a wrong code.
    /// </summary>
    public static long? StepOf(string? typed, byte[] secret, DateTimeOffset now, long lastStep)
    {
        var code = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            var expected = CodeAt(step, secret);
            if (
                CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.ASCII.GetBytes(expected),
                    System.Text.Encoding.ASCII.GetBytes(code)
                )
                && step > lastStep
            )
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The secret as people type it into an app: base 32 (RFC 4648), without padding.</summary>
    public static string Base32(byte[] bytes)
    {
        var text = new System.Text.StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits > 0 ? text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }
}
