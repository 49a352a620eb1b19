using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A day that a person puts down.</summary>
public sealed record SaidDate(DatedTermKind Kind, DateOnly? On, TimeOnly? At, string Words);

/// <summary>What a person says of the frame that an order sets.</summary>
/// <param name="Reasons">Why each limit and day that does not hold is taken back.</param>
/// <param name="Dates">Those that the person adds.</param>
public sealed record FrameFacts(bool IsConfirmed, IReadOnlyList<string> Reasons, IReadOnlyList<SaidDate> Dates)
{
    /// <summary>What the person says that the order forbids; null where nothing is added.</summary>
    public FrameTerm? Forbidden { get; init; }

    /// <summary>Why an earlier word on whom the order names is changed, for each person of whom it is.</summary>
    public IReadOnlyList<string> Renamed { get; init; } = [];

    /// <summary>Why each limit that was taken back holds after all.</summary>
    public IReadOnlyList<string> HeldAgain { get; init; } = [];

    /// <summary>Limits of the order hold.</summary>
    public bool LimitsHold { get; init; } = true;
}

/// <summary>What must hold before the frame of an order is corrected.</summary>
public static class FrameRules
{
    private const string Source = "Practice standard: what holds is taken back with a reason, never silently";

    public static readonly IReadOnlyList<Requirement<FrameFacts>> Requirements =
    [
        Hard("FM.1", "A person confirmed the order's findings as they are now.", f => f.IsConfirmed),
        Hard(
            "FM.2",
            "For each limit or day that is taken back it is said why.",
            f => f.Reasons.All(r => !string.IsNullOrWhiteSpace(r))
        ),
        Hard("FM.3", "Each day that is added has its date.", f => f.Dates.All(d => d.On is not null)),
        Hard(
            "FM.4",
            "For each day that is added it is said what it is for.",
            f => f.Dates.All(d => !string.IsNullOrWhiteSpace(d.Words))
        ),
        Hard(
            "FM.5",
            "What is added is something that an order forbids.",
            f => f.Forbidden is not { } added || IsForbidding(added)
        ),
        Hard(
            "FM.6",
            "What is added as forbidden stands there in the order's own words.",
            f => f.Forbidden is not { } added || !string.IsNullOrWhiteSpace(added.Words)
        ),
        Hard(
            "FM.7",
            "What is added as forbidden stands in an order whose limits hold.",
            f => f.Forbidden is null || f.LimitsHold
        ),
        Hard(
            "FM.8",
            "Where an earlier word on whom the order names is changed, it is said why.",
            f => f.Renamed.All(r => !string.IsNullOrWhiteSpace(r))
        ),
        Hard(
            "FM.9",
            "Of each limit that holds after all it is said why.",
            f => f.HeldAgain.All(r => !string.IsNullOrWhiteSpace(r))
        ),
    ];

    /// <summary>Activities that an order may forbid in so many words, whatever a program read in it.</summary>
    public static readonly IReadOnlyList<TermKind> Activities =
    [
        TermKind.NoLetters,
        TermKind.NoCallsOrVideo,
        TermKind.NoOtherPlaces,
        TermKind.NoHomeVisits,
        TermKind.NoAdultsTogether,
        TermKind.NoTimeWithoutTherapist,
    ];

    private static bool IsForbidding(FrameTerm added) => Activities.Contains(added.Kind);

    public static Decision Decide(FrameFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<FrameFacts> Hard(string id, string words, Func<FrameFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
