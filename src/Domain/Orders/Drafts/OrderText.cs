using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>The order's text behind the quotes: the number a quote stands under, and whether a machine read its page.</summary>
/// <param name="MachineReadPages">Counted from 1; a form feed ends each page of the text.</param>
public sealed record OrderText(string Text, IReadOnlyList<int> MachineReadPages)
{
    public static readonly OrderText NotKnown = new("", []);

    /// <summary>
    /// The number that the quote's own line carries, where no other line has it too. A number handed down from a
    /// paragraph before, or that findings and orders both count, would send a reader to other words.
    /// </summary>
    public string? NumberOf(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        if (quote.Paragraph is not { Length: > 0 } number || quote.Start > Text.Length)
        {
            return null;
        }

        var last = number[^1] == ')' ? number[(number.LastIndexOf('(') + 1)..^1] : number;
        var label = $@"(?:\(\s?{Regex.Escape(last)}\s?\)|(?<![\w.,(-]){Regex.Escape(last)}\s?[.):])";
        var before = Text[..quote.Start];
        var line = before[(before.LastIndexOf('\n') + 1)..];
        var isOwn =
            Regex.IsMatch(line, $@"^\s*{label}", RegexOptions.CultureInvariant)
            || Regex.IsMatch(before, $@"{label}\s*\z", RegexOptions.CultureInvariant);
        return isOwn && Regex.Count(Text, $@"{label}(?=\s)", RegexOptions.CultureInvariant) == 1 ? number : null;
    }

    public bool IsReadByMachine(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return quote.Start <= Text.Length && MachineReadPages.Contains(Text.AsSpan(0, quote.Start).Count('\f') + 1);
    }
}
