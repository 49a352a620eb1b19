using System.Text;
using System.Text.RegularExpressions;

namespace Reknit.Web.Tests.Outside.Mail;

/// <summary>A mail read back from its bytes, as a mail program would.</summary>
internal sealed partial class ReadMail
{
    private readonly List<(string Name, string Value)> _headers = [];

    /// <param name="raw">As it went over the line: ASCII with CR and LF.</param>
    public ReadMail(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        foreach (var line in Unfolded().Replace(raw[..end], " ").Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            Assert.True(colon > 0, $"Not a header: {line}");
            _headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        var body = raw[(end + 4)..];
        Body =
            this["Content-Transfer-Encoding"] == "base64"
                ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)))
                : body;
    }

    public string Body { get; }

    public string Subject => Decoded(this["Subject"]);

    public IEnumerable<string> HeaderNames => _headers.Select(h => h.Name);

    /// <summary>The only header of that name.</summary>
    public string this[string name] =>
        _headers.Single(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>RFC 2047: encoded words, and the space between two of them that does not count.</summary>
    private static string Decoded(string header) =>
        EncodedWord()
            .Replace(
                Between().Replace(header, "$1"),
                word =>
                    word.Groups["kind"].Value is "B" or "b"
                        ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value))
                        : Quoted(word.Groups["text"].Value)
            );

    private static string Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(
                text[i] switch
                {
                    '_' => (byte)' ',
                    '=' => Convert.ToByte(text.Substring((i += 2) - 1, 2), 16),
                    var plain => (byte)plain,
                }
            );
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Unfolded();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
