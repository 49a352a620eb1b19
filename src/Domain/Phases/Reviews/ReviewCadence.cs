using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Reviews;

/// <summary>Why a review is due.</summary>
public enum ReviewReason
{
    Sessions,
    Days,

    /// <summary>No step was gained for some time: with others, to ask whether the work is productive.</summary>
    NoStepGained,

    /// <summary>The work has gone on for long: with others.</summary>
    LongWork,
}

/// <summary>What is known of the way and its reviews, for one child and one adult; days in the practice's zone.</summary>
/// <param name="StartedOn">When preparation, or a take-over, began.</param>
/// <param name="LastReviewOn">Null where there was none.</param>
/// <param name="LastWithOthersOn">The last review with the child's own therapist and the second clinician; null where there was none.</param>
/// <param name="LastStepGainedOn">Null where none was gained yet.</param>
/// <param name="SessionsSinceReview">Signed sessions of any kind for this child and adult, since the last review or the start.</param>
public sealed record ReviewCadenceFacts(
    DateOnly StartedOn,
    DateOnly? LastReviewOn,
    DateOnly? LastWithOthersOn,
    DateOnly? LastStepGainedOn,
    int SessionsSinceReview,
    DateOnly Today,
    PathwaySettings Settings
);

/// <summary>A review that is due, or will be.</summary>
/// <param name="On">The day; null where sessions bring it and they are not reached.</param>
public sealed record ReviewDue(ReviewReason Reason, DateOnly? On, bool IsDue, bool WithOthers);

/// <summary>When the work is looked at. Standing still asks for a look, never for pressure on a child.</summary>
public static class ReviewCadence
{
    public static IReadOnlyList<ReviewDue> Of(ReviewCadenceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (settings, since) = (facts.Settings, facts.LastReviewOn ?? facts.StartedOn);
        return
        [
            BySessions(facts),
            On(ReviewReason.Days, since.AddDays(settings[PathwayNumber.ReviewDays])),
            On(
                ReviewReason.NoStepGained,
                Latest(facts.LastStepGainedOn).AddDays(7 * settings[PathwayNumber.NoStepWeeks])
            ),
            On(ReviewReason.LongWork, Latest(null).AddDays(7 * settings[PathwayNumber.LongWorkWeeks])),
        ];

        ReviewDue On(ReviewReason reason, DateOnly day) =>
            new(reason, day, facts.Today >= day, reason is ReviewReason.NoStepGained or ReviewReason.LongWork);

        DateOnly Latest(DateOnly? step) =>
            new[] { facts.StartedOn, step ?? facts.StartedOn, facts.LastWithOthersOn ?? facts.StartedOn }.Max();
    }

    /// <summary>The day by which somebody looks at a hold or at what blocks without override.</summary>
    public static DateOnly LookBy(DateOnly since, PathwaySettings settings) =>
        since.AddDays(settings[PathwayNumber.HoldReviewDays]);

    private static ReviewDue BySessions(ReviewCadenceFacts facts)
    {
        var isDue = facts.SessionsSinceReview >= facts.Settings[PathwayNumber.ReviewSessions];
        return new(ReviewReason.Sessions, isDue ? facts.Today : null, isDue, WithOthers: false);
    }
}
