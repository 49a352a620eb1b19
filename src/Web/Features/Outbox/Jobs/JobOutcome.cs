namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>What came of one attempt. Reasons are plain words for staff and name nobody.</summary>
internal abstract record JobOutcome
{
    private JobOutcome() { }

    public sealed record Done : JobOutcome;

    /// <summary>It did not work this time; tried again with growing pauses, as often as its kind allows.</summary>
    public sealed record Again(string Reason) : JobOutcome;

    /// <summary>Nothing was tried, because something is not ready; does not count as an attempt.</summary>
    public sealed record Later(TimeSpan Wait) : JobOutcome;

    /// <summary>It will never work; staff see it as failed.</summary>
    public sealed record GiveUp(string Reason) : JobOutcome;
}
