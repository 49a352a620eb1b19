using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Consents;

/// <summary>How the child comes to the practice and goes home, as the therapist wrote it; a changed one is a new one.</summary>
public sealed class TransportPlan : IRecorded
{
    /// <summary>In characters, of each part.</summary>
    public const int WordsLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>1 for the first plan of the case.</summary>
    public required int Number { get; init; }

    /// <summary>Who brings the child, and who takes the child home.</summary>
    public required Sealed Brings { get; init; }

    /// <summary>Who waits where meanwhile.</summary>
    public required Sealed Waits { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A transport plan as it is about to be kept.</summary>
/// <param name="SomebodyIsProtected">Somebody of the case is protected from another of it.</param>
/// <param name="IsMeant">It was said that nobody can learn from it where another is.</param>
/// <param name="TellsWhereabouts">It holds what somebody protected could be found by.</param>
public sealed record TransportDraft(
    string Brings,
    string Waits,
    bool SomebodyIsProtected = false,
    bool IsMeant = false,
    bool TellsWhereabouts = false
);

/// <summary>What must hold before a transport plan is kept.</summary>
public static class TransportRules
{
    private const string Source = "Practice standard 5.6 and founding text A: nobody forces a child into a session";

    public static readonly IReadOnlyList<Requirement<TransportDraft>> Requirements =
    [
        new(
            "CS.50",
            RequirementKind.Hard,
            "It says who brings the child, and who takes the child home.",
            Source,
            d => Fits(d.Brings)
        ),
        new("CS.51", RequirementKind.Hard, "It says who waits where.", Source, d => Fits(d.Waits)),
        new(
            "CS.52",
            RequirementKind.Hard,
            "Where somebody of the case is protected from another, it is said that nobody can learn from it where another lives, works or waits.",
            "Practice standard: protected people",
            d => !d.SomebodyIsProtected || d.IsMeant
        ),
        new(
            "CS.53",
            RequirementKind.Hard,
            "Where somebody is protected, it holds no address, school, workplace, telephone or mail: every adult reads it. Say it without.",
            "Practice standard: protected people; 45 CFR 164.522(b)(1)",
            d => !d.TellsWhereabouts
        ),
    ];

    public static Decision Decide(TransportDraft draft) => Decision.On(Requirements, draft);

    private static bool Fits(string words) =>
        !string.IsNullOrWhiteSpace(words) && words.Length <= TransportPlan.WordsLength;
}
