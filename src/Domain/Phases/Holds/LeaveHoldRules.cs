using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Holds;

/// <summary>Two clinicians are about to decide that one thing on record calls for no hold.</summary>
public sealed record LeaveHoldFacts
{
    /// <summary>Of what is on record.</summary>
    public required Guid Said { get; init; }

    /// <summary>Of a child's own word; null where no child said it.</summary>
    public required Danger? Danger { get; init; }

    /// <summary>Of the hold that it calls for; null in a decision kept while only a child's own word was asked.</summary>
    public HoldTrigger? Trigger { get; init; }
    public required DateOnly SaidOn { get; init; }
    public required PersonId? Therapist { get; init; }

    /// <summary>Null until they have signed.</summary>
    public required PersonId? SecondClinician { get; init; }

    /// <summary>Both, on this day.</summary>
    public required bool BothAreLicensed { get; init; }

    /// <summary>Each of the two, in words of their own.</summary>
    public required bool HasReasons { get; init; }

    /// <summary>It was said, was not struck, and neither a hold nor an earlier decision of two answers it.</summary>
    public required bool IsUnanswered { get; init; }

    /// <summary>Of the case.</summary>
    public required int DisclosuresWithoutDecision { get; init; }

    /// <summary>Of suicide; a child who said so was not asked anew, or the risk is moderate or high.</summary>
    public required bool RiskIsOpen { get; init; }

    /// <summary>A screen for violence is severe, and no later finished one was judged less.</summary>
    public bool ViolenceIsSevere { get; init; }
    public required DateOnly Today { get; init; }
}

/// <summary>What must hold before what calls for a hold is answered without one. One clinician alone never does it.</summary>
public static class LeaveHoldRules
{
    private const string Standard = "Practice standard: nobody alone makes a danger disappear";

    public static readonly IReadOnlyList<Requirement<LeaveHoldFacts>> Requirements =
    [
        Rule(
            "NH.1",
            "Two clinicians decide it, and they are two people.",
            f => f.Therapist is { } first && f.SecondClinician is { } second && first != second
        ),
        Rule("NH.2", "Both are licensed on this day.", f => f.BothAreLicensed),
        Rule("NH.3", "Each of the two says why, in words of their own.", f => f.HasReasons),
        Rule("NH.4", "It waits for an answer still.", f => f.IsUnanswered),
        Rule(
            "NH.5",
            "For everything that was disclosed it is decided whether it must be reported.",
            f => f.DisclosuresWithoutDecision == 0
        ) with
        {
            CuredBy = Curer.Therapist,
        },
        Rule(
            "NH.6",
            "A child who wants to hurt themselves, or whose screen says so, was asked anew, and no risk is open.",
            f => (f.Danger != Danger.HurtingSelf && f.Trigger != HoldTrigger.ChildAtRiskOfSuicide) || !f.RiskIsOpen
        ) with
        {
            CuredBy = Curer.Therapist,
        },
        Rule(
            "NH.7",
            "Of a push it is decided on a later day than the child said it.",
            f => f.Danger != Danger.Pushed || f.Today > f.SaidOn
        ),
        Rule(
            "NH.8",
            "A talk about violence that was severe was repeated, and judged less.",
            f => f.Trigger != HoldTrigger.ViolenceScreenSevere || !f.ViolenceIsSevere
        ) with
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static Decision Decide(LeaveHoldFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<LeaveHoldFacts> Rule(string id, string words, Func<LeaveHoldFacts, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.SecondClinician };
}
