using Reknit.Domain.Phases;

namespace Reknit.Domain.Portal;

/// <summary>
/// Where the work stands, as families hear it. Cards and time in one room are one place: to tell them apart would tell
/// what a child said yes to.
/// </summary>
public enum WherePlace
{
    GettingToKnow,
    Planning,
    Preparing,
    SmallSteps,
    OtherPlaces,
    Keeping,
    Ended,
}

/// <summary>What each phase is to families.</summary>
public static class WherePlaces
{
    public static WherePlace Of(Phase phase) =>
        phase switch
        {
            Phase.Referral or Phase.IntakeAndSafety => WherePlace.GettingToKnow,
            Phase.SuitabilityAndPlan => WherePlace.Planning,
            Phase.Preparation => WherePlace.Preparing,
            Phase.IndirectContact or Phase.JointSessions => WherePlace.SmallSteps,
            Phase.SupportedContact => WherePlace.OtherPlaces,
            Phase.Consolidation => WherePlace.Keeping,
            Phase.Closed => WherePlace.Ended,
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };
}
