using System.Globalization;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders.Terms;

/// <summary>The day of an order is the one on which it was signed, and never a motion's, an earlier order's or a hearing's.</summary>
public sealed class SigningDayTests
{
    private const string Body = "The parties and the child shall attend reunification therapy.\n";

    [Theory]
    [InlineData(
        "The motion was filed on January 3, 2024.\n" + Body + "So ordered this 5th day of June, 2025.",
        "2025-06-05"
    )]
    [InlineData(
        "This modifies the temporary order entered on March 1, 2023.\n" + Body + "Signed: July 7, 2025",
        "2025-07-07"
    )]
    [InlineData(
        "ORDERED, that the matter is adjourned to April 9, 2024.\n" + Body + "Dated: February 1, 2024",
        "2024-02-01"
    )]
    [InlineData(
        "The hearing ordered on this matter is set for June 1, 2026.\n" + Body + "Dated: May 2, 2025",
        "2025-05-02"
    )]
    [InlineData(Body + "Dated this 4th day of March, 2025.", "2025-03-04")]
    [InlineData(Body + "DONE AND ORDERED in Chambers this 9th day of May, 2025.", "2025-05-09")]
    [InlineData(
        Body + "IT IS SO ORDERED.\n\nDated: June 9, 2025\n\n_______________\nJudge of the Superior Court",
        "2025-06-09"
    )]
    [InlineData(Body + "June 9, 2025\n\n_______________\nJudge of the Superior Court", "2025-06-09")]
    [InlineData(Body + "DATED:\nJuly 7, 2025", "2025-07-07")]
    [InlineData(Body + "This the 12th day of February, 2026.", "2026-02-12")]
    [InlineData("FILED March 4, 2025\nSUPERIOR COURT\n" + Body, "2025-03-04")]
    [InlineData("FILED March 6, 2025\nSUPERIOR COURT\n" + Body + "Dated: March 4, 2025", "2025-03-04")]
    [InlineData("The petition was filed on January 3, 2024.\n" + Body, null)]
    [InlineData("Father filed a motion dated January 3, 2024.\n" + Body, null)]
    [InlineData("The decree entered on May 5, 2020 is modified.\n" + Body, null)]
    [InlineData("The child was born on May 5, 2015.\n" + Body, null)]
    [InlineData("The hearing was held on May 5, 2025.\n" + Body, null)]
    [InlineData(Body + "This order is entered on June 3, 2025.", "2025-06-03")]
    [InlineData(Body + "SIGNED on June 3rd, 2025.", "2025-06-03")]
    [InlineData(Body + "Signed on Sept. 3, 2025.", "2025-09-03")]
    [InlineData(Body + "Dated: 06/03/2025", "2025-06-03")]
    [InlineData(
        Body
            + "Dated: June 1, 2025\nAttorney for Petitioner\n\n\n\n\nSO ORDERED this 5th day of June, 2025.\n\n____ Judge",
        "2025-06-05"
    )]
    [InlineData(Body + "Dated: June 1, 2025   ____ Mother\nDated: June 3, 2025   ____ Father", null)]
    [InlineData(Body + "Dated: June 1, 2025\nDated: June 1, 2025", "2025-06-01")]
    [InlineData(
        "On April 2, 2025 this matter came on for hearing on Mother's motion filed February 1, 2025.\n"
            + Body
            + "Entered this 8th day of April, 2025.",
        "2025-04-08"
    )]
    [InlineData(Body + "Reports are due before August 1, 2025.\nDated: June 1, 2025", "2025-06-01")]
    [InlineData(
        "The stipulation signed on May 1, 2025 is adopted.\n" + Body + "SO ORDERED on May 9, 2025.",
        "2025-05-09"
    )]
    [InlineData("AND NOW, this 14th day of March, 2023, upon the petition, it is ORDERED:\n" + Body, "2023-03-14")]
    [InlineData("Now on this 24th day of February, 2021, this comes on for review.\n" + Body, "2021-02-24")]
    [InlineData("IT IS on this 21st day of June, 2024, ORDERED as follows:\n" + Body, "2024-06-21")]
    public void The_day_is_read_where_the_court_signed(string text, string? day) =>
        Assert.Equal(
            day,
            OrderCheck
                .Read(text, OrderContext.None)
                .Terms.SignedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    [Fact]
    public void Two_days_of_equal_weight_give_none_and_say_so()
    {
        var terms = OrderCheck
            .Read(Body + "Dated: June 1, 2025   ____ Mother\nDated: June 3, 2025   ____ Father", OrderContext.None)
            .Terms;

        Assert.Null(terms.SignedOn);
        Assert.Contains("1 June 2025", terms.SignedOnNote, StringComparison.Ordinal);
        Assert.Contains("3 June 2025", terms.SignedOnNote, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_says_of_the_day_stands_beside_what_was_read()
    {
        var terms = OrderCheck.Read(Body + "Dated: June 1, 2025", new("TX", new DateOnly(2025, 6, 2))).Terms;

        Assert.Equal(
            (new DateOnly(2025, 6, 2), new DateOnly(2025, 6, 1), "TX", null),
            (terms.SignedOn!.Value, terms.TextsSignedOn!.Value, terms.State, terms.TextsState)
        );
    }

    [Theory]
    [InlineData(
        "This order for reunification therapy terminates one year from its date.\nDated: June 1, 2025",
        "2026-06-01"
    )]
    [InlineData(
        "The reunification therapy expires six months after entry of this order.\nDated: June 1, 2025",
        "2025-12-01"
    )]
    [InlineData(
        "The reunification therapy ends 90 days after the date of this order.\nDated: June 1, 2025",
        "2025-08-30"
    )]
    [InlineData("The reunification therapy terminates one year from its date.", null)]
    public void An_end_that_is_counted_from_the_order_is_read(string text, string? day) =>
        Assert.Equal(
            day,
            OrderCheck.Read(text, OrderContext.None).Terms.EndsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("Father, who moved to Texas in May, appeared.\nVERMONT SUPERIOR COURT\n", "VT")]
    [InlineData("Mother resides in Ohio.\nSTATE OF MICHIGAN\nCIRCUIT COURT\n", "MI")]
    [InlineData("Father moved to Texas in May.\n", null)]
    [InlineData("SUPERIOR COURT OF ARIZONA, MARICOPA COUNTY\nFather lives in Texas.\n", "AZ")]
    public void The_state_is_the_courts_and_not_where_somebody_lives(string head, string? state) =>
        Assert.Equal(state, OrderCheck.Read(head + Body, OrderContext.None).Terms.State);
}
