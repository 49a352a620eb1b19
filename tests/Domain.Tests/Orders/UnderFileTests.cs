using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Rules that bind after violence bind also where only the practice has it on record.</summary>
public sealed class UnderFileTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private const string Therapy = "IT IS ORDERED that the parties and the child attend reunification therapy. ";
    private const string Costs = "The parties shall share the cost of reunification therapy equally. ";
    private const string Joint = "Mother, Father and the child attend joint sessions of reunification therapy. ";

    [Theory]
    [InlineData("CO", Therapy, "P6 P12", "P10")]
    [InlineData("TN", Therapy, "P12", "")]
    [InlineData("TX", Therapy + Costs + Joint, "P8 P9", "")]
    [InlineData("WA", Therapy + Joint, "P8 P12", "")]
    [InlineData("SD", Therapy, "P12", "P8")]
    [InlineData("CA", Therapy + Joint + Costs, "", "P8 P9")]
    [InlineData("UT", Therapy, "", "P10")]
    [InlineData("AZ", Therapy + Costs + Joint, "", "")]
    [InlineData("VT", Therapy + Costs + Joint, "", "")]
    public void What_is_on_file_calls_up_what_the_orders_words_do_not(
        string state,
        string text,
        string stops,
        string flags
    )
    {
        var reading = OrderCheck.Read(text, new(state, Day));
        var now = OrderCheck.UnderFile(text, reading, Day);

        Assert.Empty(reading.FileFlags);
        Assert.Equal(stops, Codes(now, FlagEffect.Stop));
        Assert.Equal(flags, Codes(now, FlagEffect.Flag));
        Assert.All(now.FileFlags, f => Assert.EndsWith("-file", f.Key, StringComparison.Ordinal));
        Assert.Equal(reading.AllFlags(), now.AllFlags());
        Assert.Equal(OrderCheck.BindsAfterHarm(state), (stops + flags).Length > 0);
    }

    [Fact]
    public void What_the_orders_words_stop_already_is_not_said_twice()
    {
        const string Told = "Father committed family violence against Mother. " + Therapy + Costs;
        var reading = OrderCheck.Read(Told, new("TX", Day));

        Assert.Contains(reading.Flags, f => f is { Code: "P9", Effect: FlagEffect.Stop });
        Assert.DoesNotContain(OrderCheck.UnderFile(Told, reading, Day).FileFlags, f => f.Code == "P9");
    }

    [Fact]
    public void A_rule_that_does_not_hold_yet_and_a_child_welfare_case_call_up_nothing()
    {
        var reading = OrderCheck.Read(Therapy + Costs, new("TX", new DateOnly(2024, 3, 1)));
        Assert.Empty(OrderCheck.UnderFile(Therapy + Costs, reading, new DateOnly(2024, 4, 1)).FileFlags);
        Assert.NotEmpty(OrderCheck.UnderFile(Therapy + Costs, reading, Day).FileFlags);

        var welfare = OrderCheck.Read(Therapy, new("CO", Day) { Proceeding = ProceedingKind.ChildWelfare });
        Assert.Empty(OrderCheck.UnderFile(Therapy, welfare, Day).FileFlags);
    }

    [Fact]
    public void They_are_never_kept_with_a_reading()
    {
        var now = OrderCheck.UnderFile(Therapy, OrderCheck.Read(Therapy, new("CO", Day)), Day);
        Assert.NotEmpty(now.FileFlags);
        Assert.DoesNotContain("-file", System.Text.Json.JsonSerializer.Serialize(now), StringComparison.Ordinal);
        Assert.DoesNotContain("FileFlags", System.Text.Json.JsonSerializer.Serialize(now), StringComparison.Ordinal);
    }

    private static string Codes(OrderReading reading, FlagEffect effect) =>
        string.Join(' ', reading.FileFlags.Where(f => f.Effect == effect).Select(f => f.Code));
}
