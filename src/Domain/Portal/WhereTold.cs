using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Portal;

/// <summary>
/// What one parent was told of where the work stands. It stays as it was said whatever happens to the work, until
/// somebody decides to say something else.
/// </summary>
public sealed class WhereTold : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required WayId WayId { get; init; }

    /// <summary>Who was told.</summary>
    public required PersonId PersonId { get; init; }
    public required WherePlace Place { get; init; }
    public required PersonId ToldBy { get; init; }
    public required DateTime ToldAt { get; init; }

    /// <summary>When something else was said, or it was taken out; null while it stands in the portal.</summary>
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A place that is about to be told to the parents.</summary>
/// <param name="IsTrueToday">The work has come so far, or has been closed where the end is told.</param>
/// <param name="Listeners">Parents with an open door who may be told.</param>
/// <param name="StandsAlready">Each of them was told just this last.</param>
public sealed record TellWhereFacts(bool IsTrueToday, int Listeners, bool StandsAlready, bool HoldIsOpen);

/// <summary>What must hold before parents are told where the work stands.</summary>
public static class TellWhereRules
{
    private const string Source = "Practice decisions 1, 4 and 6";

    public static readonly IReadOnlyList<Requirement<TellWhereFacts>> Requirements =
    [
        new("WT.1", Hard, "The work has come as far as is told.", Source, f => f.IsTrueToday)
        {
            CuredBy = Curer.Therapist,
        },
        new("WT.2", Hard, "A parent who may be told has an open door to this case.", Source, f => f.Listeners > 0)
        {
            CuredBy = Curer.Therapist,
        },
        new("WT.3", Hard, "It does not stand in their portals already.", Source, f => !f.StandsAlready)
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "WT.4",
            Advisory,
            "No hold is open: a change just now can tell somebody that there was talk.",
            Source,
            f => !f.HoldIsOpen
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static Decision Decide(TellWhereFacts facts) => Decision.On(Requirements, facts);
}
