using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Reviews;

/// <summary>Something that holds the work back: an unmet requirement without override, or a hold.</summary>
/// <param name="Id">Of the requirement or of the hold's trigger.</param>
/// <param name="Words">For staff; of a requirement, what reads true when it is met.</param>
/// <param name="LookBy">A week after it began, or after somebody last looked at it, at most.</param>
/// <param name="NoticeFrom">The day from which a notice of its cause is drafted; null where it is told to nobody.</param>
public sealed record HeldBack(
    string Id,
    string Words,
    Curer? CuredBy,
    Cause Cause,
    DateOnly Since,
    DateOnly LookBy,
    DateOnly? NoticeFrom
)
{
    /// <summary>A draft is due; a therapist still decides whether it leaves.</summary>
    public bool IsNoticeDue(DateOnly today) => NoticeFrom <= today;
}

/// <summary>
/// Who looks at what holds the work back, and from when a notice is drafted to all who are entitled; decision 7. It names
/// a document or an event, never a motive, and nothing of a child's answers or a screen.
/// </summary>
public static class Standstill
{
    /// <summary>Null where the requirement blocks nothing that no override could pass.</summary>
    /// <param name="lookedOn">When somebody last looked at what holds the work back; null where nobody did.</param>
    public static HeldBack? By(
        RequirementState state,
        DateOnly since,
        PathwaySettings settings,
        DateOnly? lookedOn = null
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is { Kind: RequirementKind.Hard, Blocks: true }
            ? Held(state.Id, state.Words, state.CuredBy, state.Cause, since, settings, lookedOn)
            : null;
    }

    /// <summary>Of a hold: its cause is told only where a paper alone placed it, and only once somebody released it.</summary>
    public static HeldBack By(Hold hold, bool isReleased, PathwaySettings settings, DateOnly? lookedOn = null)
    {
        ArgumentNullException.ThrowIfNull(hold);
        var line = HoldTriggers.Of(hold.Trigger);
        var cause = isReleased ? line.Cause : Cause.Untold;
        return Held(line.Id, line.Words, line.CuredBy, cause, hold.PlacedOn, settings, lookedOn);
    }

    private static HeldBack Held(
        string id,
        string words,
        Curer? curedBy,
        Cause cause,
        DateOnly since,
        PathwaySettings settings,
        DateOnly? lookedOn
    ) =>
        new(
            id,
            words,
            curedBy,
            cause,
            since,
            ReviewCadence.LookBy(lookedOn > since ? lookedOn.Value : since, settings),
            cause == Cause.Untold ? null : since.AddDays(settings[PathwayNumber.NoticeDays])
        );
}
