using System.Globalization;

namespace Reknit.Web.Features.Orders;

/// <summary>What a careful reader says of a text: one <c>code: status</c> a line, for <c>--evaluate</c>.</summary>
internal sealed class CheckOrderLabels
{
    /// <summary>Ends the labels where they stand at the head of the text itself.</summary>
    private const string End = "---";

    /// <summary>As the help of the command says it.</summary>
    public const string Format =
        "A folder of labelled texts: a .txt begins with lines such as \"costs: present\" and a line ---; other documents "
        + "have them in NAME.labels. Codes are those of --json; \"rest\" stands for the codes not named; a|b allows "
        + "either and \"any\" everything. Also read: kind, rt (true, false), flags (codes), in (state), on (date); and of the terms, with \"none\" for "
        + "nothing: state, court, case, signed, therapist, parties, children, shares, sessions, ends, contact, reports.";

    private readonly Dictionary<string, string> _labels;

    private CheckOrderLabels(Dictionary<string, string> labels) => _labels = labels;

    public string? State => _labels.GetValueOrDefault("in");

    public DateOnly? Dated =>
        DateOnly.TryParseExact(
            _labels.GetValueOrDefault("on"),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            0,
            out var day
        )
            ? day
            : null;

    /// <summary>Null where the text has no labels at its head.</summary>
    public static (CheckOrderLabels Labels, string Text)? AtHeadOf(string whole)
    {
        var text = whole.Replace("\r\n", "\n", StringComparison.Ordinal);
        var cut = text.IndexOf($"\n{End}\n", StringComparison.Ordinal);
        return cut > 0 && Of(text[..cut]) is { } labels ? (labels, text[(cut + End.Length + 2)..]) : null;
    }

    /// <summary>Null where a line is no label.</summary>
    public static CheckOrderLabels? Of(string lines)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is not [var code, var status] || code.Contains(' '))
                return null;
            labels[code] = status;
        }
        return labels.Count > 0 ? new(labels) : null;
    }

    /// <summary>What is expected for a code; null where nothing is.</summary>
    public string? Expected(string code, bool isComponent) =>
        (_labels.GetValueOrDefault(code) ?? (isComponent ? _labels.GetValueOrDefault("rest") : null)) is { } expected
        && expected != "any"
            ? expected
            : null;
}
