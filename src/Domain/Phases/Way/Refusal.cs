namespace Reknit.Domain.Phases.Way;

/// <summary>What follows on a child's no. None of it sends anything by itself.</summary>
public sealed record RefusalStep(string Id, string Words, string Source);

/// <summary>A notice of how many sessions were held, for the sides, where the order asks for one.</summary>
/// <param name="Ordered">Sessions that the order names.</param>
/// <param name="Held">Sessions of every kind that the order counts; nothing tells which they were.</param>
public sealed record CountAndPaceNotice(int Ordered, int Held)
{
    public string Words =>
        $"The order names {Ordered} sessions; {Held} were held. The therapist sets the pace of the sessions, "
        + "and recommends for the therapy alone.";
}

/// <summary>The way after a no: a rest, an explanation, and facts about a number where a court asks for them.</summary>
public static class Refusal
{
    public static readonly IReadOnlyList<RefusalStep> Steps =
    [
        new("RF.1", "The work with this adult rests; nothing is sent, and no page of a parent changes.", "Decision 3"),
        new(
            "RF.2",
            "The child hears in their own words what the order says, and what it does not.",
            "Practice standard 5.3"
        ),
        new("RF.3", "The child's own sessions and each parent's own work go on.", "Decision 7"),
        new("RF.4", "The child's own therapist is consulted.", "Decision 8"),
        new(
            "RF.5",
            "Where the order asks for it, a notice of count and pace goes to each side.",
            "Practice standard 1.1 (T4)"
        ),
    ];

    /// <summary>Null where the order names no number, or asks for no notice.</summary>
    public static CountAndPaceNotice? Notice(int? ordered, int held, bool orderAsks) =>
        orderAsks && ordered is { } number ? new(number, held) : null;
}
