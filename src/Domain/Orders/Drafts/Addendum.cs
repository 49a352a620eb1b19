namespace Reknit.Domain.Orders.Drafts;

/// <summary>The paragraphs an order lacks, for counsel to bring to the court.</summary>
public static class Addendum
{
    /// <summary>Null where nothing is lacking that a draft may ask for.</summary>
    public static Draft? Write(DraftFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        // What was missing on the order's day, and what a rule of today asks for besides.
        var gaps = OrderGap.In(facts.Reading, facts.Violence);
        var asked = facts.Reading.AllFlags().Select(flag => flag.Code).ToHashSet(StringComparer.Ordinal);
        var others = facts
            .Library.Others(facts.State, facts.Violence)
            .Where(clause => clause.Answers.Any(asked.Contains))
            .ToList();
        if (gaps.Count + others.Count + facts.Own.Count == 0)
        {
            return null;
        }

        var parts = new OrderParts(facts);
        parts.Caption();
        if (others.Any(SampleOrder.IsFinding))
        {
            parts.Heading("Findings");
        }

        foreach (var clause in others.Where(SampleOrder.IsFinding))
        {
            parts.Numbered(clause);
        }

        parts.Heading("It is ordered, in addition to the order of this Court:");
        foreach (var gap in gaps)
        {
            parts.Numbered(facts.Library.For(gap.Component, facts.State, facts.Violence), Place(gap));
        }

        foreach (var clause in others.Where(clause => !SampleOrder.IsFinding(clause)))
        {
            parts.Numbered(clause);
        }

        foreach (var gap in facts.Own)
        {
            var before = gap.Status == ComponentStatus.Absent ? "" : "In place of what the order says on this: ";
            parts.Numbered(before + Withheld.From(gap.Asks, facts.Protected));
        }

        parts.Signatures();
        return parts.Write(DraftKind.Addendum, "Addendum to the Order for Reunification Therapy");
    }

    /// <summary>Where the order already says something, the addendum's words take that place.</summary>
    private static string Place(OrderGap gap) =>
        gap.Finding.Status == ComponentStatus.Absent ? ""
        : gap.Finding.Quotes.Select(q => q.Paragraph).FirstOrDefault(p => p is not null) is { } paragraph
            ? $"In place of paragraph {paragraph}: "
        : "In place of what the order says on this: ";
}
