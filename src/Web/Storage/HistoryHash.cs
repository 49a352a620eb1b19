using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reknit.Web.Storage;

/// <summary>The keyed hash of a link: HMAC-SHA-256 over every field, each with its length before it.</summary>
internal static class HistoryHash
{
    /// <summary>Version of this layout; a later one gets a number of its own and old links keep theirs.</summary>
    public const int Format = 1;

    public static readonly byte[] BeforeFirst = new byte[HMACSHA256.HashSizeInBytes];

    public static byte[] Of(HistoryEntry entry, byte[] key) => Of(entry, key, entry.Sequence);

    /// <summary>As if the link stood at another place of its strand.</summary>
    public static byte[] Of(HistoryEntry entry, byte[] key, long sequence)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Add(hash, entry.Format);
        Add(hash, entry.PreviousHash);
        Add(hash, entry.PracticeId.Value.ToByteArray(bigEndian: true));
        Add(hash, entry.StrandKind.ToString());
        Add(hash, entry.StrandId.ToByteArray(bigEndian: true));
        Add(hash, sequence);
        Add(hash, entry.At.Ticks);
        Add(hash, entry.Actor?.Value.ToByteArray(bigEndian: true) ?? []);
        Add(hash, entry.Act);
        Add(hash, entry.Table);
        Add(hash, entry.Row);
        Add(hash, entry.Change.ToString());
        Add(hash, entry.Compartment.ToString());
        Add(hash, entry.Payload.Bytes.Span);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        Add(hash, bytes);
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
