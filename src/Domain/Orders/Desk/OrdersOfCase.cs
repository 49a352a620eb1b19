namespace Reknit.Domain.Orders.Desk;

/// <summary>One order of a case, as far as the work rests on it.</summary>
/// <param name="IsConfirmed">
/// A person answers for what was read from it, as it is read now; of a plan, which no program reads, for whom it names.
/// </param>
public sealed record OrderOfCase(
    OrderId Id,
    OrderId? Replaces,
    OrderStanding Standing,
    DateTime ReceivedAt,
    bool IsConfirmed
)
{
    /// <summary>The day since when it stands so; null where nobody said otherwise than in force.</summary>
    public DateOnly? StandingSince { get; init; }

    /// <summary>
    /// False where a person confirmed a reading by which it is not for this therapy: the work does not rest on it, and its
    /// limits hold all the same.
    /// </summary>
    public bool IsOfWork { get; init; } = true;
}

/// <summary>How one order of a case stands, whichever the work rests on.</summary>
/// <param name="Counts">The work may rest on it, and nothing replaced it.</param>
public sealed record OrderStood(OrderId Id, OrderStanding Standing, bool Counts);

/// <summary>A person's word on which order the work rests.</summary>
public sealed record OrderNamed(OrderId Order, DateTime At);

/// <summary>The last day that an order gives itself, or that a person put down for it.</summary>
public sealed record OrderEnd(OrderId Order, DateOnly On);

/// <summary>The orders of one case beside each other: on which the work rests, which bind, and which have run out.</summary>
public static class OrdersOfCase
{
    /// <summary>
    /// How what the work rests on stands: the order that a person named; where none is named, or a later order took the
    /// place of the named one since, the worst of those that nothing replaced. Null where there is none.
    /// </summary>
    public static OrderStanding? Standing(IReadOnlyList<OrderOfCase> orders, OrderNamed? named) =>
        OfWork(orders, named)?.Standing;

    /// <summary>The order whose standing counts. One that is not for this therapy does only where all are so.</summary>
    public static OrderOfCase? OfWork(IReadOnlyList<OrderOfCase> orders, OrderNamed? named)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return Named(orders, named) ?? orders.Where(o => Counts(orders, o)).MaxBy(o => Worse(o.Standing));
    }

    /// <summary>The work may rest on it, and nothing replaced it.</summary>
    public static bool Counts(IReadOnlyList<OrderOfCase> orders, OrderOfCase order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return !IsReplaced(orders, order.Id) && (order.IsOfWork || !RestOnOne(orders));
    }

    /// <summary>An order on file is one that the work rests on, whatever the family came by.</summary>
    public static bool RestOnOne(IReadOnlyList<OrderOfCase> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return orders.Any(o => o.IsOfWork);
    }

    /// <summary>The order that a person named and whose place no later one took since; null where there is none.</summary>
    public static OrderOfCase? Named(IReadOnlyList<OrderOfCase> orders, OrderNamed? named)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return named is null || orders.Any(o => o.Replaces == named.Order && o.ReceivedAt > named.At)
            ? null
            : orders.FirstOrDefault(o => o.Id == named.Order);
    }

    public static bool IsReplaced(IReadOnlyList<OrderOfCase> orders, OrderId id)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return orders.Any(o => o.Replaces == id);
    }

    /// <summary>
    /// Those that bind now: they hold, and of one that was replaced, the other is not confirmed yet or does not hold itself.
    /// </summary>
    public static IReadOnlyList<OrderOfCase> Binding(IReadOnlyList<OrderOfCase> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return
        [
            .. orders.Where(o =>
                o.Standing == OrderStanding.Active
                || (o.Standing == OrderStanding.Modified && !HasLostItsPlace(orders, o.Id))
            ),
        ];
    }

    /// <summary>
    /// The same before a moment, as far as the days tell: without what came in since; before its last change an order counts
    /// as in force.
    /// </summary>
    public static IReadOnlyList<OrderOfCase> AsOf(IReadOnlyList<OrderOfCase> orders, DateOnly on, DateTime until)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return
        [
            .. orders
                .Where(o => o.ReceivedAt < until)
                .Select(o => o with { Standing = o.StandingSince > on ? OrderStanding.Active : o.Standing }),
        ];
    }

    /// <summary>What replaces a stayed order has the place of those before it too.</summary>
    private static bool HasLostItsPlace(IReadOnlyList<OrderOfCase> orders, OrderId id) =>
        orders.Any(later =>
            later.Replaces == id
            && ((later.IsConfirmed && FrameOfOrder.Hold(later.Standing)) || HasLostItsPlace(orders, later.Id))
        );

    /// <summary>
    /// The earliest last day that is over, of the orders that bind and of which nobody said since how they stand; null
    /// where there is none. The last day itself counts.
    /// </summary>
    public static DateOnly? EndedOn(IReadOnlyList<OrderOfCase> orders, IReadOnlyList<OrderEnd> ends, DateOnly today) =>
        Binding(orders)
            .SelectMany(o => ends.Where(e => e.Order == o.Id && e.On < today && !(o.StandingSince > e.On)))
            .Select(e => (DateOnly?)e.On)
            .Min();

    private static int Worse(OrderStanding standing) =>
        standing switch
        {
            OrderStanding.Retracted => 4,
            OrderStanding.Expired => 3,
            OrderStanding.Stayed => 2,
            OrderStanding.Modified => 1,
            _ => 0,
        };
}
