using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Which rules hold on which day, for whom, and what lowers a stop to a flag.</summary>
public sealed class RulesInForceTests
{
    private const string NoContact =
        "The parties and the child shall participate in reunification therapy. Mother shall have no contact with the child until the therapy is complete.";

    private const string Intensive =
        "Reunification therapy is ordered. The family shall attend a four-day intensive with the counselor. ";

    private const string Benchmark = "34 U.S.C.";

    [Theory]
    [InlineData("AZ", "2024-09-13")]
    [InlineData("CA", "2023-12-31")]
    [InlineData("CO", "2023-05-24")]
    [InlineData("NV", "2025-06-30")]
    [InlineData("SD", "2025-06-30")]
    [InlineData("TN", "2023-12-31")]
    [InlineData("TX", "2025-06-19")]
    [InlineData("UT", "2024-04-30")]
    [InlineData("WA", "2025-07-26")]
    public void The_day_before_a_states_first_rule_the_benchmark_stands_in_its_place(string state, string day)
    {
        var before = OrderCheck.Read(NoContact, new(state, DateOnly.Parse(day, null)));

        var flag = Assert.Single(before.Flags, f => f.Code == "P1");
        Assert.StartsWith(Benchmark, flag.Citation, StringComparison.Ordinal);
        Assert.Equal(FlagEffect.Flag, flag.Effect);
    }

