using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Domain.Tests.Orders;

/// <summary>What a person says of contact and costs calls rules up as the order's words do.</summary>
public sealed class UnderSaidTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private const string Therapy = "IT IS ORDERED that the parties and the child attend reunification therapy. ";

    [Theory]
    [InlineData("CA", TermItem.NoContact, "P1")]
    [InlineData("CA", TermItem.Suspension, "P1")]
    [InlineData("CA", TermItem.CustodyChange, "P3")]
    [InlineData("TX", TermItem.CustodyChange, "P3")]
    [InlineData("TX", TermItem.NoContact, "P1")]
    public void A_term_on_contact_that_a_person_says_stops_as_its_words_do(string state, TermItem item, string code)
    {
        var reading = OrderCheck.Read(Therapy, new(state, Day));
        Assert.DoesNotContain(reading.AllFlags(), f => f.Code == code);

        var now = Under(reading, Therapy, new SaidTerm(item, TermValues.Yes, "Page 7"));

        var flag = Assert.Single(now.AllFlags(), f => f.Code == code);
        Assert.Equal(FlagEffect.Stop, flag.Effect);
        Assert.Empty(flag.Quotes);
        Assert.StartsWith("A person says that the order sets", flag.Why, StringComparison.Ordinal);
        Assert.All(reading.Flags, f => Assert.Contains(f, now.Flags));
    }

    [Fact]
    public void Shares_that_a_person_says_stop_after_violence_unless_the_one_who_harmed_pays()
    {
        const string Told = "Father committed family violence against Mother. " + Therapy;
        var reading = OrderCheck.Read(Told, new("TX", Day));
        Assert.DoesNotContain(reading.AllFlags(), f => f.Code == "P9");

        var shared = Under(reading, Told, new SaidTerm(TermItem.FamilySessions, "Mother 50, Father 50", "Page 3"));
        var his = Under(reading, Told, new SaidTerm(TermItem.FamilySessions, "Father 100", "Page 3"));

        Assert.Contains(shared.AllFlags(), f => f is { Code: "P9", Effect: FlagEffect.Stop });
        Assert.DoesNotContain(his.AllFlags(), f => f.Code == "P9");
    }

    [Fact]
    public void A_term_that_a_person_says_is_not_there_takes_no_stop_away()
    {
        const string Words = Therapy + "Father shall have no contact with the child for ninety days.";
        var reading = OrderCheck.Read(Words, new("CA", Day));
        Assert.Contains(reading.Flags, f => f is { Code: "P1", Effect: FlagEffect.Stop });

        var now = Under(reading, Words, new SaidTerm(TermItem.NoContact, "", "About the grandfather"));

        Assert.Equal(reading.AllFlags(), now.AllFlags());
    }

    private static OrderReading Under(OrderReading reading, string text, SaidTerm said) =>
        OrderCheck.UnderSaid(text, reading, TermValues.Standing(reading.Terms, [said]), Day);
}
