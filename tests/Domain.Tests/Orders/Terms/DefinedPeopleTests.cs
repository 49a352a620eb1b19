using System.Diagnostics;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders.Terms;

/// <summary>People under the names that the document itself gives them.</summary>
public sealed class DefinedPeopleTests
{
    private const string Therapy = "The parties and the child shall attend reunification therapy.\n";

    [Fact]
    public void A_defined_term_binds_a_party_to_the_word_that_the_costs_use()
    {
        const string Text =
            "MIRA VALE, Petitioner (\"Mother\"),\nand\nTOBIN DORN, Respondent (hereinafter “Father”).\nIT IS ORDERED that:\n"
            + Therapy
            + "Father shall pay the cost of the reunification therapy.\n";

        var terms = OrderCheck.Read(Text, OrderContext.None).Terms;

        Assert.Equal(["Mother", "Father"], terms.Parties.Select(p => p.Label));
        Assert.Equal("Father", terms.Costs.Single().Shares.Single().Party);
    }

    [Fact]
    public void Without_a_defined_term_a_party_keeps_the_captions_word() =>
        Assert.DoesNotContain(
            OrderCheck
                .Read(
                    "MIRA VALE, Petitioner,\nand\nTOBIN DORN, Respondent.\nIT IS ORDERED that:\n" + Therapy,
                    OrderContext.None
                )
                .Terms.Parties,
            p => p.Label is "Mother" or "Father"
        );

    [Theory]
    [InlineData("IN THE INTEREST OF A.B. AND C.B., CHILDREN\nIT IS ORDERED that:\n", "A.B.;C.B.")]
    [InlineData("The child, A.R., lives with Mother.\n", "A.R.")]
    [InlineData("The minor children, J.D., K.D. and L.D., live with Mother.\n", "J.D.;K.D.;L.D.")]
    [InlineData("In re the Marriage of M.V. and T.D.\n", "")]
    [InlineData("The child is well.\n", "")]
    public void Children_by_their_initials_are_found(string before, string children) =>
        Assert.Equal(
            children.Split(';', StringSplitOptions.RemoveEmptyEntries),
            OrderCheck.Read(before + Therapy, OrderContext.None).Terms.Children
        );

    [Theory]
    [InlineData(" ")]
    [InlineData("the ")]
    [InlineData(", ")]
    [InlineData("\t")]
    [InlineData("if no; ")]
    public void A_bracket_that_is_never_closed_is_read_to_its_end(string filling)
    {
        var text =
            "IN RE THE MARRIAGE OF\nMIRA VALE, Petitioner ("
            + string.Concat(Enumerable.Repeat(filling, 20_000))
            + "\nThe parties shall attend reunification therapy.";
        var started = Stopwatch.GetTimestamp();

        OrderCheck.Read(text, OrderContext.None);

        // Tried anew from each word it would take hours; how fast it is, the bench says.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(2));
    }
}
