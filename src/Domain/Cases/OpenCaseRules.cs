using Reknit.Domain.People;

namespace Reknit.Domain.Cases;

/// <summary>A person as a new case names them.</summary>
/// <param name="Known">Whom of the people known to the practice somebody said this is; null for a new person.</param>
/// <param name="IsSettled">
/// Whether it is said who this is, where the practice knows the name or the case names it before: father and son
/// can share a name.
/// </param>
public sealed record NamedPerson(
    PersonId? Known,
    CasePart Part,
    bool IsSelfRepresented,
    bool HasCounsel,
    bool IsSettled
);

/// <summary>What is known when a case is to be opened.</summary>
/// <param name="UnreviewedStops">Flags of the order that stop a case and that nobody has reviewed.</param>
/// <param name="Therapist">Null while none is chosen.</param>
/// <param name="IsLicensed">The chosen therapist has a license that is valid today in the case's state.</param>
/// <param name="HasOtherRole">The therapist is or was evaluator, coordinator, mediator or guardian for somebody of the family.</param>
/// <param name="IsWithinCaseload">One case more keeps the therapist within the limit that the practice set, if any.</param>
public sealed record OpenCaseFacts(
    CaseBasis Basis,
    string Caption,
    string? Court,
    bool HasOrder,
    PersonId? Therapist,
    IReadOnlyList<NamedPerson> People,
    IReadOnlyList<string> UnreviewedStops,
    bool IsLicensed,
    bool IsWithinCaseload,
    bool HasOtherRole
)
{
    /// <summary>The order was read under the state that is given for the court; where none is given, under its own.</summary>
    public bool IsReadUnderState { get; init; } = true;

    /// <summary>The order was read as for this therapy, or a person said whether it is.</summary>
    public bool IsTherapySaid { get; init; } = true;
}

/// <summary>What must hold before a case is opened.</summary>
public static class OpenCaseRules
{
    private const string Source = "Practice standard: opening a case";

    public static readonly IReadOnlyList<Requirement<OpenCaseFacts>> Requirements =
    [
        Hard("OC.1", "The case has a caption.", f => f.Caption.Length > 0),
        Hard("OC.2", "At least one child is named.", f => f.People.Any(p => p.Part == CasePart.Child)),
        Hard("OC.3", "Both parents are named, or a parent and another caregiver.", f => f.People.Count(IsAdult) >= 2),
        Hard("OC.4", "A therapist of this practice has the case.", f => f.Therapist is not null),
        Hard("OC.5", "Where a court ordered the work, its order is on file.", f => f.HasOrder || !IsOrdered(f)),
        Hard("OC.6", "Where a court ordered the work, the court is named.", f => f.Court is not null || !IsOrdered(f)),
        Hard(
            "OC.7",
            "Of every name that the practice knows or that stands twice, it is said whether it is the same person.",
            f => f.People.All(p => p.IsSettled)
        ),
        Hard(
            "OC.8",
            "Nobody is named twice.",
            f => f.People.Select(p => p.Known).OfType<PersonId>().CountBy(known => known).All(known => known.Value == 1)
        ),
        new(
            "OC.9",
            RequirementKind.Hard,
            "The therapist has no other part in the case.",
            "AFCC Guidelines for Court-Involved Therapy (2010), multiple relationships",
            f => f.Therapist is null || f.People.All(p => p.Known != f.Therapist)
        ),
        Hard(
            "OC.11",
            "Each flagged term of the order that stops the work was reviewed, and the review is on record.",
            f => f.UnreviewedStops.Count == 0
        ),
        Hard(
            "OC.15",
            "The order was read under the law of the state that is given for the court.",
            f => f.IsReadUnderState
        ),
        Hard(
            "OC.16",
            "Where the order was not read as one for this therapy, a person said whether it is.",
            f => f.IsTherapySaid
        ),
        new(
            "OC.12",
            RequirementKind.Hard,
            "The therapist has a license on record that is valid today in the state of the court, or where there is no court in the practice's state.",
            "State licensing law; practice standard: clinicians",
            f => f.Therapist is null || f.IsLicensed
        )
        {
            CuredBy = Curer.PracticeOwner,
        },
        new(
            "OC.14",
            RequirementKind.Hard,
            "The therapist is not, and never was, evaluator, parenting coordinator, mediator or guardian for anybody of the family.",
            RoleWithFamilyRules.Source,
            f => f.Therapist is null || !f.HasOtherRole
        ),
        new(
            "OC.13",
            RequirementKind.Advisory,
            "With this case the therapist stays within the caseload that the practice set for them.",
            Source,
            f => f.Therapist is null || f.IsWithinCaseload
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
