using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Suitability;

namespace Reknit.Domain.Phases.ByHand;

/// <summary>Fills the facts of the gate before child and parent share a room.</summary>
internal static class JointKnowledge
{
    public static JointGateFacts Of(WayKnowledge known, AssentFacts assent, OwnTherapistFacts ownTherapist)
    {
        var hand = known.Hand;
        return new()
        {
            RebuildingSessions = known.AdultAttendance.Individual,
            RebuildingLastOffered = known.AdultAttendance.LastOffered,
            RebuildingLastCame = known.AdultAttendance.LastCame,
            Accountability = known.Accountability,
            LetterIsApproved = hand.Yes("LetterIsApproved"),
            LetterIsNotIndicated = hand.Yes("LetterIsNotIndicated"),
            HearingNoPractised = hand.Count("HearingNoPractised"),
            HearingNoRedLines = hand.Count("HearingNoRedLines"),
            ConditionsOpen = known.Conditions.Count(c => !c.IsMet(known.Today)),
            ClosestSessions = known.OtherParentSessions,
            Support = known.Support,
            TransportPlanIsSigned = known.TransportPlanIsSigned,
            ChildSessions = known.ChildSessions,
            OwnTherapist = ownTherapist,
            StopSignal = known.StopSignal,
            ChildsChoices = known.Choices.ByChild,
            Assent = assent,
            Band = GateKnowledge.Band(known),
            ExpectedWorry = known.CheckIns.ExpectedWorry,
            FeltSafe = known.CheckIns.FeltSafe,
            SuicideRiskIsOpen = known.Suicide.IsOpen,
            LastSuicideRiskOn = known.Suicide.LastOn,
            SuicideRiskIsCleared = known.Suicide.IsCleared,
            Plan = new(
                hand.CountOrNone("MinutesBetweenArrivals"),
                hand.Yes("ExitsAreKnown"),
                hand.Yes("SecondAdultIsNear"),
                hand.Yes("ClosingRitual"),
                hand.Yes("Debrief"),
                hand.Yes("NextDayCheck")
            ),
            OrderPermits = !known.Entry.ContactIsForbidden && !known.Entry.IsProtectedFromAdult,
            InvestigationIsPending =
                hand.Yes(HandQuestions.InvestigationIsPending)
                || known.InvestigationIsSaid
                || SuitabilitySaysPending(known),
            InvestigationIsCleared = hand.Yes(HandQuestions.InvestigationIsCleared) && !known.InvestigationIsSaid,
            AdultsToAskAnew = known.AdultsToAskAnew,
            AdultsWhoDeclinedAnew = known.AdultsWhoDeclinedAnew,
            Today = known.Today,
            Settings = known.Settings,
        };
    }

    /// <summary>What was signed on suitability and what is written down by hand are one answer: the one that asks for more.</summary>
    private static bool SuitabilitySaysPending(WayKnowledge known) =>
        PendingBySuitability(known) is Finding.PresentOpen or Finding.Unknown;

    /// <summary>As it was signed; null where it was not.</summary>
    public static Finding? PendingBySuitability(WayKnowledge known) =>
        known.Suitability?.Paper.Findings.LastOrDefault(f => f.About == Contraindication.PendingInvestigation)?.Finding;
}
