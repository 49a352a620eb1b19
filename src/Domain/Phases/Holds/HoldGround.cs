using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;

namespace Reknit.Domain.Phases.Holds;

/// <summary>Whether an agency asked the practice to say nothing for now.</summary>
public enum AgencySilence
{
    NotAsked,
    Stands,
    Lifted,
}

/// <summary>What a therapist knows before anything of a hold may reach anybody; decision 1.</summary>
/// <param name="Sleeps">Where the child sleeps tonight.</param>
/// <param name="SafeAdult">The adult whom the child chose, where they are of the case.</param>
/// <param name="OtherAdult">Who it is, where they are nobody of the case.</param>
/// <param name="AdultWasTold">Null while nobody has said it.</param>
/// <param name="Silence">Null while nobody has said it.</param>
/// <param name="LiftedOn">The day on which the agency lifted it.</param>
public sealed record HoldSaid(
    string Sleeps,
    PersonId? SafeAdult,
    string OtherAdult,
    bool? AdultWasTold,
    AgencySilence? Silence,
    DateOnly? LiftedOn
);

/// <summary>
/// The ground under a hold, as it was written down once; a newer one takes its place and leaves it to be read.
/// </summary>
public sealed class HoldGround : IRecorded
{
    /// <summary>In characters, of each of its texts.</summary>
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The way of the child whose night it is.</summary>
    public required WayId WayId { get; init; }

    /// <summary>The <see cref="HoldSaid"/> as JSON.</summary>
    public required Sealed Said { get; init; }
    public required PersonId WrittenBy { get; init; }

    /// <summary>The day in the practice's zone.</summary>
    public required DateOnly WrittenOn { get; init; }
    public required DateTime WrittenAt { get; init; }

    /// <summary>When a newer one took its place; null while it counts.</summary>
    public DateTime? ReplacedAt { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>What must hold before the ground is kept: little, for it may be known only in part.</summary>
public static class HoldGroundRules
{
    private const string Source = "Decision 1";

    public static readonly IReadOnlyList<Requirement<(HoldSaid Said, DateOnly Today)>> Requirements =
    [
        new("HG.1", RequirementKind.Hard, "It says where the child sleeps tonight.", Source, f => Says(f.Said.Sleeps))
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "HG.2",
            RequirementKind.Hard,
            "A silence that was lifted has the day on which it was, which is not to come.",
            Source,
            f => f.Said.Silence != AgencySilence.Lifted || f.Said.LiftedOn <= f.Today
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static bool NamesAdult(HoldSaid said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return (said.SafeAdult is not null || Says(said.OtherAdult)) && said.AdultWasTold is not null;
    }

    /// <summary>
    /// It names somebody, and not the one whom the child chose: whoever was told then, it was not the right one; decision 5.
    /// </summary>
    /// <param name="chosen">At the follow-up of a screen; null where the child chose nobody there.</param>
    public static bool NamesAnother(HoldSaid said, PersonId? chosen)
    {
        ArgumentNullException.ThrowIfNull(said);
        return chosen is { } adult && said.SafeAdult != adult && (said.SafeAdult is not null || Says(said.OtherAdult));
    }

    private static bool Says(string words) => !string.IsNullOrWhiteSpace(words);
}
