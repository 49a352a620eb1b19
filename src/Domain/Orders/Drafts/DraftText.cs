using System.Globalization;
using System.Text;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>A draft as plain words: what a reader of any of its files reads, and what the order check reads back.</summary>
public static class DraftText
{
    /// <summary>What stands on paper where a blank waits.</summary>
    public const string Line = "__________";

    private const string ByMachine = "read by a machine from a picture of the page, so letters may be wrong";

    public static string Of(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var text = new StringBuilder();
        foreach (var line in Lines(draft))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What the paper says, without date, letterhead and reader: the same for whoever gets the same.</summary>
    public static string WordsOf(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return string.Join('\n', draft.Parts.Select(Of).Prepend(draft.Title));
    }

    public static string Of(IReadOnlyList<DraftSpan> spans) => string.Concat(spans.Select(Of));

    public static string Of(DraftSpan span) =>
        span switch
        {
            DraftSpan.Blank blank => $"{Line} [{blank.Prompt}]",
            DraftSpan.Words words => words.Text,
            _ => "",
        };

    /// <summary>A day as letters write it.</summary>
    public static string Of(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Source(DraftPart.Quotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return (quotation.From, quotation.IsReadByMachine) switch
        {
            ({ } number, false) => $" (paragraph {number})",
            ({ } number, true) => $" (paragraph {number}; {ByMachine})",
            (null, true) => $" ({ByMachine})",
            _ => "",
        };
    }

    private static IEnumerable<string> Lines(Draft draft) =>
        draft
            .Letterhead.Lines.Append(draft.Mark)
            .Append(draft.To is { } to ? $"{DraftText.Of(draft.On)}\n{to.Name}\n{to.Capacity}" : null)
            .Append(draft.Title)
            .OfType<string>()
            .Concat(draft.Parts.Select(Of));

    private static string Of(DraftPart part) =>
        part switch
        {
            DraftPart.Heading heading => heading.Text,
            DraftPart.Paragraph paragraph => Of(paragraph.Spans),
            DraftPart.Numbered numbered => string.Create(
                CultureInfo.InvariantCulture,
                $"{numbered.Number}. {Of(numbered.Spans)}"
            ),
            DraftPart.Quotation quotation => $"“{quotation.Text}”{Source(quotation)}",
            DraftPart.Fact fact => $"{fact.Label}: {Of(fact.Spans)}",
            DraftPart.SignatureLine line => $"{Line}\n{line.Who}",
            _ => "",
        };
}
