using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders.Terms;

/// <summary>What the head and the foot of an order say of it, in the forms that courts use.</summary>
public sealed class CaptionTests
{
    private const string CarolinaOrder = """
        STATE OF NORTH CAROLINA                     IN THE GENERAL COURT OF JUSTICE
        COUNTY OF HARLAN                            DISTRICT COURT DIVISION
                                                    File No. 26 CVD 01417

        ELENA MARLOWE,
                  Plaintiff,
             v.
        DANIEL MARLOWE,
                  Defendant.

        IT IS ORDERED that:

        1. The parties and the minor child shall participate in reunification therapy.

        This the 12th day of February, 2026.
        """;

    [Fact]
    public void A_caption_in_two_columns_is_read()
    {
        var terms = OrderCheck.Read(CarolinaOrder, OrderContext.None).Terms;

        Assert.Equal(
            ("NC", "DISTRICT COURT DIVISION", "26 CVD 01417", new DateOnly(2026, 2, 12)),
            (terms.State, terms.Court, terms.CaseNumber, terms.SignedOn)
        );
    }

    [Theory]
    [InlineData("GENERAL COURT OF JUSTICE", "GENERAL COURT OF JUSTICE")]
    [InlineData("IN THE COURT OF COMMON PLEAS OF ADAIR COUNTY", "COURT OF COMMON PLEAS OF ADAIR COUNTY")]
    [InlineData("Superior Court of Adair County", "Superior Court of Adair County")]
    public void A_court_is_read_by_its_kind(string line, string court) =>
        Assert.Equal(court, OrderCheck.Read(line + "\nORDER", OrderContext.None).Terms.Court);

    [Theory]
    [InlineData("     v.\nDANIEL MARLOWE")]
    [InlineData("v. DANIEL MARLOWE")]
    public void The_v_between_the_parties_is_no_label_of_a_list(string versus)
    {
        var reading = OrderCheck.Read(
            $"ELENA MARLOWE, Plaintiff,\n{versus}, Defendant.\nIT IS ORDERED that:\n1. The parties and the child shall participate in reunification therapy.",
            OrderContext.None
        );

        Assert.Equal("1", reading.Components[0].Quotes[0].Paragraph);
    }

    [Fact]
    public void The_fifth_of_a_list_is_one() =>
        Assert.Equal(
            "v",
            OrderCheck
                .Read(
                    "IT IS ORDERED that:\niv. Costs are reserved.\nv. The parties and the child shall participate in reunification therapy.",
                    OrderContext.None
                )
                .Components[0]
                .Quotes[0]
                .Paragraph
        );
}
