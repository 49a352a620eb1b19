using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Phases.Locks;

namespace Reknit.Domain.Phases.Holds;

/// <summary>What is on file about the cause of one hold, on the day on which somebody wants to end it.</summary>
/// <param name="RiskIsOpen">Of suicide, of this child.</param>
/// <param name="OwnTherapistSeesChild">One is named, and said so of late; a concern, if any, was talked about.</param>
/// <param name="PapersAreInForce">The order that the work rests on, and the release for the own therapist.</param>
/// <param name="InvestigationIsOver">Written down on a day after the hold: none is pending, or who investigates agreed in writing.</param>
/// <param name="MeasureIsRepeated">On a day after the hold, and no worse than the time before.</param>
public sealed record HoldCauseFacts(
    bool RiskIsOpen,
    bool ViolenceIsSevere,
    bool OwnTherapistSeesChild,
    bool PapersAreInForce,
    bool InvestigationIsOver,
    bool MeasureIsRepeated
);

/// <summary>
/// What must be on file before a hold of a trigger ends. Of a cause that no part of the record knows, the two clinicians
/// say in words of their own how it was answered.
/// </summary>
public static class HoldCauses
{
    /// <summary>Locks that name a paper.</summary>
    private static readonly IReadOnlyList<string> Papers = ["LK.1", "LK.14"];

    private static readonly Dictionary<HoldTrigger, (string Words, Func<HoldCauseFacts, bool> IsSo)> OnFile = new()
    {
        [HoldTrigger.ChildAtRiskOfSuicide] = ("The child was asked anew, and no risk is open.", f => !f.RiskIsOpen),
        [HoldTrigger.ViolenceScreenSevere] = (
            "The talk about violence was repeated, and judged less.",
            f => !f.ViolenceIsSevere
        ),
        [HoldTrigger.OwnTherapistLapsed] = (
            "The child has an own therapist who said of late that they see the child; a concern, where one was open, was talked about in a case conference.",
            f => f.OwnTherapistSeesChild
        ),
        [HoldTrigger.PaperLapsed] = (
            "The order that the work rests on, and the release for the child's own therapist, are in force.",
            f => f.PapersAreInForce
        ),
        [HoldTrigger.NewInvestigation] = (
            "It was written down on a day after the hold was placed that no investigation is pending, or that who investigates agreed in writing.",
            f => f.InvestigationIsOver
        ),
        [HoldTrigger.ChildGotWorse] = (
            "The same form that was worse was taken again, by the same person, on a day after the hold was placed, and was no worse than the time before.",
            f => f.MeasureIsRepeated
        ),
    };

    /// <summary>What is looked for on file; null where the record knows nothing of the cause.</summary>
    public static string? Words(HoldTrigger trigger) => OnFile.TryGetValue(trigger, out var line) ? line.Words : null;

    public static bool IsAnswered(HoldTrigger trigger, HoldCauseFacts facts) =>
        !OnFile.TryGetValue(trigger, out var line) || line.IsSo(facts);

    /// <summary>Which papers are not in force on one way, by the ids of their locks.</summary>
    public static IReadOnlyList<string> PapersMissing(LockFacts facts) =>
        [.. LockRules.Requirements.Where(r => Papers.Contains(r.Id) && !r.IsMet(facts)).Select(r => r.Id)];

    public static bool IsRetracted(LockFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts is { RestsOnOrder: true, Standing: OrderStanding.Retracted };
    }

    /// <summary>
    /// A hold for a paper ends by itself: what was not in force when it was placed is in force again, on every way that it
    /// stops. Of a paper that the record does not know, two clinicians decide.
    /// </summary>
    /// <param name="ofEachWay">That it stops.</param>
    public static bool PaperIsBack(Hold hold, IReadOnlyCollection<LockFacts> ofEachWay)
    {
        ArgumentNullException.ThrowIfNull(hold);
        ArgumentNullException.ThrowIfNull(ofEachWay);
        return hold.Papers.Count > 0
            && ofEachWay.Count > 0
            && hold.ClearsItself(ofEachWay.All(f => !PapersMissing(f).Intersect(hold.Papers).Any()));
    }
}
