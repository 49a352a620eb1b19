using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>A link to one check-in on a device of the child's own: about one session, with its questions; it works once.</summary>
public sealed class OwnDeviceLink : IRecorded
{
    /// <summary>The next day, and one more for a child who was not alone; later it no longer asks about the day after.</summary>
    public const int DaysAfter = 2;

    /// <summary>How long the first question waits; then the link is over, and another can be made.</summary>
    public static readonly TimeSpan BeginWithin = TimeSpan.FromMinutes(15);

    /// <summary>Shorter than on a tablet: a telephone is put down anywhere, and five questions take a few minutes.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(30);

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }
    public required Guid DecisionId { get; init; }

    /// <summary>The day of the session, in the practice's zone.</summary>
    public required DateOnly SessionOn { get; init; }

    /// <summary>The <see cref="VisitPlan"/> as JSON.</summary>
    public required Sealed Plan { get; init; }

    /// <summary>At this hour of each day, in the practice's zone, it is read what came back.</summary>
    public required TimeOnly ReadsAt { get; init; }

    /// <summary>Keyed hash of the link; once it was used, of what the one device holds that used it.</summary>
    public required byte[] TokenHash { get; set; }
    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>The link was used.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>The child said that they were not alone, or not sure; nothing was asked.</summary>
    public DateTime? NotPrivateAt { get; set; }

    /// <summary>The page on which the child answers; null until they said that they are alone.</summary>
    public ChildSpaceId? SpaceId { get; set; }

    /// <summary>Somebody outside the practice was signed in on the device on which it was tried; it never opened there.</summary>
    public DateTime? SignedInAt { get; set; }

    /// <summary>Ended before it was used.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Somebody said that they read what came back.</summary>
    public DateTime? ReadAt { get; set; }
    public PersonId? ReadBy { get; set; }
    public int Version { get; set; }

    public Strand Strand => Child.Strand;

    public bool IsUsed => OpenedAt is not null;

    /// <summary>Nobody has used it, and nobody ended it; whether its day has come is for the rules.</summary>
    public bool Waits => OpenedAt is null && ClosedAt is null;

    /// <summary>It was used and the child may still say whether they are alone.</summary>
    public bool AsksWhetherAlone(DateTime now) =>
        OpenedAt is { } opened
        && now < opened + BeginWithin
        && NotPrivateAt is null
        && SpaceId is null
        && ClosedAt is null;

    /// <summary>Something came of it that nobody has looked at since it was over.</summary>
    /// <param name="page">On which the child answers; null where it never opened.</param>
    public bool WaitsForReader(ChildSpace? page) =>
        (OpenedAt is not null || SignedInAt is not null) && (ReadAt is null || page?.EndedAt > ReadAt);

    /// <summary>When nothing more comes of it, of a link that was used; while the child may still answer, a time to come.</summary>
    /// <param name="page">As above.</param>
    public DateTime? OverAt(ChildSpace? page) =>
        page is not null
            ? page.EndedAt < page.EndsAt
                ? page.EndedAt
                : page.EndsAt
            : OpenedAt is { } opened
                ? NotPrivateAt ?? opened + BeginWithin
                : SignedInAt;

    /// <summary>The last day on which a link about a session of this day opens.</summary>
    public static DateOnly LastDayOf(DateOnly sessionOn) => sessionOn.AddDays(DaysAfter);
}
