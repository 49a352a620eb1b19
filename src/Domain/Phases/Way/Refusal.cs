namespace Reknit.Domain.Phases.Way;

/// <summary>What follows on a child's no. None of it sends anything by itself.</summary>
public sealed record RefusalStep(string Id, string Words, string Source);

/// <summary>How one line of it stands.</summary>
public enum RefusalStanding
{
    /// <summary>The program sees to it.</summary>
    ByItself,
    Done,
    Open,

    /// <summary>Nothing asks for it here.</summary>
    NotCalledFor,
}

/// <summary>What is known since a child's no.</summary>
/// <param name="NoOn">The day of the last no.</param>
/// <param name="RestsOnOrder">There is an order to be explained.</param>
/// <param name="ExplainedOn">When somebody last explained it to the child; null where nobody did.</param>
/// <param name="ConsultedOn">The child's own therapist; null where there was no talk.</param>
/// <param name="NoticeOn">A notice of count and pace last left on this day; null where none did.</param>
public sealed record RefusalFacts(
    DateOnly NoOn,
    bool RestsOnOrder,
    DateOnly? ExplainedOn,
    DateOnly? ConsultedOn,
    DateOnly? NoticeOn
);

/// <summary>One line after a no, as it stands.</summary>
/// <param name="On">When it was done; null of all else.</param>
public sealed record RefusalLine(RefusalStep Step, RefusalStanding Standing, DateOnly? On);

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
        new("NO.1", "The work with this adult rests; nothing is sent, and no page of a parent changes.", "Decision 3"),
        new(
            "NO.2",
            "The child hears in their own words what the order says, and what it does not.",
            "Practice standard 5.3"
        ),
        new("NO.3", "The child's own sessions and each parent's own work go on.", "Decision 7"),
        new("NO.4", "The child's own therapist is consulted.", "Decision 8"),
        new(
            "NO.5",
            "Where the order asks for it, a notice of count and pace goes to each side.",
            "Practice standard 1.1 (T4)"
        ),
    ];

    /// <summary>Each line as it stands; what was done before the no was not done after it.</summary>
    public static IReadOnlyList<RefusalLine> Stand(RefusalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. Steps.Select(s =>
                s.Id switch
                {
                    "NO.2" => Since(s, facts.ExplainedOn, facts.RestsOnOrder),
                    "NO.4" => Since(s, facts.ConsultedOn, isCalledFor: true),
                    "NO.5" => Since(s, facts.NoticeOn, isCalledFor: false),
                    _ => new(s, RefusalStanding.ByItself, null),
                }
            ),
        ];

        RefusalLine Since(RefusalStep step, DateOnly? on, bool isCalledFor) =>
            on >= facts.NoOn ? new(step, RefusalStanding.Done, on)
            : isCalledFor ? new(step, RefusalStanding.Open, null)
            : new(step, RefusalStanding.NotCalledFor, null);
    }

    /// <summary>Null where the order names no number, or asks for no notice.</summary>
    public static CountAndPaceNotice? Notice(int? ordered, int held, bool orderAsks) =>
        orderAsks && ordered is { } number ? new(number, held) : null;
}
