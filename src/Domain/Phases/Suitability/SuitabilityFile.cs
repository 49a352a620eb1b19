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
    private static readonly (string Key, Contraindication About)[] Exclusions =
    [
        ("ExcludesAbuse", Contraindication.CurrentAbuseOrNeglect),
        ("ExcludesSubstances", Contraindication.SubstanceUse),
        ("ExcludesViolence", Contraindication.ViolenceOrProtectiveOrder),
        ("ExcludesAbandonment", Contraindication.Abandonment),
        ("ExcludesIllness", Contraindication.SevereMentalIllness),
    ];

    private static readonly string[] OfSubstances = [BatteryTable.Alcohol.Id, BatteryTable.Drugs.Id];

    /// <summary>What a screen came to stays with the screen, where every look at it is written down.</summary>
    private const string Screens = "The screens have something on this: look at them there.";

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
            (screens.ViolenceIsSevere, Contraindication.ViolenceOrProtectiveOrder, Screens),
            (
                known.ViolenceBetweenAdults == ViolenceStage.Found,
                Contraindication.ViolenceOrProtectiveOrder,
                "The history has violence between the adults that was found."
            ),
            (
                screens.Positive.Any(p => p.Person == state.Adult && OfSubstances.Contains(p.Part)),
                Contraindication.SubstanceUse,
                Screens
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
            (screens.ChildIsScreenedForSuicide && known.Suicide.IsOpen, Contraindication.ChildInCrisis, Screens),
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
        return [.. lines.Where(l => l.IsSo).Select(l => new FileLine(l.About, l.Words)), .. Asked(known.Hand)];
    }

    /// <summary>The five reasons to exclude, as they were asked.</summary>
    private static IEnumerable<FileLine> Asked(HandAnswers hand) =>
        Exclusions
            .Select(e => (e.About, Answer: hand.Choice<Exclusion>(e.Key)))
            .Where(e => e.Answer is Exclusion.Yes or Exclusion.NotKnown)
            .Select(e => new FileLine(
                e.About,
                e.Answer == Exclusion.Yes
                    ? "It is written down by hand, as a reason to exclude, that it is so."
                    : "It is written down by hand, of a reason to exclude, that it is not known."
            ));
}
