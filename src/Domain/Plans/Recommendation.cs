using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Plans;

/// <summary>What a therapist recommends about the therapy, and about nothing else; practice standard 6.3, 9.</summary>
public enum RecommendationKind
{
    GoOn,
    Frequency,
    IndividualWork,
    ParentWork,
    OtherService,
    Pause,
    End,
}

/// <summary>One recommendation of the therapist about the therapy. The program sends it to nobody.</summary>
public sealed class Recommendation : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required RecommendationKind Kind { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>Somebody to whom a recommendation was made, and whether they acknowledged it.</summary>
public sealed class RecommendationReceiver : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid RecommendationId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Null while they have not.</summary>
    public DateOnly? AcknowledgedOn { get; set; }

    /// <summary>How it is known.</summary>
    public Sealed? How { get; set; }
    public PersonId? KeptBy { get; set; }
    public DateTime? KeptAt { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A recommendation as it is about to be put on record.</summary>
/// <param name="Receivers">People of the case.</param>
public sealed record RecommendationDraft(
    RecommendationKind? Kind,
    string Words,
    int Receivers,
    DateOnly? MadeOn,
    DateOnly Today
)
{
    public IReadOnlyList<string> BeyondRole => WordsBeyondRole.In(Words, WordsBeyondRole.OfCustody);

    public IReadOnlyList<string> Judging => WordsBeyondRole.In(Words, WordsBeyondRole.OfPeople);
}

/// <summary>An acknowledgement as it is about to be put on record.</summary>
public sealed record AcknowledgementDraft(bool IsReceiver, DateOnly MadeOn, DateOnly? On, string How, DateOnly Today);

/// <summary>What must hold before a recommendation or its acknowledgement is put on record.</summary>
public static class RecommendationRules
{
    private const string Standard = "Practice standard S109: the register of recommendations about the therapy";

    public static readonly IReadOnlyList<Requirement<RecommendationDraft>> Requirements =
    [
        new("TP.40", Hard, "It says what it is about.", Standard, d => d.Kind is not null),
        new("TP.41", Hard, "It says what is recommended.", Standard, d => EntryRules.Says(d.Words)),
        new(
            "TP.42",
            Hard,
            "It is about the therapy, and says nothing about custody or a schedule of time.",
            "Founding text B, component 9; AFCC Guidelines for Court-Involved Therapy (2010)",
            d => d.BeyondRole.Count == 0
        ),
        new(
            "TP.43",
            Hard,
            "It calls nobody by a word that judges.",
            "Practice standard 6.5",
            d => d.Judging.Count == 0
        ),
        new("TP.44", Hard, "It says to whom of the case it was made.", Standard, d => d.Receivers > 0),
        new(
            "TP.45",
            Hard,
            "It says on which day, and that is not to come.",
            Standard,
            d => Days.IsOver(d.MadeOn, d.Today)
        ),
    ];

    public static readonly IReadOnlyList<Requirement<AcknowledgementDraft>> Acknowledging =
    [
        new("TP.50", Hard, "It was made to them.", Standard, d => d.IsReceiver),
        new(
            "TP.51",
            Hard,
            "The day is not before the recommendation, and not to come.",
            Standard,
            d => Days.IsOver(d.On, d.Today) && d.On >= d.MadeOn
        ),
        new("TP.52", Hard, "It says how that is known.", Standard, d => EntryRules.Says(d.How)),
    ];
}
