using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Phases.Ahead;

/// <summary>What of one child's words, and of the days since, says whether they may be asked about a step.</summary>
/// <param name="Answers">To every adult, as they count; the earliest first.</param>
/// <param name="DrewBack">What clinicians saw of this child.</param>
/// <param name="AloneOn">Individual sessions of the child, each with its day; signed records.</param>
/// <param name="ReviewedOn">Reviews of this way.</param>
public sealed record AskedSoFar(
    IReadOnlyList<Assent> Answers,
    IReadOnlyList<DrewBack> DrewBack,
    IReadOnlyList<DateOnly> AloneOn,
    IReadOnlyList<DateOnly> ReviewedOn
)
{
    /// <summary>An order keeps child and adult apart, or forbids contact, as it stands now.</summary>
    public bool IsKeptApart { get; init; }

    /// <param name="reviewedOn">Reviews of this way that count.</param>
    public static AskedSoFar Of(WayKnowledge known, IReadOnlyList<DateOnly> reviewedOn)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(known.Assents, known.DrewBack, known.ChildAloneOn, reviewedOn)
        {
            IsKeptApart = known.Entry.IsProtectedFromAdult || known.Entry.ContactIsForbidden,
        };
    }

    /// <summary>As it stood on a day: what came later is left out.</summary>
    /// <param name="childRaisedIt">The child spoke of it first, on that day.</param>
    /// <param name="day">In the practice's zone.</param>
    public AskAgainFacts About(
        PathwayState state,
        Rung step,
        bool childRaisedIt,
        DateOnly day,
        PathwaySettings settings
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(settings);
        var (said, adult) = (Answers.Where(a => a.AskedOn <= day).ToList(), state.Adult);
        // A child who froze before they were ever asked has said no too.
        var lastNo = CheckIns.Visits.DrewBack.LastNo(said, DrewBack.Where(d => d.On <= day), adult);
        var lastAsked = AssentHistory.LastAsked(said, adult);
        // Before the plan every child is asked once what they want; G3.3.
        var isFirst = state.Phase <= Phase.SuitabilityAndPlan && !AssentHistory.WasAskedAlone(said, adult);
        return new()
        {
            ChildWillTell = !childRaisedIt && AssentHistory.WillTell(said, adult),
            ChildRaisedIt = childRaisedIt,
            LastNoOn = lastNo,
            SessionsSinceNo = AloneOn.Count(on => on > lastNo && on <= day),
            AskedWithoutYes = AssentHistory.AskedWithoutYes(said, adult, day, settings[PathwayNumber.AskAgainWindow]),
            WasAskedToday = AssentHistory.WasAskedOn(said, adult, day),
            // Days tell no hours: one of the same day may have come before the asking.
            IsReviewedSince = ReviewedOn.Any(on => on > lastAsked && on <= day),
            IsHoldOpen = state.Holds.Count > 0,
            IsToClearHold = false,
            IsKeptApart = IsKeptApart && !isFirst,
            IsOutsidePlan = (step > state.Aim || state.LeavesOut(step)) && !isFirst,
            WaitDays = settings[PathwayNumber.AskAgainDays],
            WaitSessions = settings[PathwayNumber.AskAgainSessions],
            MostTimes = settings[PathwayNumber.AskAgainTimes],
            Today = day,
        };
    }
}