    [Theory]
    [InlineData("AZ")]
    [InlineData("CA")]
    [InlineData("CO")]
    [InlineData("NH")]
    [InlineData("NV")]
    [InlineData("TN")]
    [InlineData("TX")]
    [InlineData("UT")]
    public void From_its_first_day_the_states_own_rule_stands_alone(string state)
    {
        var flags = OrderCheck.Read(NoContact, new(state, new DateOnly(2026, 3, 1))).Flags;

        Assert.DoesNotContain(Assert.Single(flags, f => f.Code == "P1").Citation, Benchmark, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_benchmark_there_was_no_rule() =>
        Assert.Empty(OrderCheck.Read(NoContact, new("UT", new DateOnly(2022, 9, 30))).Flags);

    [Fact]
    public void A_rule_that_came_later_is_told_apart_from_the_benchmark_of_the_same_code()
    {
        var then = new OrderContext("UT", new DateOnly(2023, 3, 1)) { Today = new DateOnly(2026, 3, 1) };

        var reading = OrderCheck.Read(NoContact, then);

        Assert.Equal(FlagEffect.Flag, reading.Flags.Single(f => f.Code == "P1").Effect);
        var later = reading.LaterFlags.Single(f => f.Code == "P1");
        Assert.Equal((FlagEffect.Stop, true, "P1-later"), (later.Effect, later.IsLater, later.Key));
        Assert.Equal("P1", reading.Flags.Single(f => f.Code == "P1").Key);
    }

    [Fact]
    public void An_order_on_file_is_held_against_the_rules_of_the_day_on_which_it_is_looked_at()
    {
        var reading = OrderCheck.Read(NoContact, new("TX", new DateOnly(2025, 6, 1)));
        var (before, after) = (new DateOnly(2025, 6, 19), new DateOnly(2025, 6, 20));

        Assert.Empty(reading.LaterFlags);
        Assert.False(OrderCheck.HasLaterRules(reading, before));
        Assert.True(OrderCheck.HasLaterRules(reading, after));
        Assert.Empty(OrderCheck.LaterFlags(NoContact, reading, before));
        var later = OrderCheck.LaterFlags(NoContact, reading, after);
        Assert.Contains(later, f => f is { Key: "P1-later", Effect: FlagEffect.Stop });
        Assert.All(later, f => Assert.NotEmpty(f.Quotes));
    }

    [Fact]
    public void What_an_older_check_did_not_see_comes_up_when_the_order_is_looked_at_again()
    {
        var day = new DateOnly(2026, 3, 1);
        var older = OrderCheck.Read(NoContact, new("TX", day)) with { Flags = [] };

        Assert.Contains(OrderCheck.LaterFlags(NoContact, older, day), f => f.Code == "P1");
    }

    [Fact]
    public void A_later_rule_of_the_same_code_and_citation_is_kept_where_it_is_graver_or_another()
    {
        var day = new DateOnly(2026, 3, 1);
        var reading = OrderCheck.Read(NoContact, new("TX", day));
        var stop = reading.Flags.Single(f => f.Code == "P1");
        Assert.Equal(FlagEffect.Stop, stop.Effect);

        Assert.Empty(OrderCheck.LaterFlags(NoContact, reading, day));
        Assert.Equal("P1-later", Later(stop with { Effect = FlagEffect.Flag }).Key);
        Assert.Equal(stop.Rule, Later(stop with { Rule = "Another rule." }).Rule);
        Assert.Equal(stop.EffectiveFrom, Later(stop with { EffectiveFrom = new(2020, 1, 1) }).EffectiveFrom);

        OrderFlag Later(OrderFlag had) =>
            Assert.Single(
                OrderCheck.LaterFlags(
                    NoContact,
                    reading with
                    {
                        Flags = [.. reading.Flags.Select(f => f == stop ? had : f)],
                    },
                    day
                )
            );
    }

    [Fact]
    public void A_child_welfare_case_has_no_later_rules_either()
    {
        var said = new OrderContext("TX", new DateOnly(2025, 6, 1)) { Proceeding = ProceedingKind.ChildWelfare };
        Assert.Empty(OrderCheck.LaterFlags(NoContact, OrderCheck.Read(NoContact, said), new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void A_rule_past_its_day_of_review_is_warned_of()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var due = OrderCheck
            .StatesOnFile.SelectMany(s => OrderCheck.Read(NoContact, new(s, null)).Flags)
            .Min(f => f.ReviewDue)!
            .Value;
        if (due < today)
        {
            TestContext.Current.AddWarning($"Rules on file had to be verified again by {due:yyyy-MM-dd}.");
        }

        Assert.True(due > new DateOnly(2026, 8, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Both parents consent to the program.")]
    [InlineData("Both parents having consented in writing, the family shall begin at once.")]
    [InlineData("With the consent of both parents, the program begins in May.")]
    [InlineData("The Court finds that both parties consent to the intensive.")]
    [InlineData("Both parents consent.")]
    [InlineData("Both parents consent to the terms of this order.")]
    [InlineData("Both parents consent to participate in the four-day intensive.")]
    [InlineData("Both parents consent to electronic service of this order.")]
    [InlineData("Mother does not consent to the program.")]
    [InlineData("The program shall begin only if both parents consent.")]
    [InlineData("Both parents consent to the program. Mother later revoked her consent.")]
    public void No_sentence_of_an_order_takes_the_place_of_two_signed_consents(string sentence) =>
        Assert.Equal(
            FlagEffect.Stop,
            OrderCheck
                .Read(Intensive + sentence, new("AZ", new DateOnly(2026, 3, 1)))
                .Flags.Single(f => f.Code == "P2")
                .Effect
        );

    [Fact]
    public void Consents_on_record_at_the_desk_lower_it_too_in_Arizona_alone()
    {
        var day = new DateOnly(2026, 3, 1);
        Assert.Equal(FlagEffect.Flag, Effect("AZ", true));
        Assert.Equal(FlagEffect.Stop, Effect("AZ", false));
        Assert.Equal(FlagEffect.Stop, Effect("CA", true));

        FlagEffect Effect(string state, bool consented) =>
            OrderCheck
                .UnderConsents(Intensive, OrderCheck.Read(Intensive, new(state, day)), consented ? Both(day) : [])
                .Flags.Single(f => f.Code == "P2")
                .Effect;
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void Consents_count_against_an_orders_own_words_only_when_both_came_after_it(
        bool isOneEarlier,
        bool areBothLater,
        bool lowers
    )
    {
        var day = new DateOnly(2026, 3, 1);
        var reading = OrderCheck.Read(Intensive + "Mother objects to the program.", new("AZ", day));
        List<StandingProgrammeConsent> consents =
        [
            .. Both(day.AddDays(areBothLater || isOneEarlier ? 1 : 0)).Take(1),
            .. Both(day.AddDays(areBothLater ? 1 : 0)).Skip(1),
        ];

        var now = OrderCheck.UnderConsents(Intensive + "Mother objects to the program.", reading, consents);

        var flag = now.Flags.Single(f => f.Code == "P2");
        Assert.Equal(lowers, flag is { Effect: FlagEffect.Flag, IsConsented: true });
        Assert.Equal(FlagEffect.Stop, reading.Flags.Single(f => f.Code == "P2").Effect);
    }

    [Fact]
    public void One_parents_consent_given_twice_is_not_both()
    {
        var day = new DateOnly(2026, 3, 1);
        var reading = OrderCheck.Read(Intensive, new("AZ", day));
        var twice = Both(day).Take(1).Concat(Both(day).Take(1)).ToList();

        Assert.Contains(OrderCheck.UnderConsents(Intensive, reading, twice).Flags, f => f.Effect == FlagEffect.Stop);
    }

    private static List<StandingProgrammeConsent> Both(DateOnly day) =>
        [new("One parent", day), new("The other parent", day)];

    [Theory]
    [InlineData("CO", "P6")]
    [InlineData("CO", "P12")]
    [InlineData("TN", "P12")]
    public void What_binds_only_after_harm_stops_only_where_harm_is_spoken_of(string state, string code)
    {
        const string Bare = "The parties and the child shall attend reunification therapy.";
        var day = new DateOnly(2026, 3, 1);

        Assert.Equal(FlagEffect.Flag, Effect(Bare));
        Assert.Equal(FlagEffect.Flag, Effect(Bare + " The Court finds no domestic violence."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Mother alleges domestic violence by Father."));
        Assert.Equal(FlagEffect.Flag, Effect(Bare + " No violence is alleged."));
        Assert.Equal(FlagEffect.Flag, Effect(Bare + " There are no allegations of abuse."));
        Assert.Equal(FlagEffect.Flag, Effect(Bare + " Neither parent shall hit the child."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Father was convicted of child abuse."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " The child says that Father choked her."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Father hit the child with a belt."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " The child reports that Father touched her sexually."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Father is a registered sex offender."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Father threatened to kill Mother."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Mother describes coercive control."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Father strangled Mother in 2022."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " The child said that he beat her."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " An uncle molested the child."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Mother's allegations of abuse are unfounded."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Father denied the allegation of domestic violence."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Mother's claim of abuse was not proven."));
        Assert.Equal(FlagEffect.Stop, Effect(Bare + " Mother's petition for a protective order was dismissed."));

        FlagEffect Effect(string text) =>
            OrderCheck.Read(text, new(state, day)).Flags.Single(f => f.Code == code).Effect;
    }

    [Fact]
    public void Each_flag_says_what_it_was_read_in_and_when_it_is_to_be_looked_at_again() =>
        Assert.All(
            OrderCheck.StatesOnFile.SelectMany(s => OrderCheck.Read(NoContact, new(s, new DateOnly(2026, 3, 1))).Flags),
            f =>
            {
                Assert.NotEqual("", f.Source);
                Assert.True(f.ReviewDue > f.VerifiedOn);
            }
        );
}
