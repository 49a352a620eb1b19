using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>What hangs on an order lifts no stop of it, however full of the law's own words it is.</summary>
public sealed class TailTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly string[] Tails =
    [
        "NOTICE: You may ask for help. A list of licensed counselors with experience in working with victims of trauma is attached.",
        "Approved as to form only.\nAttorney for Petitioner",
        "CERTIFICATE OF SERVICE\nI certify that a copy was mailed on May 3, 2024 to Dr. Alan Voss, Ph.D., licensed psychologist, who is in the insurance network.",
        "STATUTES QUOTED\nSection 3190. The court may require counseling for not more than one year if it finds that the dispute poses a substantial danger to the best interest of the child and that the counseling is in the best interest of the child.",
        "INVOICE\nDr. Odile Marsh, LMFT, licensed marriage and family therapist, therapy session, 50 minutes, paid by Father: $200. The therapy ends on December 1, 2026.",
        "REQUEST OF PETITIONER\nI respectfully ask the Court to find that generally accepted and scientifically valid proof shows that the treatment is safe and will not harm the child. Signed, Petitioner.",
        "EXHIBIT B\nThe evidence rebuts the presumption. On clear and convincing evidence as to each factor the court finds the therapy in the child's best interest. Before therapy begins Father shall complete a batterer intervention program.",
        "DECLARATION OF FATHER\nThe parties have a history of conflict. The Court considered evidence of family violence and found no credible evidence of family violence.",
        "NOTICE OF RIGHTS\nThe law of the state limits such therapy. Both parents may consent. Anyone may ask for help with fees, for a licensed therapist, or for records of therapy.",
        "SO ORDERED.\n\nThe clerk shall mail copies of this order to all counsel.",
        "PROOF OF SERVICE\nState of Nevada, County of Clark. I am not a party. Executed on June 1, 2020.",
    ];

    /// <summary>Every labelled text, read under a state of its own with two tails; each state meets each tail.</summary>
    private static IEnumerable<(LabelledText Text, string State, string[] Tails)> Every
    {
        get
        {
            var states = OrderCheck.StatesOnFile.Order(StringComparer.Ordinal).ToList();
            return LabelledText.All.Select(
                (text, i) =>
                    (
                        text,
                        text.Label("in") ?? states[i % states.Count],
                        (string[])
                            [Tails[(i / states.Count) % Tails.Length], Tails[(i / states.Count + 5) % Tails.Length]]
                    )
            );
        }
    }

    [Fact]
    public void Text_after_the_order_lifts_no_flag_and_changes_nothing_that_was_found()
    {
        List<string> wrong = [.. Every.SelectMany(e => Wrong(e.Text, e.State, e.Tails))];
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("TX")]
    [InlineData("CA")]
    [InlineData("UT")]
    public void A_notice_with_a_list_of_licensed_counselors_names_no_licence(string state)
    {
        const string Order =
            "IT IS ORDERED that the parties and the child attend reunification therapy with Morgan Salle.";
        var after = OrderCheck.Read($"{Order}\n\n{Tails[0]}", new(state, Day));

        Assert.Contains(after.Flags, f => f.Code == "P13");
    }

    private static IEnumerable<string> Wrong(LabelledText text, string state, string[] tails)
    {
        var context = new OrderContext(state, Day);
        var before = OrderCheck.Read(text.Text, context);
        return tails.SelectMany(tail => Wrong(text, context, before, tail));
    }

    private static IEnumerable<string> Wrong(LabelledText text, OrderContext context, OrderReading before, string tail)
    {
        var after = OrderCheck.Read($"{text.Text.TrimEnd()}\n\n{tail}\n", context);
        if (before.Document.IsReunificationTherapy && !after.Document.IsReunificationTherapy)
        {
            yield return $"{text.Name}: rt was true ({tail[..12]})";
        }
        foreach (
            var flag in before.Flags.Where(f =>
                !after.Flags.Any(a => a.Code == f.Code && a.Citation == f.Citation && a.Effect <= f.Effect)
            )
        )
        {
            yield return $"{text.Name}: {context.State} {flag.Code} {flag.Effect} is gone ({tail[..12]})";
        }
        foreach (
            var (was, now) in before
                .Components.Zip(after.Components)
                .Where(p => p.First.Status != p.Second.Status && p.First.Status != ComponentStatus.Absent)
        )
        {
            yield return $"{text.Name}: {was.Component}: {was.Status} became {now.Status} ({tail[..12]})";
        }
    }
}
