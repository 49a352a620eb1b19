using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Gates;

/// <summary>What is known when intake is finished; from the screens, the child's own sessions and the disclosures.</summary>
public sealed record ScreeningGateFacts : IGateFacts
{
    /// <summary>Parents not yet seen alone, at an own time, with an own waiting room.</summary>
    public required int ParentsNotSeenAlone { get; init; }

    /// <summary>Parents without an outcome of the screen for violence, asked alone by a trained clinician.</summary>
    public required int ParentsWithoutViolenceScreen { get; init; }

    /// <summary>Of five: extreme abuse, substance use, domestic violence, abandonment, severe mental illness.</summary>
    public required int ExclusionItemsOpen { get; init; }

    /// <summary>Parents without a substance screen, or with a positive one and no follow-up.</summary>
    public required int ParentsWithoutSubstanceScreen { get; init; }

    /// <summary>Parents without a mood screen, or with an answer on suicide and no follow-up of the same day.</summary>
    public required int ParentsWithoutMoodScreen { get; init; }

    /// <summary>Individual sessions that the child came to; signed records.</summary>
    /// <summary>Answers on suicide that were followed up, and not on their day.</summary>
    public int MoodFollowedUpLater { get; init; }
    public required int ChildSessions { get; init; }

    /// <summary>Asked alone; from 8 with the screen, under 8 by a clinician.</summary>
    public required bool ChildIsScreenedForSuicide { get; init; }
    public required bool ChildsTraumaScreenIsRecorded { get; init; }

    /// <summary>In the child's own words or drawing.</summary>
    public required bool ChildsWishesAreRecorded { get; init; }
    public required int DisclosuresWithoutDecision { get; init; }

    /// <summary>Marked as read by the therapist.</summary>
    public required bool PapersAreRead { get; init; }

    /// <summary>Days on which a court decided to go on without an adult's talk and screens; none in a move kept before.</summary>
    public IReadOnlyList<DateOnly> DecidedWithoutIntake { get; init; } = [];
    public required PathwaySettings Settings { get; init; }

    Gate IGateFacts.OfGate() => Gate.Screening;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. ScreeningGate.Requirements.Select(r => r.On(this))];
}
