using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

public sealed class PackTests
{
    private const string Order =
        "The parties and the child shall participate in reunification therapy. Mother shall have no contact with the child until the therapy is complete.";

    private const string Violence =
        "The court finds a history of family violence. The parties shall attend conjoint counseling together with the child. Mother shall pay the cost of the counseling.";

    [Theory]
    [InlineData("CA", "2024-02-01", true)]
    [InlineData("CA", "2023-12-31", false)]
    [InlineData("AZ", "2024-09-14", true)]
    [InlineData("AZ", "2024-09-13", false)]
    [InlineData("TX", "2025-06-20", true)]
    [InlineData("TX", "2025-06-19", false)]
    [InlineData("NV", "2025-07-01", true)]
    [InlineData("NV", "2025-06-30", false)]
    [InlineData("TN", "2024-01-01", true)]
    [InlineData("NH", "2024-06-01", true)]
    public void A_term_of_no_contact_stops_where_the_law_is_in_force_on_the_orders_date(
        string state,
        string dated,
        bool stops
    )
    {
        var flags = OrderCheck.Read(Order, new(state, DateOnly.Parse(dated, null))).Flags;
        Assert.Equal(stops, flags.Any(f => f is { Code: "P1", Effect: FlagEffect.Stop }));
        Assert.All(flags, f => Assert.NotEmpty(f.Quotes));
    }

    [Theory]
    [InlineData("Dated this 4th day of March, 2025.")]
    [InlineData("No child shall be forced to have contact with a parent.")]
    [InlineData("The children shall not be required to have contact with Father before they are ready.")]
    [InlineData("Each party shall give five days' notice of a missed session.")]
    [InlineData("The therapist shall file a report within three days of the last session.")]
    public void What_only_looks_like_a_limited_term_stops_nothing(string sentence)
    {
        const string Therapy = "The parties and the child shall participate in reunification therapy. ";
        foreach (var state in (string[])["AZ", "CA", "NH", "TX", "CO"])
        {
            var flags = OrderCheck.Read(Therapy + sentence, new(state, null)).Flags;
            Assert.DoesNotContain(flags, f => f.Quotes.Any(q => q.Text.Contains(sentence, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("The family shall attend a four-day intensive with the counselor.")]
    [InlineData("The children shall attend a 5-day camp run by the program.")]
    public void A_stay_of_days_is_flagged(string sentence) =>
        Assert.Contains(
            OrderCheck
                .Read("The parties shall participate in reunification therapy. " + sentence, new("CA", null))
                .Flags,
            f => f.Quotes.Any(q => q.Text.Contains(sentence, StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("NC")]
    [InlineData("NY")]
    [InlineData(null)]
    public void A_state_without_a_pack_raises_no_flag(string? state) =>
        Assert.Empty(OrderCheck.Read(Order, new(state, null)).Flags);

    [Fact]
    public void A_rule_that_came_after_the_order_is_told_apart()
    {
        var then = new DateOnly(2023, 6, 1);
        var context = new OrderContext("CA", then) { Today = new DateOnly(2026, 3, 1) };

        var reading = OrderCheck.Read(Order, context);

        Assert.DoesNotContain(reading.Flags, f => f is { Code: "P1", Effect: FlagEffect.Stop });
        Assert.Contains(reading.LaterFlags, f => f is { Code: "P1", Effect: FlagEffect.Stop });
        Assert.Empty(OrderCheck.Read(Order, context with { Today = null }).LaterFlags);
        Assert.Empty(OrderCheck.Read(Order, context with { Today = then }).LaterFlags);
    }

    [Fact]
    public void A_child_welfare_case_raises_no_flag_once_a_person_said_that_it_is_one()
    {
        const string Text = "In this dependency case the child is in foster care. " + Order;

        Assert.NotEmpty(OrderCheck.Read(Text, new("CA", null)).Flags);
        Assert.Empty(OrderCheck.Read(Text, new("CA", null) { Proceeding = ProceedingKind.ChildWelfare }).Flags);
    }

    [Fact]
    public void What_an_order_says_of_consent_leaves_Arizonas_stop()
    {
        var flags = OrderCheck.Read("Both parents consent to the program. " + Order, new("AZ", null)).Flags;
        Assert.Equal(FlagEffect.Stop, flags.Single(f => f.Code == "P1").Effect);
    }

    [Fact]
    public void Texas_stops_shared_sessions_and_a_victims_share_where_violence_is_spoken_of()
    {
        var codes = OrderCheck
            .Read(Violence, new("TX", null))
            .Flags.Where(f => f.Effect == FlagEffect.Stop)
            .Select(f => f.Code)
            .ToList();
        Assert.Contains("P8", codes);
        Assert.Contains("P9", codes);
    }

    [Fact]
    public void Washington_stops_a_shared_room_after_violence_and_not_before() =>
        Assert.Equal(
            (true, false),
            (
                OrderCheck.Read(Violence, new("WA", null)).Flags.Any(f => f.Code == "P8"),
                OrderCheck
                    .Read("The parties shall attend conjoint counseling together with the child.", new("WA", null))
                    .Flags.Any(f => f.Code == "P8")
            )
        );

    [Fact]
    public void Nevada_asks_for_findings_until_the_order_makes_them()
    {
        const string Found =
            " The court makes specific findings that scientifically valid proof shows the treatment is safe, effective and will not harm the child.";
        Assert.Contains(OrderCheck.Read(Order, new("NV", null)).Flags, f => f.Code == "P6");
        Assert.DoesNotContain(OrderCheck.Read(Order + Found, new("NV", null)).Flags, f => f.Code == "P6");
    }

    [Theory]
    [InlineData("The parties and the child shall attend conjoint counseling for two years.", true)]
    [InlineData("The parties and the child shall attend conjoint counseling for six months.", false)]
    public void California_stops_counselling_of_more_than_one_year(string text, bool stops) =>
        Assert.Equal(stops, OrderCheck.Read(text, new("CA", null)).Flags.Any(f => f.Code == "P11"));

    [Fact]
    public void The_federal_benchmark_only_ever_flags() =>
        Assert.All(
            OrderCheck
                .Read(Order, new("CA", null))
                .Flags.Where(f => f.Citation.StartsWith("34 U.S.C.", StringComparison.Ordinal)),
            f => Assert.Equal(FlagEffect.Flag, f.Effect)
        );
}
