using Reknit.Domain.Phases;

namespace Reknit.Domain.Portal;

/// <summary>
/// Where the work stands, as families hear it. What only a child's yes opens is no place of its own: getting ready, cards
/// and time in one room are one, and so are other places and what comes after them.
/// </summary>
public enum WherePlace
{
    GettingToKnow,
    Planning,
    Preparing,

    /// <summary>Told by earlier versions, never again; reads as <see cref="Preparing"/>.</summary>
    SmallSteps,
    OtherPlaces,

    /// <summary>Told by earlier versions, never again; reads as <see cref="OtherPlaces"/>.</summary>
    Keeping,
    Ended,
}

/// <summary>What each phase is to families.</summary>
public static class WherePlaces
{
    /// <summary>The places that can be told, first to last.</summary>
    public static readonly IReadOnlyList<WherePlace> ToTell =
    [
        WherePlace.GettingToKnow,
        WherePlace.Planning,
        WherePlace.Preparing,
        WherePlace.OtherPlaces,
        WherePlace.Ended,
    ];

    /// <summary>The furthest place that is true of a phase.</summary>
    public static WherePlace Of(Phase phase) =>
        phase switch
        {
            Phase.Referral or Phase.IntakeAndSafety => WherePlace.GettingToKnow,
            Phase.SuitabilityAndPlan => WherePlace.Planning,
            Phase.Preparation or Phase.IndirectContact or Phase.JointSessions => WherePlace.Preparing,
            Phase.SupportedContact or Phase.Consolidation => WherePlace.OtherPlaces,
            Phase.Closed => WherePlace.Ended,
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    /// <summary>Whether a place may be told of work in this phase.</summary>
    public static bool MayBeTold(WherePlace place, Phase phase) => ToTell.Contains(place) && place <= Of(phase);

    /// <summary>How a place that was told reads today.</summary>
    public static WherePlace Read(WherePlace told) =>
        told switch
        {
            WherePlace.SmallSteps => WherePlace.Preparing,
            WherePlace.Keeping => WherePlace.OtherPlaces,
            _ => told,
        };

    /// <summary>Which stop of a drawn way it is, from 0: what reads alike is drawn alike.</summary>
    public static int StopOf(WherePlace told)
    {
        var read = Read(told);
        return ToTell.TakeWhile(place => place != read).Count();
    }
}
