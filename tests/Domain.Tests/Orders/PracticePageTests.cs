using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>What a practice tells of how it works orders nothing, however much it sounds like an order.</summary>
public sealed class PracticePageTests
{
    private const string Page = """
        FAMILY THERAPY AFTER A RUPTURE

        I offer family therapy where a child and a parent have lost touch. I accept a case only with a signed order.

        WHAT TO EXPECT

        Both parents shall see that the child attends. Each parent signs releases and pays one half of the retainer.

        I meet with each parent first, then with the child. I decide who comes after that.

        I report attendance to both lawyers. I make no recommendations about custody.
        """;

    [Fact]
    public void A_practices_own_page_is_no_order()
    {
        var reading = OrderCheck.Read(Page, OrderContext.None);

        Assert.Equal(DocumentKind.Other, reading.Document.Kind);
        Assert.All(reading.Components, c => Assert.Equal(ComponentStatus.Absent, c.Status));
    }

    [Fact]
    public void The_same_sentences_under_an_order_are_one()
    {
        var reading = OrderCheck.Read(
            "IT IS ORDERED that the family begin reunification therapy.\n\n"
                + Page[Page.IndexOf("Both parents", StringComparison.Ordinal)..],
            OrderContext.None
        );

        Assert.Equal(DocumentKind.Order, reading.Document.Kind);
        Assert.Contains(reading.Components, c => c.Status == ComponentStatus.Present);
    }

    /// <summary>As the mandatory forms of one state's courts write who the parties are.</summary>
    [Fact]
    public void Of_two_who_share_a_surname_the_one_who_is_named_pays()
    {
        var reading = OrderCheck.Read(
            """
            Petitioner/s (person/s who started this case):   Hanna Lind
            And Respondent/s (other party/parties):          Marko Lind

            IT IS ORDERED that Hanna Lind, Marko Lind and the child shall take part in reunification counseling.
            Marko Lind shall pay for the reunification counseling.
            """,
            OrderContext.None
        );

        Assert.Equal(["Hanna Lind", "Marko Lind"], reading.Terms.Parties.Select(p => p.Name));
        Assert.Equal("Respondent", Assert.Single(Assert.Single(reading.Terms.Costs).Shares).Party);
        Assert.Equal(
            ComponentStatus.Present,
            reading.Components.Single(c => c.Component == Component.BothParents).Status
        );
    }
}
