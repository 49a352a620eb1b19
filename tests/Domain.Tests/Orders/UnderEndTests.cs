using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>California's year, where the order names no end and where a person says one.</summary>
public sealed class UnderEndTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private const string Therapy = "IT IS ORDERED that the parties and the child attend reunification therapy. ";

    [Fact]
    public void No_end_is_a_flag_until_somebody_says_one_and_a_late_one_stops()
    {
        var reading = OrderCheck.Read(Therapy, new("CA", Day));

        Assert.Equal(FlagEffect.Flag, Year(reading)?.Effect);
        Assert.Null(Year(OrderCheck.UnderEnd(Therapy, reading, Day.AddMonths(6))));
        Assert.Equal(FlagEffect.Stop, Year(OrderCheck.UnderEnd(Therapy, reading, Day.AddMonths(18)))?.Effect);
        Assert.Equal(FlagEffect.Flag, Year(OrderCheck.UnderEnd(Therapy, reading, null))?.Effect);
    }

    [Fact]
    public void What_its_words_stop_no_day_that_is_said_takes_away()
    {
        const string Long = Therapy + "The reunification therapy shall continue for two years.";
        var reading = OrderCheck.Read(Long, new("CA", Day));

        Assert.Equal(FlagEffect.Stop, Year(reading)?.Effect);
        Assert.Equal(FlagEffect.Stop, Year(OrderCheck.UnderEnd(Long, reading, Day.AddMonths(6)))?.Effect);
    }

    [Fact]
    public void Without_a_day_of_signing_an_end_answers_nothing_and_a_late_one_stops_from_its_receipt()
    {
        var reading = OrderCheck.Read(Therapy, new("CA", null));
        Assert.Equal(FlagEffect.Flag, Year(reading)?.Effect);

        var soon = OrderCheck.UnderEnd(Therapy, reading, Day.AddMonths(6), Day);
        var late = OrderCheck.UnderEnd(Therapy, reading, Day.AddYears(5), Day);
        Assert.Equal(FlagEffect.Flag, Year(soon)?.Effect);
        Assert.Equal(FlagEffect.Stop, Year(late)?.Effect);
        Assert.Equal(FlagEffect.Flag, Year(OrderCheck.UnderEnd(Therapy, reading, Day.AddYears(1), Day))?.Effect);
    }

    [Fact]
    public void An_end_in_the_words_of_an_undated_order_is_looked_at()
    {
        const string Ends = Therapy + "This order for reunification therapy expires on June 30, 2030.";
        var reading = OrderCheck.Read(Ends, new("CA", null));

        Assert.Equal(new DateOnly(2030, 6, 30), reading.Terms.EndsOn);
        Assert.Equal(FlagEffect.Flag, Year(reading)?.Effect);
        Assert.Equal(FlagEffect.Stop, Year(OrderCheck.UnderEnd(Ends, reading, reading.Terms.EndsOn, Day))?.Effect);
    }

    private static OrderFlag? Year(OrderReading reading) => reading.AllFlags().SingleOrDefault(f => f.Code == "P11");
}
