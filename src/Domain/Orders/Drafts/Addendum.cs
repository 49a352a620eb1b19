namespace Reknit.Domain.Orders.Drafts;

/// <summary>The paragraphs an order lacks, for counsel to bring to the court.</summary>
public static class Addendum
{
    /// <summary>Said once, where any of the order's words are superseded.</summary>
    public const string Rest =
        "Nothing else in the order changes by this addendum, also where it stands in the same paragraph or sentence.";

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

        // All that is superseded stands first: read in order, no old words come after the new ones.
        parts.Heading("It is ordered, in addition to the order of this Court:");
        foreach (var superseded in gaps.Select(gap => Place(gap, facts)).Where(words => words.Length > 0))
        {
            parts.Numbered(superseded);
        }

        foreach (var gap in gaps)
        {
            parts.Numbered(facts.Library.For(gap.Component, facts.State, facts.Violence));
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

        if (gaps.Any(TakesPlace) || facts.Own.Any(gap => gap.Status != ComponentStatus.Absent))
        {
            parts.Numbered(Rest);
        }

        parts.Signatures();
        return parts.Write(DraftKind.Addendum, "Addendum to the Order for Reunification Therapy");
    }

    private static bool TakesPlace(OrderGap gap) => gap.Finding.Status != ComponentStatus.Absent;

    /// <summary>
    /// Where the order already says something, the addendum's words take the place of that, named by its own words: a
    /// paragraph may hold more, such as that somebody stays away, and its number may be another paragraph's.
    /// </summary>
    private static string Place(OrderGap gap, DraftFacts facts)
    {
        if (!TakesPlace(gap))
        {
            return "";
        }

        var quotes = gap
            .Finding.Quotes.Where(quote => !ApartTerms.StandIn(quote.Text))
            .Select(quote => Said(quote, facts))
            .ToList();
        return quotes.Count == 0
            ? ""
            : $"What follows takes the place of what the order says on {OnWhat(gap.Component)}, now superseded ({string.Join(" Superseded with it: ", quotes)}).";
    }

    private static string OnWhat(Component component) =>
        component switch
        {
            Component.BothParents => "who takes part",
            Component.Attendance => "coming to sessions",
            Component.SessionMix => "kinds of sessions",
            Component.Duration => "how long it goes on",
            Component.Releases => "releases",
            Component.Counsel => "counsel",
            Component.Costs => "costs",
            Component.FollowRecommendations => "what parents follow",
            Component.RoleLimit => "the role",
            Component.TherapistNamed => "who does the work",
            Component.Reporting => "reports",
            Component.ChildPace => "the pace",
            Component.ChildTherapist => "somebody of the child's own",
            _ => throw new ArgumentOutOfRangeException(nameof(component)),
        };

    /// <summary>Each quote ends with a full stop of its own, so that a reader of the addendum tells old words from new.</summary>
    private static string Said(Quote quote, DraftFacts facts)
    {
        var words = Withheld.From(LetterParts.Tidy(quote.Text), facts.Protected).TrimEnd('.', ';', ',', ':');
        var source = facts.Text.NumberOf(quote) is { } number ? $"its words in paragraph {number}" : "its words";
        return $"{source}{(facts.Text.IsReadByMachine(quote) ? ", as a machine read them from a picture" : "")}: “{words}.”";
    }
}
