using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;

namespace Reknit.Domain.Tests.Orders.Desk;

public sealed class DeskRulesTests
{
    private static readonly OrderReading Reading = OrderCheck.Read(
        "IT IS ORDERED that both parents and the child shall participate in reunification therapy.",
        OrderContext.None
    );

    private static readonly SaidFinding Pace = new(
        Component.ChildPace,
        ComponentStatus.Present,
        "Paragraph 4 says it."
    );

    [Fact, Covers("CF.1", met: true), Covers("CF.2", met: true), Covers("CF.3", met: true)]
    public void A_correction_with_its_reason_is_confirmed_and_so_is_none() =>
        Assert.All(
            [
                [],
                [Pace],
            ],
            (SaidFinding[] said) => Assert.Empty(Unmet(said))
        );

    [Theory, Covers("CF.1", met: false)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_correction_needs_its_reason(string reason) =>
        Assert.Equal(["CF.1"], Unmet(Pace with { Reason = reason }));

    [Fact, Covers("CF.2", met: false)]
    public void What_was_read_so_is_no_correction() =>
        Assert.Equal(["CF.2"], Unmet(Pace with { Status = ComponentStatus.Absent }));

    [Fact, Covers("CF.3", met: false)]
    public void Nothing_is_corrected_twice() =>
        Assert.Equal(["CF.3"], Unmet(Pace, Pace with { Status = ComponentStatus.Contrary }));

    [Fact]
    public void What_a_person_says_stands_beside_what_was_read()
    {
        var findings = ConfirmedFinding.Of(Reading, [Pace]);

        var pace = Assert.Single(findings, f => f.Read.Component == Component.ChildPace);
        Assert.Equal((ComponentStatus.Absent, ComponentStatus.Present), (pace.Read.Status, pace.Status));
        Assert.All(findings.Where(f => f != pace), f => Assert.Equal(f.Read.Status, f.Status));
        Assert.Equal(Enum.GetValues<Component>().Length, findings.Count);
    }

    private static readonly FlagReviewFacts Review = new(
        IsFlagged: true,
        new DateOnly(2026, 3, 2),
        new DateOnly(2026, 3, 3),
        "Work on with the clause left aside.",
        new DateOnly(2026, 3, 1)
    );

    [Fact]
    [Covers("FR.1", met: true), Covers("FR.2", met: true), Covers("FR.3", met: true)]
    [Covers("FR.4", met: true), Covers("FR.5", met: true)]
    public void A_whole_review_is_recorded() => Assert.IsType<Decision.Allowed>(FlagReviewRules.Decide(Review));

    [Fact, Covers("FR.1", met: false)]
    public void A_term_that_is_not_flagged_is_not_reviewed() => Refuses("FR.1", Review with { IsFlagged = false });

    [Fact, Covers("FR.2", met: false)]
    public void The_day_of_the_advice_is_known_and_not_ahead()
    {
        Refuses("FR.2", Review with { AdvisedOn = null });
        Refuses("FR.2", Review with { AdvisedOn = Review.Today.AddDays(1) });
        Assert.IsType<Decision.Allowed>(FlagReviewRules.Decide(Review with { AdvisedOn = Review.Today }));
    }

    [Fact, Covers("FR.3", met: false)]
    public void It_is_written_down_what_was_said() => Refuses("FR.3", Review with { Said = " \n" });

    [Fact, Covers("FR.4", met: false)]
    public void Advice_is_not_older_than_the_order_on_which_it_was_asked()
    {
        var received = Review.ReceivedOn;
        Refuses("FR.4", Review with { AdvisedOn = received.AddDays(-1) });
        Refuses("FR.4", Review with { SignedOn = received.AddDays(-9), AdvisedOn = received.AddDays(-10) });
        Allowed(Review with { SignedOn = received.AddDays(-9), AdvisedOn = received.AddDays(-9) });
        // Misread, it shuts nobody out.
        Allowed(Review with { SignedOn = received.AddYears(9), AdvisedOn = received });
        Refuses("FR.4", Review with { SignedOn = received.AddYears(9), AdvisedOn = received.AddDays(-1) });
    }

    [Fact, Covers("FR.5", met: false)]
    public void Advice_on_a_later_rule_is_not_older_than_the_rule()
    {
        Refuses("FR.5", Review with { LaterRuleFrom = Review.Today });
        Allowed(Review with { LaterRuleFrom = Review.AdvisedOn });
    }

    private static void Allowed(FlagReviewFacts facts) =>
        Assert.IsType<Decision.Allowed>(FlagReviewRules.Decide(facts));

    private static IEnumerable<string> Unmet(params SaidFinding[] said) =>
        ConfirmRules.Decide(new(Reading, said, [], [], new HashSet<OwnComponentId>())) is Decision.Refused refused
            ? refused.Unmet.Select(r => r.Id)
            : [];

    private static void Refuses(string id, FlagReviewFacts facts) =>
        Assert.Equal([id], Assert.IsType<Decision.Refused>(FlagReviewRules.Decide(facts)).Unmet.Select(r => r.Id));
}
