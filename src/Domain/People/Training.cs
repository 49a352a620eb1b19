namespace Reknit.Domain.People;

/// <summary>What a training of a clinician was about.</summary>
public enum TrainingTopic
{
    FamilyWork,
    ChildDevelopment,
    Attachment,
    Trauma,

    /// <summary>Trust-based relational intervention.</summary>
    Tbri,
    DomesticViolence,
}

/// <summary>For which work a training was made: treating people, or answering a court's questions.</summary>
public enum TrainingSide
{
    Clinical,
    Forensic,
}

/// <summary>A training that a clinician has had.</summary>
public sealed class Training : IRecorded
{
    public const int ProviderLength = 200;
    public const int MostHours = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required TrainingTopic Topic { get; init; }
    public required TrainingSide Side { get; init; }
    public required int Hours { get; init; }
    public required string Provider { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly EndedOn { get; init; }
    public required DateTime KeptAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}

/// <summary>A training as somebody typed it.</summary>
public sealed record TrainingTyped(int Hours, string Provider, DateOnly EndedOn, bool MayHaveCases, DateOnly Today);

/// <summary>What must hold before a training stands in the register of clinicians.</summary>
public static class TrainingRules
{
    private const string Source = "Practice standard: clinicians";

    public static readonly IReadOnlyList<Requirement<TrainingTyped>> Requirements =
    [
        Hard("TN.1", "Whoever had it is a member of the practice who can have cases.", t => t.MayHaveCases),
        Hard("TN.2", "It says who gave it and how many hours it took.", t => t.Provider != "" && IsCounted(t.Hours)),
        Hard("TN.3", "It is over.", t => t.EndedOn <= t.Today),
    ];

    public static Decision Decide(TrainingTyped typed) => Decision.On(Requirements, typed);

    private static bool IsCounted(int hours) => hours is > 0 and <= Training.MostHours;

    private static Requirement<TrainingTyped> Hard(string id, string words, Func<TrainingTyped, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
