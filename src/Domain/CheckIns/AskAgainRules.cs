using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns;

/// <summary>The therapist is about to ask the child about one step with one adult.</summary>
public sealed record AskAgainFacts
{
    /// <summary>"Don't ask me again, I will tell you" stands: the child has not lifted it.</summary>
    public required bool ChildWillTell { get; init; }

    /// <summary>The child spoke of it first, today.</summary>
    public required bool ChildRaisedIt { get; init; }

    /// <summary>Last no to this adult, whatever the step; null where there is none.</summary>
    public required DateOnly? LastNoOn { get; init; }

    /// <summary>Individual sessions the child has had since that no.</summary>
    public required int SessionsSinceNo { get; init; }

    /// <summary>Times the child was asked about this adult within the window, whatever the step, and did not say yes.</summary>
    public required int AskedWithoutYes { get; init; }

    /// <summary>The child was asked about this adult today already, whatever the step.</summary>
    public required bool WasAskedToday { get; init; }

    /// <summary>A review was held since the child was last asked.</summary>
    public required bool IsReviewedSince { get; init; }
    public required bool IsHoldOpen { get; init; }

    /// <summary>The two clinicians ask in order to clear the hold.</summary>
    public required bool IsToClearHold { get; init; }

    /// <summary>An order keeps child and adult apart, or forbids contact, and it is no first question for the plan.</summary>
    public required bool IsKeptApart { get; init; }

    /// <summary>The step lies beyond the plan's aim, or is left out for this child; it is no first question for the plan.</summary>
    public required bool IsOutsidePlan { get; init; }

    /// <summary>Days to wait after a no; practice setting, 7 at least.</summary>
    public required int WaitDays { get; init; }

    /// <summary>Individual sessions to wait for after a no; practice setting, 1 at least.</summary>
    public required int WaitSessions { get; init; }

    /// <summary>Most times within the window; practice setting, 3 at most.</summary>
    public required int MostTimes { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>When a child may be asked again: asking often enough is pressure too.</summary>
public static class AskAgainRules
{
    private const string Standard = "Practice standard 2.6 [D]: asking again";

    public static readonly IReadOnlyList<Requirement<AskAgainFacts>> Requirements =
    [
        new(
            "AK.1",
            Hard,
            "The child has not said \"Don't ask me again, I will tell you\", or has lifted it.",
            "Decision 3",
            f => !f.ChildWillTell
        )
        {
            CuredBy = Curer.Child,
        },
        new(
            "AK.2",
            Hard,
            "The days to wait after a no are over, or the child spoke of it first.",
            Standard,
            f => f.ChildRaisedIt || f.LastNoOn is not { } no || f.Today >= no.AddDays(f.WaitDays)
        )
        {
            CuredBy = Curer.Therapist,
            HowFar = f => f.LastNoOn is { } no ? $"from {no.AddDays(f.WaitDays):yyyy-MM-dd}" : "no wait",
        },
        new(
            "AK.3",
            Hard,
            "The child has had time alone with the therapist since the no, or spoke of it first.",
            Standard,
            f => f.ChildRaisedIt || f.LastNoOn is null || f.SessionsSinceNo >= f.WaitSessions
        )
        {
            CuredBy = Curer.Therapist,
            HowFar = f => $"{f.SessionsSinceNo} of {f.WaitSessions}",
        },
        new(
            "AK.4",
            Hard,
            "The child was not asked about this adult too often without a yes, or spoke of it first, or a review was held.",
            Standard,
            f => f.ChildRaisedIt || f.IsReviewedSince || f.AskedWithoutYes < f.MostTimes
        )
        {
            CuredBy = Curer.Therapist,
            HowFar = f => $"{f.AskedWithoutYes} of {f.MostTimes}",
        },
        new(
            "AK.5",
            Hard,
            "The child was not asked about this adult today already, or spoke of it first.",
            Standard,
            f => f.ChildRaisedIt || !f.WasAskedToday
        )
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "AK.6",
            Hard,
            "No hold is open, or the question is part of clearing it.",
            "Practice standard 2.6 [D]",
            f => !f.IsHoldOpen || f.IsToClearHold
        )
        {
            CuredBy = Curer.SecondClinician,
        },
        new(
            "AK.7",
            Hard,
            "No order keeps the child and the adult apart or forbids contact, or it is the first question, before the plan.",
            "Practice standard 2.6 [D]: asking again; LK.3, LK.4",
            f => !f.IsKeptApart
        )
        {
            CuredBy = Curer.Court,
        },
        new(
            "AK.8",
            Hard,
            "The step lies within what the plan aims at and is not left out, or it is the first question, before the plan.",
            "Practice standard 2.6 [D]: asking again",
            f => !f.IsOutsidePlan
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static Decision Decide(AskAgainFacts facts) => Decision.On(Requirements, facts);

    /// <summary>
    /// Whether an answer that is written down later may count as a yes, as of the day of the asking. Where a hold was open
    /// then, clearing it asks for an answer of its own. What shuts the step is asked when it is taken: a child's word is the
    /// child's, whatever orders and plans say of the step.
    /// </summary>
    public static Decision OnPaper(AskAgainFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Decide(facts with { IsToClearHold = true, IsKeptApart = false, IsOutsidePlan = false });
    }
}
