using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Numbers the paragraphs of a text anew, in one of the ways that courts number them.</summary>
internal static partial class Numbering
{
    private static readonly string[] Ordinals =
    [
        "FIRST",
        "SECOND",
        "THIRD",
        "FOURTH",
        "FIFTH",
        "SIXTH",
        "SEVENTH",
        "EIGHTH",
        "NINTH",
        "TENTH",
        "ELEVENTH",
        "TWELFTH",
        "THIRTEENTH",
        "FOURTEENTH",
        "FIFTEENTH",
        "SIXTEENTH",
        "SEVENTEENTH",
        "EIGHTEENTH",
        "NINETEENTH",
        "TWENTIETH",
        "TWENTY-FIRST",
        "TWENTY-SECOND",
        "TWENTY-THIRD",
        "TWENTY-FOURTH",
        "TWENTY-FIFTH",
    ];

    /// <summary>4 stands for the number, IV and iv for it in Roman figures, D and d for it as a letter.</summary>
    public static readonly string[] Ways =
    [
        "4.",
        "4)",
        "(4)",
        "[4]",
        "4 .",
        "3.4",
        "3.4.",
        "¶ 4",
        "¶ 4.",
        "¶4",
        "§ 4",
        "§ 4.",
        "§4.",
        "Section 4.",
        "Section 4:",
        "SECTION 4.",
        "Paragraph 4.",
        "Article IV.",
        "No. 4.",
        "IV.",
        "IV)",
        "iv)",
        "(iv)",
        "iv.",
        "D.",
        "D)",
        "d)",
        "(d)",
        "d.",
        "FOURTH:",
        "FOURTH.",
        "FOURTH,",
        "Fourth:",
        "•",
        "\uF0B7",
        "-",
        "–",
        "*",
        "►",
    ];

    /// <summary>The text with its own numbers in another way; as it is, where it numbers nothing.</summary>
    public static string Again(string text, string way)
    {
        var laid = new StringBuilder();
        var next = 1;
        foreach (var line in text.Split('\n'))
        {
            var match = Numbered().Match(line);
            if (match.Success && int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) == next && next <= 25)
            {
                laid.Append(match.Groups[1].Value).Append(Label(way, next)).Append(' ').Append(line[match.Length..]);
                next++;
            }
            else
            {
                laid.Append(line);
            }
            laid.Append('\n');
        }
        return laid.ToString(0, laid.Length - 1);
    }

    /// <summary>A text that numbers nothing, with a number before each paragraph that is a sentence or more.</summary>
    public static string Anew(string text, string way)
    {
        var lines = text.Split('\n');
        if (lines.Any(l => Numbered().IsMatch(l) || Lettered().IsMatch(l)))
        {
            return text;
        }
        var next = 1;
        for (var i = 0; i < lines.Length && next <= 25; i++)
        {
            var opens = i == 0 || lines[i - 1].Length == 0 || lines[i - 1][^1] is '.' or ':' or ';';
            if (opens && Whole().IsMatch(lines[i]))
            {
                lines[i] = $"{Label(way, next++)} {lines[i]}";
            }
        }
        return string.Join('\n', lines);
    }

    /// <summary>The text with its lettered sub-paragraphs in another way; as it is, where it has none.</summary>
    public static string Below(string text, string way)
    {
        var laid = new StringBuilder();
        var next = 1;
        foreach (var line in text.Split('\n'))
        {
            var match = Lettered().Match(line);
            if (match.Success && match.Groups[2].Value[0] == 'a')
            {
                next = 1;
            }
            if (match.Success && match.Groups[2].Value[0] == (char)('a' + next - 1))
            {
                laid.Append(match.Groups[1].Value).Append(Label(way, next)).Append(' ').Append(line[match.Length..]);
                next++;
            }
            else
            {
                laid.Append(line);
            }
            laid.Append('\n');
        }
        return laid.ToString(0, laid.Length - 1);
    }

    private static string Label(string way, int n)
    {
        var roman = Roman(n);
        var letter = (char)('a' + n - 1);
        return way switch
        {
            "D." or "D)" => $"{char.ToUpperInvariant(letter)}{way[1..]}",
            "d." or "d)" => $"{letter}{way[1..]}",
            "(d)" => $"({letter})",
            _ => way.Replace("FOURTH", Ordinals[n - 1], StringComparison.Ordinal)
                .Replace(
                    "Fourth",
                    Ordinals[n - 1][0] + Ordinals[n - 1][1..].ToLowerInvariant(),
                    StringComparison.Ordinal
                )
                .Replace("IV", roman, StringComparison.Ordinal)
                .Replace("iv", roman.ToLowerInvariant(), StringComparison.Ordinal)
                .Replace("4", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        };
    }

    private static string Roman(int n)
    {
        var roman = new StringBuilder();
        foreach (var (value, sign) in ((int, string)[])[(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; n >= value; n -= value)
            {
                roman.Append(sign);
            }
        }
        return roman.ToString();
    }

    [GeneratedRegex(@"^(\s*)(\d{1,2})[.)]\s+(?=\S)")]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(The|Both|Each|Mother|Father|Petitioner|Respondent|Plaintiff|Defendant|Neither|No|All)\b.{40,}[.;]$"
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(\s*)\(?([a-z])[.)]\s+(?=\S)")]
    private static partial Regex Lettered();
}
