namespace Reknit.Domain.Orders.Drafts;

/// <summary>What is known when a practice changes the words of a clause.</summary>
/// <param name="HasSeenDoubts">Whether whoever changes the words was shown <see cref="TriedClause.Doubts"/> and holds to the words.</param>
public sealed record ClauseFacts(TriedClause Tried, bool IsChange, string? Reason, bool HasSeenDoubts);

/// <summary>What must hold before a practice's own words stand in its drafts.</summary>
public static class ClauseRules
{
    private const string Promise = "Practice standard: a paper of the practice asks for what its list asks for";

    public static readonly IReadOnlyList<Requirement<ClauseFacts>> Requirements =
    [
        new(
            "CL.1",
            RequirementKind.Hard,
            "The words keep every slot and every judge's blank, take no side, and say nothing that decision 29 leaves out.",
            "Practice decision 29; practice standard: what a judge decides stays a blank",
            f => f.Tried.Broken.Count == 0
        ),
        new(
            "CL.2",
            RequirementKind.Hard,
            "In a sample order with these words the check reads nothing as the opposite, raises no rule of a state, and still finds the child's pace and the therapist's role.",
            Promise,
            f => f.Tried.Stops.Count == 0
        ),
        new(
            "CL.3",
            RequirementKind.Advisory,
            "In a sample order with these words the check finds everything that it found before.",
            Promise,
            f => f.Tried.Doubts.Count == 0
        ),
        new(
            "CL.4",
            RequirementKind.Hard,
            "What the check no longer finds was shown to whoever changes the words.",
            "Practice standard: a machine may not know good words; a person who keeps them has seen what it read",
            f => f.Tried.Doubts.Count == 0 || f.HasSeenDoubts
        ),
        new(
            "CL.5",
            RequirementKind.Hard,
            "It is said why the words change.",
            "Practice standard: the record says why",
            f => !string.IsNullOrWhiteSpace(f.Reason)
        ),
        new(
            "CL.6",
            RequirementKind.Hard,
            "The words are not the ones that stand in drafts already.",
            "Practice standard: a version says something new",
            f => f.IsChange
        ),
    ];

    public static Decision Decide(ClauseFacts facts) => Decision.On(Requirements, facts);
}
