namespace Reknit.Domain.Measures;

/// <summary>One answer as it was given. An item that was not answered has none.</summary>
public readonly record struct Answer(int Item, int Value);

/// <summary>What answers come to. Alerts stand in every outcome: a score that cannot be told hides none of them.</summary>
public abstract record Outcome
{
    private Outcome(IReadOnlyList<Alert> alerts) => Alerts = alerts;

    public IReadOnlyList<Alert> Alerts { get; }

    /// <param name="Scales">Empty where the result is a band and no number.</param>
    /// <param name="Band">Of the total, or of the whole screen; null where the source names none.</param>
    /// <param name="Unanswered">Items left open that the source's rule bears.</param>
    public sealed record Scored(
        IReadOnlyList<ScaleScore> Scales,
        string? Band,
        Positive Positive,
        IReadOnlyList<int> Unanswered,
        IReadOnlyList<Alert> All
    ) : Outcome(All);

    /// <summary>Too much is unanswered; nothing was guessed.</summary>
    public sealed record NotScored(IReadOnlyList<int> Missing, IReadOnlyList<Alert> All) : Outcome(All);

    /// <summary>Some answers cannot be what was on the form.</summary>
    public sealed record Refused(IReadOnlyList<Fault> Faults, IReadOnlyList<Alert> All) : Outcome(All);

    /// <summary>This product has no key for the instrument: the score is taken elsewhere.</summary>
    public sealed record TakenElsewhere() : Outcome([]);
}

/// <summary>Whether a screen says "look closer".</summary>
public enum Positive
{
    No,
    Yes,

    /// <summary>Open items could still make it positive; never read as no.</summary>
    CannotTell,

    /// <summary>No cut-off is published for this scale or this person.</summary>
    NoCut,
}

/// <summary>One scale's score: a number, or the two ends between which it lies while items are open.</summary>
public sealed record ScaleScore(
    string Scale,
    decimal Least,
    decimal Most,
    bool IsProrated,
    string? Band,
    Positive Positive
)
{
    /// <summary>Null while open items leave it between two ends.</summary>
    public decimal? Value => Least == Most ? Least : null;
}

/// <summary>An answer that cannot stand.</summary>
public sealed record Fault(int Item, FaultKind Kind);

/// <summary>Why an answer cannot stand.</summary>
public enum FaultKind
{
    NoSuchItem,
    NoSuchAnswer,
    AnsweredTwice,

    /// <summary>It says something of what another answer says never happened.</summary>
    Contradicts,
}
