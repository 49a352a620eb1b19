namespace Reknit.Domain.People;

/// <summary>
/// In what a therapist of this work is trained, by kind: work with families, how children develop, attachment and
/// trauma. No source names a number of hours, so none is asked for.
/// </summary>
public static class Competence
{
    public static readonly IReadOnlyList<TrainingTopic> Asked =
    [
        TrainingTopic.FamilyWork,
        TrainingTopic.ChildDevelopment,
        TrainingTopic.Attachment,
        TrainingTopic.Trauma,
    ];

    /// <summary>What is not on record of somebody, in the order in which it is asked.</summary>
    public static IReadOnlyList<TrainingTopic> Missing(IEnumerable<TrainingTopic> held) => [.. Asked.Except(held)];

    /// <summary>What at least one of several lacks; where there is nobody, all of it.</summary>
    public static IReadOnlyList<TrainingTopic> MissingOfAny(
        IReadOnlyCollection<IReadOnlyList<TrainingTopic>> heldByEach
    )
    {
        ArgumentNullException.ThrowIfNull(heldByEach);
        return [.. Asked.Where(topic => heldByEach.Count == 0 || heldByEach.Any(held => !held.Contains(topic)))];
    }

    public static string Words(TrainingTopic topic) =>
        topic switch
        {
            TrainingTopic.FamilyWork => "Family work",
            TrainingTopic.ChildDevelopment => "Child development",
            TrainingTopic.Attachment => "Attachment",
            TrainingTopic.Trauma => "Trauma",
            TrainingTopic.Tbri => "Trust-based relational intervention (TBRI)",
            TrainingTopic.DomesticViolence => "Domestic violence",
            _ => throw new ArgumentOutOfRangeException(nameof(topic)),
        };

    /// <summary>Several of them inside a sentence.</summary>
    public static string Words(IEnumerable<TrainingTopic> topics) =>
        string.Join(", ", topics.Select(t => Words(t).ToLowerInvariant()));
}
