using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Sessions;

/// <summary>
/// A signed session toward contact or in one room of a day on which the child took no such step on record: nobody can say
/// that they said yes. It counts for no gate, and is open until somebody has looked into it.
/// </summary>
public sealed class SessionWithoutStep : IRecorded
{
    /// <summary>In characters, of what was found.</summary>
    public const int FoundLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required SessionId SessionId { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }
    public required PersonId Adult { get; init; }
    public required DateTime NoticedAt { get; init; }

    /// <summary>Null while nobody has looked into it.</summary>
    public DateTime? LookedAt { get; set; }
    public PersonId? LookedBy { get; set; }

    /// <summary>What happened, and what follows from it.</summary>
    public Sealed? Found { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>Somebody says what was found about a session without a step.</summary>
/// <param name="LooksIntoOwn">Who looks into it signed the session.</param>
/// <param name="HasAnother">The practice has another clinician.</param>
public sealed record LookedInto(string? Found, bool LooksIntoOwn, bool HasAnother);

/// <summary>What must hold before a session without a step is no longer open.</summary>
public static class LookIntoRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<LookedInto>> Requirements =
    [
        new(
            "LI.1",
            RequirementKind.Hard,
            "It says what happened, in words.",
            Standard,
            l => !string.IsNullOrWhiteSpace(l.Found)
        )
        {
            CuredBy = Curer.ClinicalLead,
        },
        new(
            "LI.2",
            RequirementKind.Hard,
            "Somebody else than who signed the session looks into it, where the practice has another clinician.",
            Standard,
            l => !l.LooksIntoOwn || !l.HasAnother
        )
        {
            CuredBy = Curer.ClinicalLead,
        },
    ];

    public static Decision Decide(LookedInto looked) => Decision.On(Requirements, looked);
}
