using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Orders.Desk;

/// <summary>The frame that an order sets: its limits, its days, whom it names, and whether it is the most recent.</summary>
public sealed class FrameTests
{
    private const string Words = """
        IT IS ORDERED that both parents and the child shall participate in reunification therapy.
        1. The therapist shall make no custody recommendations and shall report attendance and progress only.
        2. Mother's parenting time is suspended until further order.
        3. Father shall have no contact with the child
        for ninety days.
        """;

    private static readonly FrameFacts Frame = new(
        true,
        ["The sentence is about the grandparents."],
        [new(DatedTermKind.Hearing, new DateOnly(2026, 5, 4), new TimeOnly(9, 0), "Review, courtroom 4")]
    );

    private static readonly AttestationFacts Word = new(new(2026, 3, 2), new(2026, 3, 2), "The clerk's docket", true);

    [Fact, Covers("FM.1", met: true), Covers("FM.2", met: true), Covers("FM.3", met: true), Covers("FM.4", met: true)]
    public void A_frame_is_corrected_with_reasons_and_whole_dates()
    {
        Assert.IsType<Decision.Allowed>(FrameRules.Decide(Frame));
        Assert.IsType<Decision.Allowed>(FrameRules.Decide(new(true, [], [])));
    }

    [Fact, Covers("FM.1", met: false)]
    public void The_findings_are_confirmed_first() => Refuses("FM.1", Frame with { IsConfirmed = false });

    [Fact, Covers("FM.2", met: false)]
    public void Nothing_is_taken_back_without_a_reason() => Refuses("FM.2", Frame with { Reasons = ["Said.", " "] });

    [Fact, Covers("FM.3", met: false), Covers("FM.4", met: false)]
    public void A_day_that_is_added_has_a_date_and_says_what_it_is_for()
    {
        Refuses("FM.3", Frame with { Dates = [Frame.Dates[0] with { On = null }] });
        Refuses("FM.4", Frame with { Dates = [Frame.Dates[0] with { Words = "" }] });
    }

    [Fact, Covers("FM.5", met: true), Covers("FM.6", met: true), Covers("FM.7", met: true)]
    public void What_an_order_forbids_is_put_down_in_its_own_words() =>
        Assert.All(
            FrameRules.Activities,
            kind => Assert.IsType<Decision.Allowed>(FrameRules.Decide(Frame with { Forbidden = Forbids(kind) }))
        );

    [Fact, Covers("FM.5", met: false), Covers("FM.6", met: false), Covers("FM.7", met: false)]
    public void Nothing_is_forbidden_without_words_nor_by_an_order_that_does_not_hold()
    {
        var letters = Forbids(TermKind.NoLetters);
        Refuses("FM.5", Frame with { Forbidden = letters with { Kind = TermKind.MayReport } });
        Refuses("FM.6", Frame with { Forbidden = letters with { Words = " " } });
        Refuses("FM.7", Frame with { Forbidden = letters, LimitsHold = false });
        Assert.IsType<Decision.Allowed>(FrameRules.Decide(Frame with { LimitsHold = false }));
    }

    [Fact, Covers("FM.8", met: true), Covers("FM.9", met: true), Covers("FM.8", met: false), Covers("FM.9", met: false)]
    public void An_earlier_word_is_changed_with_a_reason()
    {
        Assert.IsType<Decision.Allowed>(
            FrameRules.Decide(
                Frame with
                {
                    Renamed = ["The clerk wrote the wrong name."],
                    HeldAgain = ["I misread it."],
                }
            )
        );
        Refuses("FM.8", Frame with { Renamed = ["The clerk wrote the wrong name.", " "] });
        Refuses("FM.9", Frame with { HeldAgain = [""] });
    }

    private static FrameTerm Forbids(TermKind kind) => new(kind, null, "Father shall send no letters to the child.");

    [Fact]
    public void An_orders_own_last_day_comes_over_with_the_others()
    {
        var reading = OrderCheck.Read(Words, OrderContext.None);
        Assert.DoesNotContain(FrameOfOrder.Days(reading.Terms), d => d.Kind == DatedTermKind.OrderEnds);

        var last = Assert.Single(
            FrameOfOrder.Days(reading.Terms with { EndsOn = new(2026, 12, 1) }),
            d => d.Kind == DatedTermKind.OrderEnds
        );

        Assert.Equal(new DateOnly(2026, 12, 1), last.On);
    }

    [Fact, Covers("PA.1", met: true), Covers("PA.2", met: true), Covers("PA.3", met: true)]
    public void A_paper_is_attested_as_the_most_recent() =>
        Assert.IsType<Decision.Allowed>(AttestationRules.Decide(Word));

