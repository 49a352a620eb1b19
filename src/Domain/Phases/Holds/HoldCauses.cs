using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Phases.Locks;

namespace Reknit.Domain.Phases.Holds;

/// <summary>What is on file about the cause of one hold, on the day on which somebody wants to end it.</summary>
/// <param name="RiskIsOpen">Of suicide, of this child.</param>
/// <param name="OwnTherapistSeesChild">One is named, and said so of late; a concern, if any, was talked about.</param>
/// <param name="PapersMissing">What is not in force of the order and the release, by the ids of their locks.</param>
/// <param name="InvestigationIsOver">Written down on a day after the hold: none is pending, or who investigates agreed in writing.</param>
/// <param name="MeasureIsRepeated">On a day after the hold, and no worse than the time before.</param>
public sealed record HoldCauseFacts(
    bool RiskIsOpen,
    bool ViolenceIsSevere,
    bool OwnTherapistSeesChild,
    IReadOnlyList<string> PapersMissing,
    bool InvestigationIsOver,
    bool MeasureIsRepeated
);

/// <summary>
/// What must be on file before a hold of a trigger ends. Of a cause that no part of the record knows, the two clinicians
/// say in words of their own how it was answered.
/// </summary>
public static class HoldCauses
{
    /// <summary>The lock that names the order that the work rests on.</summary>
    public const string Order = "LK.1";

    /// <summary>Locks that name a paper.</summary>
    private static readonly IReadOnlyList<string> Papers = [Order, "LK.14"];

    private static readonly Dictionary<HoldTrigger, (string Words, Func<Hold, HoldCauseFacts, bool> IsSo)> OnFile =
        new()
        {
            [HoldTrigger.ChildAtRiskOfSuicide] = (
                "The child was asked anew, and no risk is open.",
                (_, f) => !f.RiskIsOpen
            ),
            [HoldTrigger.ViolenceScreenSevere] = (
                "The talk about violence was repeated, and judged less.",
                (_, f) => !f.ViolenceIsSevere
            ),
            [HoldTrigger.OwnTherapistLapsed] = (
                "The child has an own therapist who said of late that they see the child; a concern, where one was open, was talked about in a case conference.",
                (_, f) => f.OwnTherapistSeesChild
            ),
            [HoldTrigger.PaperLapsed] = (
                "The order that the work rests on, and the release for the child's own therapist, are in force.",
                (hold, f) => !f.PapersMissing.Intersect(hold.Papers.Count > 0 ? hold.Papers : Papers).Any()
            ),
            [HoldTrigger.NewInvestigation] = (
                "It was written down on a day after the hold was placed that no investigation is pending, or that who investigates agreed in writing.",
                (_, f) => f.InvestigationIsOver
            ),
            [HoldTrigger.ChildGotWorse] = (
                "The same form that was worse was taken again, by the same person, on a day after the hold was placed, and was no worse than the time before.",
                (_, f) => f.MeasureIsRepeated
            ),
        };

    /// <summary>What is looked for on file; null where the record knows nothing of the cause.</summary>
    public static string? Words(Hold hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return PaperOf(hold) ?? (OnFile.TryGetValue(hold.Trigger, out var line) ? line.Words : null);
    }

    /// <summary>What a hold for a paper waits for; null of another hold, and of a paper that the record does not know.</summary>
    public static string? PaperOf(Hold hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return hold.Papers.Count == 0
            ? null
            : string.Join(" ", LockRules.Requirements.Where(r => hold.Papers.Contains(r.Id)).Select(r => r.Words));
    }

    public static bool IsAnswered(Hold hold, HoldCauseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return !OnFile.TryGetValue(hold.Trigger, out var line) || line.IsSo(hold, facts);
    }

    /// <summary>Which papers are not in force on one way, by the ids of their locks.</summary>
    public static IReadOnlyList<string> PapersMissing(LockFacts facts) =>
        [.. LockRules.Requirements.Where(r => Papers.Contains(r.Id) && !r.IsMet(facts)).Select(r => r.Id)];

    /// <summary>
    /// One for each paper that is missing and has no hold yet, so that each ends by its own; of a paper that the record does
    /// not know, one for which two clinicians decide.
    /// </summary>
    /// <param name="placed">The first of them; the others differ in what they wait for.</param>
    /// <param name="missing">On any way that they stop.</param>
    /// <param name="standing">Holds that are open already.</param>
    /// <param name="order">On which the work rests, where one is on file.</param>
    /// <param name="isRetracted">The order was; or somebody says so of one that the record does not know.</param>
    public static IReadOnlyList<Hold> ForPapers(
        Hold placed,
        IReadOnlyCollection<string> missing,
        IReadOnlyCollection<Hold> standing,
        OrderId? order,
        bool isRetracted,
        Func<Guid> newId
    )
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(newId);
        var papers = missing
            .Where(p => !standing.Any(h => h.Papers.Contains(p) && (p != Order || h.Order == order)))
            .Distinct()
            .ToList();
        if (papers.Count == 0)
        {
            return [placed with { OrderWasRetracted = isRetracted }];
        }

        return
        [
            .. papers.Select(
                (paper, n) =>
                    placed with
                    {
                        Id = n == 0 ? placed.Id : newId(),
                        Papers = [paper],
                        Order = paper == Order ? order : null,
                        OrderWasRetracted = isRetracted && (paper == Order || !papers.Contains(Order)),
                    }
            ),
        ];
    }

    /// <summary>The order that the work rests on is.</summary>
    public static bool IsRetracted(LockFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts is { RestsOnOrder: true, Standing: OrderStanding.Retracted };
    }

    /// <summary>
    /// The order that the hold waits for is, whichever one the work rests on by now. Of a hold that does not say which it
    /// waits for, any that nothing replaced.
    /// </summary>
    public static bool IsRetracted(Hold hold, LockFacts facts)
    {
        ArgumentNullException.ThrowIfNull(hold);
        ArgumentNullException.ThrowIfNull(facts);
        return hold.Papers.Contains(Order)
            && (
                hold.Order is null
                    ? IsRetracted(facts)
                        || facts.Orders.Any(o => o is { Standing: OrderStanding.Retracted, Counts: true })
                    : facts.Orders.Any(o => o.Id == hold.Order && o.Standing == OrderStanding.Retracted)
            );
    }

    /// <summary>
    /// A hold for a paper ends by itself: what was not in force when it was placed is in force again, on every way that it
    /// stops. Of an order that is this very one: another in its place is a matter for two clinicians, as is a paper that the
    /// record does not know.
    /// </summary>
    /// <param name="ofEachWay">That it stops.</param>
    public static bool PaperIsBack(Hold hold, IReadOnlyCollection<LockFacts> ofEachWay)
    {
        ArgumentNullException.ThrowIfNull(hold);
        ArgumentNullException.ThrowIfNull(ofEachWay);
        return hold.Papers.Count > 0
            && ofEachWay.Count > 0
            && hold.ClearsItself(
                ofEachWay.All(f => !PapersMissing(f).Intersect(hold.Papers).Any() && OrderIsBack(hold, f))
            );
    }

    private static bool OrderIsBack(Hold hold, LockFacts facts) =>
        !hold.Papers.Contains(Order)
        || (
            hold.Order is null
                ? facts.Orders.Where(o => o.Counts).All(o => FrameOfOrder.Hold(o.Standing))
                : facts.Orders.Any(o => o.Id == hold.Order && FrameOfOrder.Hold(o.Standing))
        );
}
