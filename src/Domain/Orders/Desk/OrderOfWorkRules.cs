namespace Reknit.Domain.Orders.Desk;

/// <summary>The word that the work rests on an order, as it is about to be recorded.</summary>
/// <param name="Known">Where it is known from.</param>
/// <param name="IsReplaced">A later order of the case took its place.</param>
public sealed record OrderOfWorkFacts(OrderStanding Standing, bool IsReplaced, string Known);

/// <summary>What must hold before somebody's word is taken that the work rests on an order.</summary>
public static class OrderOfWorkRules
{
    private const string Source = "Practice standard: what the work rests on is said by a person";

    public static readonly IReadOnlyList<Requirement<OrderOfWorkFacts>> Requirements =
    [
        Hard("OW.1", "The order holds as far as the practice knows.", f => FrameOfOrder.Hold(f.Standing)),
        Hard(
            "OW.2",
            "No later order took its place, or it holds after all.",
            f => !f.IsReplaced || f.Standing == OrderStanding.Active
        ),
        Hard("OW.3", "It is said where this is known from.", f => !string.IsNullOrWhiteSpace(f.Known)),
    ];

    public static Decision Decide(OrderOfWorkFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<OrderOfWorkFacts> Hard(string id, string words, Func<OrderOfWorkFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
