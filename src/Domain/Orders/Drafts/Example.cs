namespace Reknit.Domain.Orders.Drafts;

/// <summary>A made-up family, to try a clause on before a practice relies on it.</summary>
internal static class Example
{
    private static readonly OrderReading Nothing = OrderCheck.Read("", OrderContext.None);

    public static OrderReading Read(ClauseLibrary library, string? state, ViolenceAnswer answer)
    {
        var mother = new DraftParent("Dana Reed", "Mother");
        var father = new DraftParent("Lee Park", "Father");
        var facts = new DraftFacts(
            Nothing,
            state,
            answer,
            new(mother, father, ["Sam Park"], null, null),
            [new(mother, null), new(father, null)],
            new("Dr. Ana Reyes", null),
            new("Example practice", []),
            new DateOnly(2026, 8, 3)
        )
        {
            Library = library,
        };
        var draft = SampleOrder.Write(facts).Filled(blank => Answer(blank, facts));
        return OrderCheck.Read(DraftText.Of(draft), new(state, facts.On));
    }

    private static string Answer(DraftSpan.Blank blank, DraftFacts facts) =>
        blank.Kind switch
        {
            BlankKind.Percent => "50",
            BlankKind.Payer => facts.Case.One.Label,
            BlankKind.Date => DraftText.Of(facts.On.AddMonths(11)),
            _ => "as stated",
        };
}
