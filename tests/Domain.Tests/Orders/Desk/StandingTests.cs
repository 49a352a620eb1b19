using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Domain.Tests.Orders.Desk;

public sealed class StandingTests
{
    private static readonly StandingFacts Stay = new(
        OrderStanding.Active,
        OrderStanding.Stayed,
        new DateOnly(2026, 3, 2),
        new DateOnly(2026, 3, 3),
        "Letter of Mother's counsel"
    );

    [Fact, Covers("OS.1", met: true), Covers("OS.2", met: true), Covers("OS.3", met: true)]
    public void A_change_with_its_source_and_day_is_recorded() =>
        Assert.IsType<Decision.Allowed>(StandingRules.Decide(Stay));

    [Fact, Covers("OS.4", met: true), Covers("OS.4", met: false)]
    public void A_plan_is_in_force_or_over_or_taken_back()
    {
        foreach (var to in Enum.GetValues<OrderStanding>().Where(s => s != OrderStanding.Active))
        {
            var plan = Stay with { To = to, IsPlan = true };
            if (StandingFacts.OfPlans.Contains(to))
            {
                Assert.IsType<Decision.Allowed>(StandingRules.Decide(plan));
            }
            else
            {
                Refuses("OS.4", plan);
            }
        }
    }

    [Fact, Covers("OS.1", met: false)]
    public void It_is_said_where_it_is_known_from() => Refuses("OS.1", Stay with { Known = " " });

    [Fact, Covers("OS.2", met: false)]
    public void The_day_is_known_and_not_ahead()
    {
        Refuses("OS.2", Stay with { Since = null });
        Refuses("OS.2", Stay with { Since = Stay.Today.AddDays(1) });
    }

    [Fact, Covers("OS.3", met: false)]
    public void What_stands_so_already_is_no_change() => Refuses("OS.3", Stay with { To = OrderStanding.Active });

    [Fact]
    public void Two_orders_are_compared_component_by_component()
    {
        var before = Read(
            "Both parents and the child shall participate in reunification therapy. The parties shall equally share its cost."
        );
        var after = Read(
            "Both parents and the child shall\nparticipate in reunification therapy. Father shall pay the cost of the therapy."
        );

        var changes = OrderComparison.Of(before, after);

        Assert.Equal(Enum.GetValues<Component>(), changes.Select(c => c.Component));
        Assert.True(changes.Single(c => c.Component == Component.Costs).IsChanged);
        Assert.False(
            changes.Single(c => c.Component == Component.BothParents).IsChanged,
            "Only the line breaks differ."
        );
        Assert.False(changes.Single(c => c.Component == Component.ChildPace).IsChanged);
    }

    [Fact]
    public void What_a_person_said_counts_in_a_comparison()
    {
        var reading = OrderCheck.Read("Both parents shall participate in reunification therapy.", OrderContext.None);
        var said = new SaidFinding(Component.ChildPace, ComponentStatus.Present, "In the annex.");

        var changes = OrderComparison.Of(ConfirmedFinding.Of(reading, []), ConfirmedFinding.Of(reading, [said]));

        Assert.Equal([Component.ChildPace], changes.Where(c => c.IsChanged).Select(c => c.Component));
    }

    private static IReadOnlyList<ConfirmedFinding> Read(string text) =>
        ConfirmedFinding.Of(OrderCheck.Read(text, OrderContext.None), []);

    private static void Refuses(string id, StandingFacts facts) =>
        Assert.Equal([id], Assert.IsType<Decision.Refused>(StandingRules.Decide(facts)).Unmet.Select(r => r.Id));
}
