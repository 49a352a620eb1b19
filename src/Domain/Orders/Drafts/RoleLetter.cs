namespace Reknit.Domain.Orders.Drafts;

/// <summary>
/// The answer where an order asks the therapist about custody or a schedule, be it under a condition: what a therapist
/// can give instead.
/// </summary>
public static class RoleLetter
{
    public static bool IsCalledFor(OrderReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Asks(Finding(reading).Status);
    }

    /// <summary>A condition under which the therapist would have that role asks for it too.</summary>
    public static bool Asks(ComponentStatus roleLimit) =>
        roleLimit is ComponentStatus.Contrary or ComponentStatus.Conditional;

    public static IReadOnlyList<Draft> Write(DraftFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var custody = StateWords.Custody(facts.State);
        var letter = new LetterParts(facts);
        letter.Opening("The therapist's role under the order for reunification therapy");
        if (Finding(facts.Reading) is { Quotes: { Count: > 0 } quotes } finding && Asks(finding.Status))
        {
            var condition = finding.Status == ComponentStatus.Conditional ? ", under a condition" : "";
            letter.Paragraph(
                $"The order can be read as asking the therapist about {custody}{condition}. These are its words:"
            );
            letter.Quote(quotes);
        }

        letter.Paragraph(
            $"A reunification therapist treats. We do not evaluate, and our records are not made for it: we cannot give an opinion on {custody}, and we cannot set or approve a schedule."
        );
        letter.Heading("Why");
        letter.Item(
            "Where the therapist decides about time, parents and children turn to winning the therapist over. The work on the relationship stops."
        );
        letter.Item(
            "An opinion of that kind rests on an evaluation: everybody heard, records tested, one neutral person who treats nobody. Professional standards keep the two apart."
        );
        letter.Item("A child who believes that words in the room decide where they sleep has no safe place to speak.");
        letter.Heading("What we can give");
        letter.Item("Dates of sessions offered, attended and missed, and who brought the child.");
        letter.Item("Participation and general progress in the therapy, as far as the order and the releases allow.");
        letter.Item("Recommendations about the therapy itself: its next step, its pace, its end.");
        letter.Heading("What we ask for");
        letter.Paragraph(
            "Please ask the court whether it will reserve these questions to itself, or give them to an evaluator, and limit our role to treatment. A paragraph for that can come with this letter, marked as a draft for counsel."
        );
        letter.Closing();
        return letter.ForEachReader(DraftKind.RoleLetter, "Letter about the Therapist's Role");
    }

    private static ComponentFinding Finding(OrderReading reading) =>
        reading.Components.Single(finding => finding.Component == Component.RoleLimit);
}
