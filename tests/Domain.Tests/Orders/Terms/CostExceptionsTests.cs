using System.Globalization;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders.Terms;

/// <summary>An exception, a cap or a "thereafter" never lends its service another's shares.</summary>
public sealed class CostExceptionsTests
{
    private const string Therapy = "The parties and the child shall attend reunification therapy. ";

    [Theory]
    [InlineData(
        "The cost of the reunification therapy shall be paid 60% by Father and 40% by Mother, except that collateral work shall be paid by the party who requests it.",
        "childSessions Father 60 Mother 40; collateralWork ?; coparentingSessions Father 60 Mother 40; familySessions Father 60 Mother 40; parentSessions Father 60 Mother 40"
    )]
    [InlineData(
        "Mother shall pay for all reunification therapy sessions except the child's, which Father shall pay.",
        "childSessions Father 100; collateralWork Mother 100; coparentingSessions Mother 100; familySessions Mother 100; parentSessions Mother 100"
    )]
    [InlineData(
        "The parties shall share the cost of reunification therapy equally, but Father shall pay for collateral work.",
        "childSessions Each party 50; collateralWork Father 100; coparentingSessions Each party 50; familySessions Each party 50; parentSessions Each party 50"
    )]
    [InlineData(
        "Except for collateral work, which Father shall pay, Mother shall pay the cost of the reunification therapy.",
        "childSessions Mother 100; collateralWork Father 100; coparentingSessions Mother 100; familySessions Mother 100; parentSessions Mother 100"
    )]
    [InlineData(
        "The parties shall share the cost of the reunification therapy equally, up to $5,000, and thereafter Father shall pay.",
        "all ?"
    )]
    [InlineData(
        "Father shall pay the first $2,000 of the cost of reunification therapy and the parties shall share the rest equally.",
        "all ?"
    )]
    [InlineData(
        "Mother shall pay for the first ten sessions of reunification therapy, and Father shall pay thereafter.",
        "all ?"
    )]
    [InlineData("The parties shall share the cost of reunification therapy equally.", "all Each party 50")]
    public void Each_part_has_its_own_shares_or_says_that_it_was_not_read(string sentence, string shares)
    {
        var terms = OrderCheck.Read(Therapy + sentence, OrderContext.None).Terms.Costs;

        Assert.Equal(
            shares,
            string.Join(
                "; ",
                terms
                    .Select(t =>
                        t.Service
                        + (
                            t.Shares.Count == 0
                                ? " ?"
                                : string.Concat(
                                    t.Shares.Select(s =>
                                        $" {s.Party} {s.Percent.ToString(CultureInfo.InvariantCulture)}"
                                    )
                                )
                        )
                    )
                    .Order(StringComparer.Ordinal)
            )
        );
        Assert.All(terms, t => Assert.Equal(t.Shares.Count == 0, t.Note.Length > 0));
    }

    [Fact]
    public void A_service_that_is_excepted_and_given_its_own_payer_is_not_missing_and_the_others_are_not_either()
    {
        const string Text =
            "The cost of the reunification therapy shall be paid 60% by Father and 40% by Mother, except that collateral work shall be paid by the party who requests it.";

        var costs = OrderCheck
            .Read(Therapy + Text, OrderContext.None)
            .Components.Single(c => c.Component == Component.Costs);

        Assert.Empty(costs.Missing);
    }
}
