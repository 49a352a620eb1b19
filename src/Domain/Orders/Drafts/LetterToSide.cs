namespace Reknit.Domain.Orders.Drafts;

/// <summary>The letter that lists what an order leaves open and asks for it: the same words to each side.</summary>
public static class LetterToSide
{
    private static readonly IReadOnlyList<(string Heading, string Lead, Func<OrderGap, bool> Is)> Groups =
    [
        (
            "Not found",
            "We found no words on these and may have missed them: please tell us where they stand. Otherwise we ask that the order say:",
            gap => gap.Finding.Status == ComponentStatus.Absent
        ),
        (
            "Left blank",
            "A blank stands where the words belong. We ask that the order say:",
            gap => gap.Finding.Status == ComponentStatus.Unfilled
        ),
        (
            "Said in part",
            "The order says these and leaves a part open. We ask that it say in full:",
            gap => gap.IsInPart
        ),
        (
            "Said with a condition",
            "These hold only if something else does. We ask that the order say of itself:",
            gap => gap.Finding.Status == ComponentStatus.Conditional
        ),
        (
            "Said otherwise",
            "Here the order says something else than our list. We ask that it say instead:",
            gap => gap.Finding.Status == ComponentStatus.Contrary
        ),
    ];

    /// <summary>What a rule asks an order to say, by the code of its flag; other flags rest on words that stand there.</summary>
    private static readonly IReadOnlyList<(string Code, string What)> NotSaid =
    [
        ("P6", "the proof a treatment rests on"),
        ("P12", "findings"),
        ("P13", "the license and experience of the therapist"),
    ];

    public static IReadOnlyList<Draft> Write(DraftFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var letter = new LetterParts(facts);
        letter.Opening("Order for reunification therapy");
        letter.Paragraph(
            "We were asked to provide the reunification therapy that this order speaks of. We read the order against this practice's list: what an order says where such therapy can do its work. Here is what we found, in the order's own words where there are any, and what we ask for."
        );
        var gaps = OrderGap.In(facts.Reading, facts.Violence);
        foreach (var (heading, lead, isIn) in Groups.Where(group => gaps.Any(group.Is)))
        {
            letter.Heading(heading);
            letter.Paragraph(lead);
            foreach (var gap in gaps.Where(isIn))
            {
                Ask(letter, gap, facts.Violence);
            }
        }

        Own(letter, facts);
        letter.Paragraph(
            letter.HasItems
                ? "An addendum with these paragraphs can come with this letter, marked as a draft for counsel. Whether and how to bring it to the court is for each side to decide."
                : "The order says everything on our list. We ask for nothing more."
        );
        Rules(
            letter,
            facts.Reading.Flags,
            "Rules that counsel may wish to look at",
            "Our check held the order next to these rules of the state, as they were on the order's day. What they mean here is for counsel and the court."
        );
        Rules(
            letter,
            facts.Reading.LaterFlags,
            "Rules that came since the order",
            "These rules of the state hold today and did not, or not so, on the order's day. What they mean for this order is for counsel and the court."
        );
        letter.Closing();
        return letter.ForEachReader(DraftKind.LetterToSide, "Letter about the Order for Reunification Therapy");
    }

    private static void Ask(LetterParts letter, OrderGap gap, ViolenceAnswer answer)
    {
        var ask = ComponentAsks.Of(gap.Component);
        var open =
            gap.Parts.Count > 0 && gap.Finding.Quotes.Count > 0
                ? $" Still open: {string.Join("; ", gap.Parts.Select(ComponentAsks.Part))}."
                : "";
        letter.Item($"{ask.Name}: {(answer.KeepsApart() ? ask.AskApart : ask.Ask)}.{open}");
        letter.Quote(gap.Finding.Quotes);
    }

    private static void Own(LetterParts letter, DraftFacts facts)
    {
        if (facts.Own.Count == 0)
        {
            return;
        }

        letter.Heading("Looked for by this practice");
        letter.Paragraph("The practice also looks for the following, in words of its own. We ask that the order say:");
        foreach (var gap in facts.Own)
        {
            letter.Item($"{gap.Title}: {Withheld.From(gap.Asks, facts.Protected).TrimEnd('.')}.{gap.Standing}");
        }
    }

    /// <summary>Rules of the issuing court's state; a benchmark that binds no court is for the desk's eyes only.</summary>
    private static void Rules(LetterParts letter, IReadOnlyList<OrderFlag> flags, string heading, string lead)
    {
        var rules = flags.Where(flag => !flag.Rule.StartsWith("Benchmark", StringComparison.Ordinal)).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        letter.Heading(heading);
        letter.Paragraph(lead);
        foreach (var rule in rules)
        {
            if (NotSaid.FirstOrDefault(n => n.Code == rule.Code).What is { } what)
            {
                letter.Item($"{rule.Citation}: we found no words on {what}.");
            }
            else
            {
                letter.Item($"{rule.Citation}, next to these words of the order:");
                letter.Quote(rule.Quotes);
            }
        }
    }
}
