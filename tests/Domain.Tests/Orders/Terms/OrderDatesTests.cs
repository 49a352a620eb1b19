using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders.Terms;

/// <summary>Which days an order sets, and which of its dates are none.</summary>
public sealed class OrderDatesTests
{
    private const string Head = """
        IN THE DISTRICT COURT OF DALLAS COUNTY, TEXAS
        Mira Dorn, Petitioner, and Tobin Dorn, Respondent.
        Signed on January 10, 2026.
        IT IS ORDERED that the parties and the child shall participate in reunification therapy.

        """;

    [Theory]
    [InlineData("A review hearing is set for March 3, 2026 at 9:30 a.m. in Courtroom 4.", "2026-03-03", "09:30")]
    [InlineData(
        "This matter is continued to 14 April 2026 at 1:15 p.m. for a status conference.",
        "2026-04-14",
        "13:15"
    )]
    [InlineData("The parties shall appear before this Court on 5/6/2026.", "2026-05-06", null)]
    [InlineData("The Court will review this order at a hearing to be held 2026-06-01 at 10 AM.", "2026-06-01", "10:00")]
    [InlineData("The hearing is set for the 12th day of May, 2026, at 12:00 p.m.", "2026-05-12", "12:00")]
    public void A_hearing_is_read_with_its_day_and_hour(string sentence, string day, string? hour)
    {
        var date = Assert.Single(Dates(sentence));

        Assert.Equal(DatedTermKind.Hearing, date.Kind);
        Assert.Equal(DateOnly.Parse(day, null), date.On);
        Assert.Equal(hour is null ? null : TimeOnly.Parse(hour, null), date.At);
        Assert.Equal(sentence.TrimEnd('.'), date.Quotes.Single().Text.TrimEnd('.'));
    }

    [Theory]
    [InlineData("The therapist shall file a status report by April 1, 2026.", "2026-04-01", false)]
    [InlineData("A written progress report is due no later than June 30, 2026.", "2026-06-30", false)]
    [InlineData("The therapist shall report to both counsel within 60 days of this order.", "2026-03-11", true)]
    [InlineData(
        "Within sixty (60) days of the date of this Order the therapist shall file a report.",
        "2026-03-11",
        true
    )]
    [InlineData(
        "The therapist shall submit an initial report within three months after entry of this order.",
        "2026-04-10",
        true
    )]
    [InlineData("The therapist shall provide a status report every ninety days.", null, false)]
    [InlineData("Quarterly progress reports shall go to both counsel.", null, false)]
    public void A_report_is_due_on_a_day_counted_where_need_be_or_how_often(
        string sentence,
        string? day,
        bool isCounted
    )
    {
        var date = Assert.Single(Dates(sentence));

        Assert.Equal(DatedTermKind.ReportDue, date.Kind);
        Assert.Equal(day is null ? null : DateOnly.Parse(day, null), date.On);
        Assert.Equal(isCounted, date.IsCounted);
    }

    [Theory]
    [InlineData("This matter came on for hearing on January 5, 2026.")]
    [InlineData("A hearing was held on December 2, 2025.")]
    [InlineData("The child was born on June 1, 2015.")]
    [InlineData("The therapy shall begin on February 1, 2026.")]
    [InlineData("The motion for review dated January 2, 2026 is denied.")]
    [InlineData("Father requests that a hearing be set for March 3, 2026.")]
    public void Other_dates_are_no_hearing_and_no_report(string sentence) => Assert.Empty(Dates(sentence));

    [Fact]
    public void Nothing_is_counted_from_a_day_that_is_not_known()
    {
        var date = Assert.Single(
            OrderCheck
                .Read(
                    "IT IS ORDERED that the therapist shall file a report within 30 days of this order.",
                    OrderContext.None
                )
                .Terms.Dates
        );

        Assert.Null(date.On);
        Assert.False(date.IsCounted);
    }

    [Fact]
    public void Several_days_come_the_earliest_first()
    {
        var dates = Dates(
            "A hearing is set for May 4, 2026. The therapist shall file reports by April 1, 2026 and October 1, 2026."
        );

        Assert.Equal([new DateOnly(2026, 4, 1), new(2026, 5, 4), new(2026, 10, 1)], dates.Select(d => d.On!.Value));
    }

    private static IReadOnlyList<DatedTerm> Dates(string sentence) =>
        OrderCheck.Read(Head + sentence, OrderContext.None).Terms.Dates;
}
