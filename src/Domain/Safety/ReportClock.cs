namespace Reknit.Domain.Safety;

/// <summary>How it stands with the report of one disclosure.</summary>
/// <param name="Decision">The last that counts; null while nobody has decided.</param>
/// <param name="WrittenBy">Until when the written report is due, where the state's clock is on file; UTC instant.</param>
/// <param name="IsOverdue">The state's time has run out over an open decision or a written report that is not out.</param>
public sealed record ReportClock(ReportDecision? Decision, DateTime? WrittenBy, bool IsOverdue)
{
    /// <summary>The call waits for no clock: until somebody has decided, it is to be made at once.</summary>
    public bool IsOpen => Decision is null;

    /// <summary>A report was made, the state asks for it in writing, and it is not out.</summary>
    public bool WrittenWaits { get; private init; }

    /// <param name="writtenAt">When the written report went out; null where it did not.</param>
    public static ReportClock Of(
        ReportDuty? duty,
        DateTime heardAt,
        ReportDecision? decision,
        DateTime? writtenAt,
        DateTime now
    )
    {
        var by = duty?.WrittenBy(heardAt);
        var waits = decision is null || (decision == ReportDecision.Made && writtenAt is null);
        return new(decision, decision == ReportDecision.NotRequired ? null : by, waits && by < now)
        {
            WrittenWaits = decision == ReportDecision.Made && writtenAt is null && by is not null,
        };
    }
}
