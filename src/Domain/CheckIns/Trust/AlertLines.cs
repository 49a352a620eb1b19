using Reknit.Domain.CheckIns.Asking;

namespace Reknit.Domain.CheckIns.Trust;

/// <summary>By when the one who reads it must have talked with the child.</summary>
public enum TalkBy
{
    /// <summary>Before the child leaves; from elsewhere at once, by voice.</summary>
    BeforeTheChildLeaves,
    SameDay,
}

/// <summary>What one danger answer opens.</summary>
/// <param name="ReportDecisionIsDue">Whoever reads it first decides whether it must be reported; decision 2.</param>
/// <param name="ProposedHold">Id of the hold's trigger that is put before the therapist; null where none is.</param>
/// <param name="StopsNextStep">By itself, without a hold and without anybody's decision; decision 3.</param>
public sealed record AlertLine(
    Danger Danger,
    TalkBy TalkBy,
    bool ReportDecisionIsDue,
    string? ProposedHold,
    bool StopsNextStep
);

/// <summary>What follows each danger answer. Every kind has exactly one row.</summary>
public static class AlertLines
{
    /// <summary>In the order of <see cref="Danger"/>.</summary>
    public static readonly IReadOnlyList<AlertLine> All =
    [
        // danger, talk by, report decision, hold, stops the next step
        new(Danger.HurtByAnother, TalkBy.BeforeTheChildLeaves, true, "H1", true),
        new(Danger.MightGetHurt, TalkBy.BeforeTheChildLeaves, true, "H1", true),
        new(Danger.HurtingSelf, TalkBy.BeforeTheChildLeaves, false, "H2", true),
        new(Danger.SomebodyElse, TalkBy.BeforeTheChildLeaves, true, "H1", true),
        new(Danger.Pushed, TalkBy.SameDay, false, "H9", true),
        new(Danger.BoundaryBroken, TalkBy.SameDay, false, null, false),
    ];

    public static AlertLine Of(Danger danger) => All[(int)danger];

    /// <summary>The gravest first, each once.</summary>
    public static IReadOnlyList<AlertLine> Of(IEnumerable<Danger> dangers) =>
        [.. dangers.Distinct().Order().Select(Of)];
}
