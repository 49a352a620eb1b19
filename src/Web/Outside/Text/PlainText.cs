using System.Text;
using System.Text.Unicode;

namespace Reknit.Web.Outside.Text;

/// <summary>Reads a plain text file in the encodings that word processors and court portals write.</summary>
internal static class PlainText
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Longest mark first: UTF-32 begins with the mark of UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], Encoding.UTF32),
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <summary>The words without the byte-order mark, otherwise unchanged.</summary>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (file.StartsWith(mark))
                return encoding.GetString(file[mark.Length..]);
        }
        return Utf8.IsValid(file) ? Encoding.UTF8.GetString(file) : Windows1252.GetString(file);
    }

    /// <summary>Whether the bytes are writing, and not some other kind of file.</summary>
    public static bool IsText(ReadOnlySpan<byte> file)
    {
        foreach (var (mark, _) in Marks)
        {
            if (file.StartsWith(mark))
                return IsWriting(Decode(file[..Math.Min(file.Length, 65_536)]));
        }
        return IsWriting(file);
    }

    private static bool IsWriting(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
                return false;
            if (IsControl((char)b))
                controls++;
        }
        return controls <= bytes.Length / 500;
    }

    private static bool IsWriting(string words) =>
        !words.Contains('\0') && words.Count(c => IsControl(c) || c == '\uFFFD') <= 1 + (words.Length / 500);

    // Tab to carriage return are white space; 0x1A is the end mark of old systems.
    private static bool IsControl(char c) => c < 0x20 && c is not ((>= '\t' and <= '\r') or '\x1A');
}
