using Reknit.Domain.CheckIns;
using Reknit.Domain.Measures;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Phases.Suitability;

/// <summary>What the record says that speaks for a contraindication being there.</summary>
public sealed record FileLine(Contraindication About, string Words);

/// <summary>
/// What the file knows beside the fourteen questions. It answers none of them: who signs may say otherwise, in a line of
/// words. That nothing stands here says nothing.
/// </summary>
public static class SuitabilityFile
{
    private static readonly string[] OfSubstances = [BatteryTable.Alcohol.Id, BatteryTable.Drugs.Id];

    public static IReadOnlyList<FileLine> Of(WayKnowledge known, PathwayState state)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(state);
        var (entry, screens) = (known.Entry, known.Screens);
        (bool IsSo, Contraindication About, string Words)[] lines =
        [
            (
                known.History == AbuseHistory.Open,
                Contraindication.CurrentAbuseOrNeglect,
                "The history has harm of the child by this adult that was not shown to be addressed."
            ),
            (
                known.DisclosuresWithoutDecision > 0,
                Contraindication.CurrentAbuseOrNeglect,
                "Something was disclosed for which nobody has decided on a report."
            ),
            (
                entry.IsProtectedFromAdult || entry.AdultsAreKeptApart,
                Contraindication.ViolenceOrProtectiveOrder,
                "A protective or no-contact order is in force."
            ),
            (screens.ViolenceIsSevere, Contraindication.ViolenceOrProtectiveOrder, "A screen for violence is severe."),
            (
                known.ViolenceBetweenAdults == ViolenceStage.Found,
                Contraindication.ViolenceOrProtectiveOrder,
                "The history has violence between the adults that was found."
            ),
            (
                screens.Positive.Any(p => p.Person == state.Adult && OfSubstances.Contains(p.Part)),
                Contraindication.SubstanceUse,
                "A screen of this adult for alcohol or drugs is positive."
            ),
            (
                known.Conditions.Any(c => c.EvidenceOn is not null && !c.IsMet(known.Today)),
                Contraindication.SubstanceUse,
                "Evidence of a condition on substances, health or a programme has run out."
            ),
            (
                known.Hand.Said.GetValueOrDefault("InvestigationIsPending") == HandQuestion.Yes,
                Contraindication.PendingInvestigation,
                "It is written down by hand that an investigation is pending."
            ),
            (
                screens.ChildIsScreenedForSuicide && known.Suicide.IsOpen,
                Contraindication.ChildInCrisis,
                "A risk of suicide of the child is open."
            ),
            (
                known.Assents.LastOrDefault(a => a.Adult == state.Adult && AssentHistory.WasAsked(a)) is { IsNo: true },
                Contraindication.ChildsSteadyRefusal,
                "The child's last answer about this adult was no."
            ),
            (
                !known.OwnTherapistIsNamed,
                Contraindication.NoTherapistForChild,
                "Nobody in the case is the child's own therapist."
            ),
            (
                entry.OrderIsConfirmed && entry.AsksForCustodyRole,
                Contraindication.AskedToEvaluate,
                "The order asks the therapist about custody or a schedule."
            ),
            (
                known.Hand.Choice<IfOrWhen>("Question") == IfOrWhen.If,
                Contraindication.AskedToEvaluate,
                "The court asks if contact should resume: that question belongs to an evaluator, and to nobody who treats."
            ),
            (
                entry.StopsNotReviewed.Count > 0 || entry.RuledOutOpen > 0,
                Contraindication.RuledOutPractice,
                "The order has terms that the state's rules stop, and nobody has reviewed them."
            ),
        ];
        return [.. lines.Where(l => l.IsSo).Select(l => new FileLine(l.About, l.Words))];
    }
}
