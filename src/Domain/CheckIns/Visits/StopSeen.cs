using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>What the child says to "did we stop at once?"; decision 19, no seconds are counted.</summary>
public enum StoppedAtOnce
{
    Yes,
    No,
    DidNotSay,
}

/// <summary>A child used the signal, or drew back without it, as a clinician saw it.</summary>
/// <param name="Adult">From whom.</param>
/// <param name="DrewBack">Null where the child used the signal: then the signal worked.</param>
/// <param name="At">In the practice's zone; null where nobody looked at a clock.</param>
/// <param name="Followed">What came after it; no reason is asked for.</param>
/// <param name="AtOnce">The child's own word on a signal that was used; null where the child drew back.</param>
public sealed record StopSeen(
    PersonId Adult,
    DrewBackHow? DrewBack,
    DateOnly On,
    TimeOnly? At,
    string Followed,
    StoppedAtOnce? AtOnce,
    PersonId SeenBy
)
{
    public bool SignalWorked => DrewBack is null;

    /// <summary>Whether this tells already that the child drew back from that adult on that day, in more than a wish.</summary>
    public bool TellsOfFreeze(PersonId adult, DateOnly on) =>
        Adult == adult && On == on && DrewBack is not (null or DrewBackHow.AskedToGoDown);

    /// <summary>Whether this tells already that the child asked to go a step down from that adult on that day.</summary>
    public bool TellsOfGoingDown(PersonId adult, DateOnly on) =>
        Adult == adult && On == on && DrewBack == DrewBackHow.AskedToGoDown;

    /// <summary>Null where the child used the signal: that takes no yes back by itself.</summary>
    public DrewBack? AsDrewBack(PersonId child) => DrewBack is { } how ? new(child, Adult, how, SeenBy, On) : null;
}

/// <summary>Something like that is about to be written down.</summary>
/// <param name="SignalUsed">Null where neither was said.</param>
/// <param name="IsAdultOfCase">A parent or another who looks after the child.</param>
public sealed record StopSeenDraft(
    bool? SignalUsed,
    DrewBackHow? DrewBack,
    bool IsAdultOfCase,
    StoppedAtOnce? AtOnce,
    DateOnly? On,
    DateOnly Today
);

/// <summary>What must hold before a used signal, or a drawing back, is written down.</summary>
public static class StopSeenRules
{
    public static readonly IReadOnlyList<Requirement<StopSeenDraft>> Requirements =
    [
        Rule(
            "SW.1",
            "It says whether the child used the signal, or how they drew back.",
            "Practice standard 5.5 [D]",
            d => d.SignalUsed is { } used && used == d.DrewBack is null
        ),
        Rule("SW.2", "It says from which adult of the case.", "Decision 18", d => d.IsAdultOfCase),
        Rule("SW.3", "It has its day, which is not to come.", "Practice standard 5.5 [D]", d => d.On <= d.Today),
        Rule(
            "SW.4",
            "Of a signal that was used it says what the child says to whether everybody stopped at once.",
            "Decision 19",
            d => d.SignalUsed != true || d.AtOnce is not null
        ),
    ];

    public static Decision Decide(StopSeenDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<StopSeenDraft> Rule(
        string id,
        string words,
        string source,
        Func<StopSeenDraft, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
