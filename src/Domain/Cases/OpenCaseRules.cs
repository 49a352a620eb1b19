namespace Reknit.Domain.Cases;

/// <summary>A person as a new case names them.</summary>
/// <param name="NameKey">The folded name, for finding a person named twice.</param>
/// <param name="IsSettled">Whether it is said if this is somebody whom the practice knows already.</param>
public sealed record NamedPerson(
    string NameKey,
    CasePart Part,
    bool IsSelfRepresented,
    bool HasCounsel,
    bool IsSettled
);

/// <summary>What is known when a case is to be opened.</summary>
/// <param name="TherapistNameKey">Folded name of the therapist; null while none is chosen.</param>
public sealed record OpenCaseFacts(
    CaseBasis Basis,
    string Caption,
    string? Court,
    bool HasOrder,
    string? TherapistNameKey,
    IReadOnlyList<NamedPerson> People
);

/// <summary>What must hold before a case is opened.</summary>
public static class OpenCaseRules
{
    private const string Source = "Practice standard: opening a case";

    public static readonly IReadOnlyList<Requirement<OpenCaseFacts>> Requirements =
    [
        Hard("OC.1", "The case has a caption.", f => f.Caption.Length > 0),
        Hard("OC.2", "At least one child is named.", f => f.People.Any(p => p.Part == CasePart.Child)),
        Hard("OC.3", "Both parents are named, or a parent and another caregiver.", f => f.People.Count(IsAdult) >= 2),
        Hard("OC.4", "A therapist of this practice has the case.", f => f.TherapistNameKey is not null),
        Hard("OC.5", "Where a court ordered the work, its order is on file.", f => f.HasOrder || !IsOrdered(f)),
        Hard("OC.6", "Where a court ordered the work, the court is named.", f => f.Court is not null || !IsOrdered(f)),
        Hard(
            "OC.7",
            "Of every name that the practice knows, it is said whether it is the same person.",
            f => f.People.All(p => p.IsSettled)
        ),
        Hard(
            "OC.8",
            "Nobody is named twice.",
            f => f.People.Select(p => p.NameKey).Distinct().Count() == f.People.Count
        ),
        new(
            "OC.9",
            RequirementKind.Hard,
            "The therapist has no other part in the case.",
            "AFCC Guidelines for Court-Involved Therapy (2010), multiple relationships",
            f => f.People.All(p => p.NameKey != f.TherapistNameKey)
        ),
        new(
            "OC.10",
            RequirementKind.Advisory,
            "For each parent it is known who speaks for them: counsel, or the parent.",
            Source,
            f => f.People.Where(p => p.Part == CasePart.Parent).All(p => p.IsSelfRepresented || p.HasCounsel)
        ),
    ];

    private static bool IsOrdered(OpenCaseFacts facts) => facts.Basis == CaseBasis.CourtOrder;

    private static bool IsAdult(NamedPerson person) => person.Part is CasePart.Parent or CasePart.OtherCaregiver;

    private static Requirement<OpenCaseFacts> Hard(string id, string words, Func<OpenCaseFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
