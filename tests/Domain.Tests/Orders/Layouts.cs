using System.Text;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Lays a text out as a page would: wrapped, hyphenated, with curly quotes and a head on each page.</summary>
internal static class Layouts
{
    public static string Wrap(string text, int width, bool curly, bool hyphens, string? head)
    {
        var laid = new StringBuilder();
        var lines = 0;
        foreach (var paragraph in text.Replace("\r", "", StringComparison.Ordinal).Split('\n'))
        {
            if (paragraph.Contains("   ", StringComparison.Ordinal))
            {
                // Columns of a caption are no text that runs on.
                laid.Append(paragraph).Append('\n');
                continue;
            }
            var line = new StringBuilder();
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + word.Length + 1 > width)
                {
                    var cut =
                        hyphens
                        && word.Length >= 9
                        && word.All(char.IsAsciiLetterLower)
                        && lines % 2 == 0
                        && line.Length + 7 <= width
                            ? 5
                            : 0;
                    laid.Append(line).Append(cut > 0 ? $" {word[..cut]}-\n" : "\n");
                    line.Clear().Append(word[cut..]);
                    lines++;
                    if (head is not null && lines % 3 == 0)
                    {
                        laid.Append(head).Append('\n').Append("Page ").Append(lines / 3).Append(" of 9\n");
                    }
                    continue;
                }
                line.Append(line.Length > 0 ? " " : "").Append(word);
            }
            laid.Append(line).Append('\n');
        }
        var whole = laid.ToString();
        return curly ? Curled(whole) : whole;
    }

    private static string Curled(string text)
    {
        var curled = new StringBuilder(text.Replace('\'', '’'));
        for (var i = 0; i < curled.Length; i++)
        {
            if (curled[i] == '"')
            {
                curled[i] = i == 0 || char.IsWhiteSpace(curled[i - 1]) || curled[i - 1] is '(' or '[' ? '“' : '”';
            }
        }
        return curled.ToString();
    }
}
