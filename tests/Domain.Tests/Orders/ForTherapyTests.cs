using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Whether a document is for this therapy is a person's to say; until then no rule falls silent.</summary>
public sealed class ForTherapyTests
{
    private const string Unnamed =
        "IT IS ORDERED that the parties and the child shall attend counseling with Dr. Ana Reyes. Mother shall have no contact with the child for ninety days. Each parent shall pay one-half of the cost of the counseling.";

    private static readonly OrderContext Texas = new("TX", new DateOnly(2026, 1, 15));

    [Fact]
    public void An_unclear_order_is_held_against_the_rules_to_be_looked_at()
    {
        var reading = OrderCheck.Read(Unnamed, Texas);

        Assert.Equal((false, true), (reading.Document.IsReunificationTherapy, reading.IsUnclear));
        Assert.Contains(reading.Flags, f => f.Code == "P1");
        Assert.All(reading.Flags, f => Assert.Equal(FlagEffect.Flag, f.Effect));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_persons_word_makes_it_clear(bool said)
    {
        var reading = OrderCheck.Read(Unnamed, Texas with { IsForTherapy = said });

        Assert.Equal((said, false), (reading.IsForTherapy, reading.IsUnclear));
        Assert.Equal(said, reading.Flags.Any(f => f is { Code: "P1", Effect: FlagEffect.Stop }));
        Assert.False(reading.Document.IsReunificationTherapy);
    }

    [Theory]
    [InlineData("The parties shall attend parenting coordination. Mother shall have no contact with the child.")]
    [InlineData("Mother moves the court for an order of counseling for the parties and the child.")]
    [InlineData("IT IS ORDERED that Mother shall have no contact with the child for ninety days.")]
    public void A_paper_about_something_else_is_held_against_no_rule(string text) =>
        Assert.Empty(OrderCheck.Read(text, Texas).Flags);

    [Fact]
    public void Rules_of_today_look_again_at_an_unclear_order()
    {
        var old = OrderCheck.Read(Unnamed, new("TX", new DateOnly(2024, 1, 15)));
        var today = new DateOnly(2026, 1, 15);

        Assert.True(OrderCheck.HasLaterRules(old, today));
        Assert.All(OrderCheck.LaterFlags(Unnamed, old, today), f => Assert.Equal(FlagEffect.Flag, f.Effect));
    }

    [Fact]
    public void Where_the_day_is_not_known_every_rule_is_held()
    {
        const string Old =
            "The parties and the child shall attend reunification therapy. Mother shall have no contact with the child. Signed on January 15, 2019.";
        Assert.Empty(OrderCheck.Read(Old, new("TX", null)).Flags);

        var reading = OrderCheck.Read(Old, new("TX", null) { IsDayNotKnown = true });

        Assert.Null(reading.Terms.SignedOn);
        Assert.Equal(new DateOnly(2019, 1, 15), reading.Terms.TextsSignedOn);
        Assert.Contains(reading.Flags, f => f is { Code: "P1", Effect: FlagEffect.Stop });
    }

    [Theory]
    [InlineData("IT IS ORDERED that the parties and the child shall meet Dr. Ana Reyes each week.")]
    [InlineData("The parties shall bring Lily to Dr. Ana Reyes each week.")]
    public void What_a_person_says_is_this_therapy_is_asked_for_what_it_does_not_say(string text)
    {
        var reading = OrderCheck.Read(text, Texas with { IsForTherapy = true });

        Assert.Contains(reading.Flags, f => f is { Code: "P12", Effect: FlagEffect.Stop });
        Assert.Contains(reading.Flags, f => f is { Code: "P13", Effect: FlagEffect.Stop });
        Assert.All(reading.Flags, f => Assert.NotEmpty(f.Quotes));
        foreach (var state in (string[])["NV", "UT", "CA", "NH", "CO", "TN"])
        {
            var flags = OrderCheck.Read(text, new(state, new(2026, 1, 15)) { IsForTherapy = true }).Flags;
            Assert.Contains(flags, f => f.Why.StartsWith("Not found", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("SD", "P8 P12")]
    [InlineData("UT", "P10")]
    [InlineData("CA", "P11")]
    public void So_are_rules_on_silence_that_bind_after_harm_or_on_length(string state, string codes)
    {
        const string Text = "The parties and the child shall meet Dr. Ana Reyes each week. Father beat the child.";
        var flags = OrderCheck.Read(Text, new(state, new(2026, 1, 15)) { IsForTherapy = true }).Flags;

        Assert.Empty(codes.Split(' ').Except(flags.Select(f => f.Code)));
    }

    [Fact]
    public void A_rule_on_silence_stands_without_any_words_to_quote()
    {
        var reading = OrderCheck.Read("Weekly from now on.", Texas with { IsForTherapy = true });

        Assert.Contains(reading.Flags, f => f is { Code: "P13", Effect: FlagEffect.Stop, Quotes.Count: 0 });
    }
}
