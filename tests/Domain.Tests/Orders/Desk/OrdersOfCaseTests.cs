using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Domain.Tests.Orders.Desk;

/// <summary>On which of several orders the work rests, which bind, and which have run out.</summary>
public sealed class OrdersOfCaseTests
{
    private static readonly DateTime At = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly OrderOfCase First = new(Id(1), null, OrderStanding.Active, At, IsConfirmed: true);
    private static readonly OrderOfCase Second = First with { Id = Id(2), ReceivedAt = At.AddDays(9) };
    private static readonly OrderOfWorkFacts Word = new(OrderStanding.Active, false, "Paragraph 4 appoints her.");

    [Theory]
    [InlineData(OrderStanding.Active, OrderStanding.Retracted, OrderStanding.Retracted)]
    [InlineData(OrderStanding.Retracted, OrderStanding.Active, OrderStanding.Retracted)]
    [InlineData(OrderStanding.Stayed, OrderStanding.Expired, OrderStanding.Expired)]
    [InlineData(OrderStanding.Stayed, OrderStanding.Modified, OrderStanding.Stayed)]
    public void While_nobody_said_on_which_order_the_work_rests_the_worst_of_them_counts(
        OrderStanding first,
        OrderStanding second,
        OrderStanding counts
    )
    {
        OrderOfCase[] orders = [First with { Standing = first }, Second with { Standing = second }];
        Assert.Equal(counts, OrdersOfCase.Standing(orders, null));
        Assert.Equal(counts, OrdersOfCase.Standing([.. orders.Reverse()], null));
        Assert.Null(OrdersOfCase.Standing([], null));
    }

    [Fact]
    public void The_order_that_a_person_named_counts_until_a_later_one_takes_its_place()
    {
        var retracted = Second with { Standing = OrderStanding.Retracted };
        var named = new OrderNamed(First.Id, At.AddDays(10));
        Assert.Equal(OrderStanding.Active, OrdersOfCase.Standing([First, retracted], named));
        Assert.Equal(
            OrderStanding.Retracted,
            OrdersOfCase.Standing([First with { Standing = OrderStanding.Retracted }, Second], named)
        );

        var third = First with
        {
            Id = Id(3),
            Replaces = First.Id,
            ReceivedAt = At.AddDays(20),
            Standing = OrderStanding.Stayed,
        };
        var replaced = First with { Standing = OrderStanding.Modified };
        Assert.Equal(OrderStanding.Stayed, OrdersOfCase.Standing([replaced, third], named));
        // Named anew, after the other came in.
        Assert.Equal(OrderStanding.Active, OrdersOfCase.Standing([First, third], named with { At = At.AddDays(21) }));
        // Of another case, or gone.
        Assert.Equal(OrderStanding.Active, OrdersOfCase.Standing([First], new(Id(9), At)));
    }

    [Fact]
    public void Work_rests_on_no_order_that_is_for_something_else_while_another_is_on_file()
    {
        var schedule = Second with { IsOfWork = false, Standing = OrderStanding.Retracted };
        Assert.Equal(First, OrdersOfCase.OfWork([First, schedule], null));
        Assert.True(OrdersOfCase.RestOnOne([First, schedule]));
        // Alone it is none that the work rests on; where the court ordered the work it is all there is.
        Assert.False(OrdersOfCase.RestOnOne([schedule]));
        Assert.False(OrdersOfCase.RestOnOne([]));
        Assert.Equal(schedule, OrdersOfCase.OfWork([schedule], null));
        Assert.Equal(schedule, OrdersOfCase.OfWork([First, schedule], new(schedule.Id, At.AddDays(10))));
        // One for something else that takes its place leaves nothing to rest on, until a person says so.
        var place = schedule with
        {
            Replaces = First.Id,
            Standing = OrderStanding.Active,
        };
        Assert.Null(OrdersOfCase.OfWork([First with { Standing = OrderStanding.Modified }, place], null));
        Assert.True(OrdersOfCase.RestOnOne([First, place]));
    }

    [Fact]
    public void An_order_that_was_replaced_binds_until_the_other_is_confirmed_and_holds()
    {
        var old = First with { Standing = OrderStanding.Modified };
        var later = Second with { Replaces = First.Id };
        Assert.Equal([later], OrdersOfCase.Binding([old, later]));
        Assert.Equal(2, OrdersOfCase.Binding([old, later with { IsConfirmed = false }]).Count);
        Assert.Equal([old], OrdersOfCase.Binding([old, later with { Standing = OrderStanding.Stayed }]));
        Assert.Empty(OrdersOfCase.Binding([First with { Standing = OrderStanding.Expired }]));
        // A person said that it holds after all.
        Assert.Equal(2, OrdersOfCase.Binding([First, later]).Count);
        // What takes the place of a stayed one takes that of the first too, once it is confirmed.
        var stayed = later with
        {
            Standing = OrderStanding.Stayed,
        };
        var third = Second with { Id = Id(3), Replaces = later.Id };
        Assert.Equal([third], OrdersOfCase.Binding([old, stayed, third]));
        Assert.Equal(2, OrdersOfCase.Binding([old, stayed, third with { IsConfirmed = false }]).Count);
    }

    [Fact]
    public void A_last_day_that_is_over_counts_until_somebody_says_how_the_order_stands()
    {
        OrderEnd[] ends = [new(First.Id, Today.AddDays(-1)), new(Id(9), Today.AddDays(-90))];
        Assert.Equal(Today.AddDays(-1), OrdersOfCase.EndedOn([First], ends, Today));
        Assert.Null(OrdersOfCase.EndedOn([First], ends, Today.AddDays(-1)));
        Assert.Null(OrdersOfCase.EndedOn([First with { StandingSince = Today }], ends, Today));
        Assert.NotNull(OrdersOfCase.EndedOn([First with { StandingSince = Today.AddDays(-1) }], ends, Today));
        Assert.Null(OrdersOfCase.EndedOn([First with { Standing = OrderStanding.Expired }], ends, Today));
        Assert.Null(OrdersOfCase.EndedOn([First], [], Today));
    }

    [Fact, Covers("OW.1", met: true), Covers("OW.2", met: true), Covers("OW.3", met: true)]
    public void A_person_says_on_which_order_the_work_rests()
    {
        Assert.IsType<Decision.Allowed>(OrderOfWorkRules.Decide(Word));
        Assert.IsType<Decision.Allowed>(OrderOfWorkRules.Decide(Word with { Standing = OrderStanding.Modified }));
        Assert.IsType<Decision.Allowed>(OrderOfWorkRules.Decide(Word with { IsReplaced = true }));
    }

    [Fact, Covers("OW.1", met: false), Covers("OW.2", met: false), Covers("OW.3", met: false)]
    public void The_work_rests_on_no_order_that_is_over_or_replaced()
    {
        Tables.AssertUnmet(OrderOfWorkRules.Requirements, Word with { Standing = OrderStanding.Stayed }, "OW.1");
        Tables.AssertUnmet(
            OrderOfWorkRules.Requirements,
            Word with
            {
                Standing = OrderStanding.Modified,
                IsReplaced = true,
            },
            "OW.2"
        );
        Tables.AssertUnmet(OrderOfWorkRules.Requirements, Word with { Known = " " }, "OW.3");
    }

    private static OrderId Id(byte n) => new(new Guid(n, 0, 0, new byte[8]));
}
