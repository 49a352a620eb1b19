using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Domain.Phases;

/// <summary>Where the work of one child with one adult stands at this practice; siblings may stand apart.</summary>
public enum Phase
{
    Referral,
    IntakeAndSafety,
    SuitabilityAndPlan,

    /// <summary>Three tracks side by side, the child's, and each parent's; co-parenting sessions where they help.</summary>
    Preparation,
    IndirectContact,
    JointSessions,
    SupportedContact,
    Consolidation,
    Closed,
}

/// <summary>What pages call the phases, and which steps each opens.</summary>
public static class PhaseTable
{
    /// <summary>Shown on every page and print about a gate; decision 6.</summary>
    public const string WhatGatesAre =
        "A gate opens or closes only this practice's own sessions, never time together that an order grants. "
        + "Its numbers are practice settings, not validated thresholds.";

    public static string Words(Phase phase) =>
        phase switch
        {
            Phase.Referral => "Referral",
            Phase.IntakeAndSafety => "Intake and safety",
            Phase.SuitabilityAndPlan => "Suitability and plan",
            Phase.Preparation => "Preparation",
            Phase.IndirectContact => "Indirect contact",
            Phase.JointSessions => "Joint sessions",
            Phase.SupportedContact => "Supported contact",
            Phase.Consolidation => "Consolidation",
            Phase.Closed => "Closed",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    /// <summary>The furthest step that a phase opens; null where it opens none.</summary>
    public static Rung? Furthest(Phase phase) =>
        phase switch
        {
            Phase.IntakeAndSafety or Phase.SuitabilityAndPlan => Rung.TalkAboutThem,
            Phase.Preparation => Rung.QuestionsAndWishes,
            Phase.IndirectContact => Rung.WindowOrVideo,
            Phase.JointSessions => Rung.TherapistNextDoor,
            Phase.SupportedContact or Phase.Consolidation => Rung.AtTheParentsHome,
            _ => null,
        };

    /// <summary>
    /// The first step that a phase adds to the one before, past what the plan leaves out for this child; null where it adds
    /// none. Where the plan leaves all of them out it is the first of those: nobody asks about it, and nobody takes it.
    /// </summary>
    public static Rung? FirstNew(Phase phase, IReadOnlyList<Rung> leftOut)
    {
        Rung? first = phase switch
        {
            Phase.IndirectContact => Rung.PhotoOrVoice,
            Phase.JointSessions => Rung.SideBySide,
            Phase.SupportedContact => Rung.AccompaniedOuting,
            _ => null,
        };
        return Ladder
            .Steps.Select(s => (Rung?)s.Rung)
            .FirstOrDefault(
                r =>
                    r >= first && r <= Furthest(phase) && !(Ladder.MayBeLeftOut(r!.Value) && leftOut.Contains(r.Value)),
                first
            );
    }
}
