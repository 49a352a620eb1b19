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

    private static OrderFlag? Year(OrderReading reading) => reading.AllFlags().SingleOrDefault(f => f.Code == "P11");
}
