using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Orders.Drafts;
using static Reknit.Domain.Tests.Orders.Drafts.Drafting;

namespace Reknit.Domain.Tests.Orders.Drafts;

/// <summary>Names of any script and shape stand in a draft as they are written and change nothing of what it says.</summary>
public sealed class NamesInDraftsTests
{
    private static readonly string[] Given =
    [
        "محمد عبد الله",
        "فاطمة الزهراء بنت أحمد",
        "김민지",
        "박 서준",
        "Anne-Marie O’Neil-Sørensen",
        "Jean-Luc d'Arcy",
        "María José de la Cruz y Peña",
        "Nguyễn Thị Ánh",
        "ელენე",
        "R.",
        "Dana {child} [[words: x]]",
        "<b>Bo & Co</b>",
    ];

    private static readonly string[] Labels = ["Mother", "Father", "Petitioner", "Respondent", "Wife", "Husband"];

    private static readonly Gen<DraftCase> Families =
        from one in Gen.Elements(Given)
        from two in Gen.Elements(Given)
        from labels in Gen.Shuffle(Labels)
        from children in Gen.SubListOf(Given)
        select new DraftCase(new(one, labels[0]), new(two, labels[1]), [.. children], null, null);

    private static readonly Gen<DraftFacts> Cases =
        from family in Families
        from therapist in Gen.Elements(Given)
        from state in Gen.Elements(States)
        from answer in Gen.Elements(Enum.GetValues<ViolenceAnswer>())
        select Facts(BareOrder, state, answer, family, new(therapist, "LMFT"));

    [Fact]
    public void Drafts_say_the_same_whatever_the_names() =>
        Prop.ForAll(
                Arb.From(Cases),
                facts =>
                {
                    var order = SampleOrder.Write(facts);
                    var text = DraftText.Of(order);
                    Assert.Contains(facts.Case.One.Name, text, StringComparison.Ordinal);
                    Assert.Contains(facts.Case.Two.Name, text, StringComparison.Ordinal);
                    Assert.All(facts.Case.Children, child => Assert.Contains(child, text, StringComparison.Ordinal));
                    AssertWhole(ReadBack(order, facts), facts.State);
                    AssertWhole(ReadBack(Addendum(facts), facts), facts.State);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260803UL, 7UL));

    [Fact]
    public void More_than_one_child_is_spoken_of_as_children()
    {
        var text = DraftText.Of(
            SampleOrder.Write(Facts("", "NC", ViolenceAnswer.No, new(Mother, Father, ["A. P.", "B. P."], null, null)))
        );
        Assert.Contains("Children: A. P., B. P.", text, StringComparison.Ordinal);
        Assert.Contains("shall bring the children to the children's sessions", text, StringComparison.Ordinal);
        Assert.DoesNotContain("the child ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_a_blank()
    {
        var facts = Facts("", "NC", ViolenceAnswer.No, new(Mother, Father, [], null, null)) with { Therapist = null };
        var blanks = SampleOrder
            .Write(facts)
            .Parts.SelectMany(p =>
                p switch
                {
                    DraftPart.Fact fact => fact.Spans,
                    DraftPart.Numbered numbered => numbered.Spans,
                    _ => [],
                }
            )
            .OfType<DraftSpan.Blank>()
            .Select(b => b.Prompt)
            .ToList();
        Assert.Contains("name of the court", blanks);
        Assert.Contains("name of the therapist", blanks);
        Assert.Contains("name or initials, as the court writes them", blanks);
    }
}
