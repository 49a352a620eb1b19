namespace Reknit.Domain.Orders.Desk;

/// <summary>The end of a consent as it is about to be put on record.</summary>
public sealed record ProgrammeConsentEndFacts(
    bool Stands,
    ProgrammeConsentEnd? End,
    DateOnly? EndedOn,
    DateOnly SignedOn,
    DateOnly Today,
    string? Because
);

/// <summary>What must hold before a parent's consent ends: what it lowered stops again.</summary>
public static class ProgrammeConsentEndRules
{
    private const string Source = "A.R.S. 25-418: unless both parents consent";

    public static readonly IReadOnlyList<Requirement<ProgrammeConsentEndFacts>> Requirements =
    [
        new("PN.1", RequirementKind.Hard, "The consent still stands.", Source, f => f.Stands),
        new(
            "PN.2",
            RequirementKind.Hard,
            "It is said whether the parent took it back or it was a mistake.",
            Source,
            f => f.End is { } end && Enum.IsDefined(end)
        ),
        new(
            "PN.3",
            RequirementKind.Hard,
            "The day on which the parent took it back is given, not before it was signed and not in the future.",
            Source,
            f => f.End != ProgrammeConsentEnd.TakenBack || (f.EndedOn >= f.SignedOn && f.EndedOn <= f.Today)
        ),
        new(
            "PN.4",
            RequirementKind.Hard,
            "It is said how that is known, or why it was a mistake.",
            Source,
            f => !string.IsNullOrWhiteSpace(f.Because)
        ),
    ];

    public static Decision Decide(ProgrammeConsentEndFacts facts) => Decision.On(Requirements, facts);
}
