using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>Something reported that counts.</summary>
/// <param name="Statuses">How it stood, the earliest first; an empty list counts as alleged.</param>
public sealed record HarmReported(PersonId From, PersonId Toward, HarmKind Kind, IReadOnlyList<HarmStatus> Statuses)
{
    public HarmStatus Status => Statuses.Count == 0 ? HarmStatus.Alleged : Statuses[^1];

    /// <summary>Looked into and not found. What a court or an agency found, or somebody admitted, no later paper undoes.</summary>
    public bool IsDismissed =>
        Status == HarmStatus.NotFound
        && !Statuses.Contains(HarmStatus.Found)
        && !Statuses.Contains(HarmStatus.Admitted);

    public bool IsBetween(PersonId one, PersonId other) =>
        (From == one && Toward == other) || (From == other && Toward == one);
}

/// <summary>How it stood from a day on.</summary>
public sealed record HarmStood(HarmStatus Status, DateOnly KnownOn, DateTime RecordedAt);

/// <summary>Something reported, as one case of the practice keeps it.</summary>
/// <param name="IsElsewhere">Kept in another case of the same two people.</param>
public sealed record HarmKept(
    PersonId From,
    PersonId Toward,
    HarmKind Kind,
    IReadOnlyList<HarmStood> Stands,
    bool IsElsewhere
)
{
    /// <summary>
    /// As it counts in a case: what another case keeps counts too, and how it stands goes on with what this case knows of
    /// the same kind between the same two. What was found there stays found here until it is addressed.
    /// </summary>
    public static IReadOnlyList<HarmReported> Counting(IReadOnlyList<HarmKept> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return
        [
            .. kept.Select(k => new HarmReported(
                k.From,
                k.Toward,
                k.Kind,
                [
                    .. k
                        .Stands.Concat(k.IsElsewhere ? kept.Where(k.GoesOnIn).SelectMany(o => o.Stands) : [])
                        .OrderBy(s => s.KnownOn)
                        .ThenBy(s => s.RecordedAt)
                        .Select(s => s.Status),
                ]
            )),
        ];
    }

    private bool GoesOnIn(HarmKept other) =>
        !other.IsElsewhere && (other.From, other.Toward, other.Kind) == (From, Toward, Kind);
}

/// <summary>That nobody who was asked knows of any more between two people.</summary>
public sealed record NobodyKnows(PersonId One, PersonId Other, IReadOnlySet<PersonId> Asked)
{
    public bool IsBetween(PersonId one, PersonId other) =>
        (One == one && Other == other) || (One == other && Other == one);
}

/// <summary>
/// What the history of harm of one case says to gates and locks. Where a pair has neither an entry nor an answer, what
/// asks for more counts; nothing here ever says that somebody is safe.
/// </summary>
/// <param name="Adults">Parents and caregivers of the case: an answer for which one of them was not asked is none.</param>
public sealed record HarmHistory(
    IReadOnlyList<HarmReported> Reported,
    IReadOnlyList<NobodyKnows> Answers,
    IReadOnlySet<PersonId> Adults
)
{
    /// <summary>Other cases of the practice keep more about two of these people, which counts here.</summary>
    public bool MoreIsElsewhere { get; init; }

    /// <summary>Everybody was asked about these two, those who joined the case since as well.</summary>
    public bool IsAnswered(PersonId one, PersonId other) =>
        Answers.Any(a => a.IsBetween(one, other) && Adults.IsSubsetOf(a.Asked));

    /// <summary>Of abuse and neglect of the child by the adult.</summary>
    public AbuseHistory Of(PersonId adult, PersonId child)
    {
        var stands = Reported
            .Where(r => r.From == adult && r.Toward == child && KindsOfHarm.Of(r.Kind).IsAbuse)
            .Where(r => !r.IsDismissed)
            .Select(r => r.Status)
            .ToList();
        if (stands.Exists(s => s != HarmStatus.Addressed))
        {
            return AbuseHistory.Open;
        }

        return !IsAnswered(adult, child) ? AbuseHistory.NotAsked
            : stands.Count > 0 ? AbuseHistory.Addressed
            : AbuseHistory.NoneKnown;
    }

    /// <summary>
    /// All that is open of it was alleged alone: neither found nor admitted, and looked into by nobody. Whoever it is said of
    /// is asked for no admission by it.
    /// </summary>
    public bool IsOnlyAlleged(PersonId adult, PersonId child)
    {
        var open = Reported
            .Where(r => r.From == adult && r.Toward == child && KindsOfHarm.Of(r.Kind).IsAbuse)
            .Where(r => !r.IsDismissed && r.Status != HarmStatus.Addressed)
            .ToList();
        return open.Count > 0
            && open.TrueForAll(r =>
                !r.Statuses.Contains(HarmStatus.Found) && !r.Statuses.Contains(HarmStatus.Admitted)
            );
    }

    /// <summary>
    /// Of violence between two people, whoever did it. What was found stays found when it is addressed. An allegation
    /// counts as evidence presented until a court or an agency has looked into it and not found it.
    /// </summary>
    public ViolenceStage Violence(PersonId one, PersonId other)
    {
        var violent = Reported
            .Where(r => r.IsBetween(one, other) && KindsOfHarm.Of(r.Kind).IsViolence && !r.IsDismissed)
            .ToList();
        return violent.Exists(r => r.Statuses.Contains(HarmStatus.Found)) ? ViolenceStage.Found
            : violent.Count > 0 || !IsAnswered(one, other) ? ViolenceStage.EvidencePresented
            : ViolenceStage.NoneKnown;
    }

    /// <summary>The worst between the adult and any other adult of the case.</summary>
    public ViolenceStage ViolenceAmongAdults(PersonId adult) =>
        Adults
            .Where(other => other != adult)
            .Select(other => Violence(adult, other))
            .DefaultIfEmpty(ViolenceStage.EvidencePresented)
            .Max();
}