    [Fact, Covers("PA.1", met: false), Covers("PA.2", met: false), Covers("PA.3", met: false)]
    public void The_word_has_its_day_and_source_and_is_of_a_paper_in_force()
    {
        Refuses("PA.1", Word with { AsOf = null });
        Refuses("PA.1", Word with { AsOf = Word.Today.AddDays(1) });
        Refuses("PA.2", Word with { Known = " " });
        Refuses("PA.3", Word with { IsInForce = false });
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_word_counts_for_its_days_and_no_longer(int daysLater, bool counts)
    {
        var day = new DateOnly(2026, 3, 2);
        Assert.Equal(counts, AttestationRules.Counts(day, day.AddDays(daysLater), AttestationRules.MostDays));
    }

    [Fact]
    public void An_order_sets_its_limits_in_its_own_words()
    {
        var limits = Limits([]);

        Assert.Equal(
            [
                TermKind.AttendanceReportsOnly,
                TermKind.NoRecommendations,
                TermKind.NoContact,
                TermKind.ContactSuspended,
                TermKind.MayReport,
            ],
            limits.Select(l => l.Kind)
        );
        Assert.Equal(
            "Father shall have no contact with the child for ninety days.",
            limits.Single(l => l.Kind == TermKind.NoContact).Words
        );
    }

    [Theory]
    [InlineData("No child shall be forced to have contact with a parent.")]
    [InlineData("The children shall not be compelled to have visits with Father.")]
    public void That_nobody_is_forced_is_no_ban_on_contact(string sentence)
    {
        var reading = OrderCheck.Read(
            $"IT IS ORDERED that both parents and the child shall participate in reunification therapy. {sentence}",
            OrderContext.None
        );

        Assert.DoesNotContain(
            FrameOfOrder.Of(ConfirmedFinding.Of(reading, []), reading.Terms, []),
            l => l.Kind is TermKind.NoContact or TermKind.ContactSuspended
        );
    }

    [Fact]
    public void What_a_person_said_decides_over_what_was_read()
    {
        Assert.DoesNotContain(
            Limits([new(Component.RoleLimit, ComponentStatus.Absent, "It is about the evaluator.")]),
            l => l.Kind == TermKind.NoRecommendations
        );
        Assert.DoesNotContain(
            Limits([new(Component.Reporting, ComponentStatus.Absent, "Struck in the copy signed.")]),
            l => l.Kind == TermKind.AttendanceReportsOnly
        );
        Assert.Equal(
            "It stands in the annex.",
            Limits([new(Component.ChildPace, ComponentStatus.Present, "It stands in the annex.")])
                .Single(l => l.Kind == TermKind.AtChildsPace)
                .Words
        );
    }

    [Fact]
    public void Somebody_whom_the_order_does_not_name_is_a_limit_of_their_own()
    {
        var person = new PersonId(new("0191d3a0-0000-7000-8000-000000000001"));
        var reading = OrderCheck.Read(Words, OrderContext.None);

        var limits = FrameOfOrder.Of(ConfirmedFinding.Of(reading, []), reading.Terms, [person]);

        Assert.Equal(person, limits.Single(l => l.Kind == TermKind.NotNamedForTherapy).About);
    }

    [Theory]
    [InlineData(OrderStanding.Active, true)]
    [InlineData(OrderStanding.Modified, true)]
    [InlineData(OrderStanding.Stayed, false)]
    [InlineData(OrderStanding.Retracted, false)]
    [InlineData(OrderStanding.Expired, false)]
    public void Limits_hold_while_the_order_does(OrderStanding standing, bool hold) =>
        Assert.Equal(hold, FrameOfOrder.Hold(standing));

    private static IReadOnlyList<FrameTerm> Limits(IReadOnlyList<SaidFinding> said)
    {
        var reading = OrderCheck.Read(Words, OrderContext.None);
        return FrameOfOrder.Of(ConfirmedFinding.Of(reading, said), reading.Terms, []);
    }

    private static void Refuses(string id, FrameFacts facts) =>
        Assert.Equal(
            [id],
            Assert.IsType<Decision.Refused>(FrameRules.Decide(facts)).States.Where(s => !s.IsMet).Select(s => s.Id)
        );

    private static void Refuses(string id, AttestationFacts facts) =>
        Assert.Equal(
            [id],
            Assert
                .IsType<Decision.Refused>(AttestationRules.Decide(facts))
                .States.Where(s => !s.IsMet)
                .Select(s => s.Id)
        );
}
