using Reknit.Domain.People;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>A part of the battery that a person's newest screen shows positive.</summary>
/// <param name="KeptAt">When it was put on record, which may be after its day.</param>
public sealed record PositiveScreen(PersonId Person, string Part, DateOnly On, DateTime KeptAt);

/// <summary>What a case's screens say to gates and locks about one child, without a word of what was answered.</summary>
/// <param name="ParentsWithoutViolenceScreen">Parents and caregivers with no finished talk about all nine kinds.</param>
/// <param name="ParentsWithoutSubstanceScreen">Not asked about alcohol and drugs both, or something was not followed up.</param>
/// <param name="ParentsWithoutMoodScreen">Not asked about mood and anxiety both, or something was not followed up.</param>
/// <param name="ScreenShutsCoParenting">Until every adult's newest talk was finished and found nothing.</param>
/// <param name="ScreenedOn">The earliest day of the adults' last finished talks; null where one has none.</param>
/// <param name="Positive">Of the child and the adults, what needs a safety plan.</param>
/// <param name="Suicide">Of the child.</param>
public sealed record ScreensKnown(
    int ParentsWithoutViolenceScreen,
    int ParentsWithoutSubstanceScreen,
    int ParentsWithoutMoodScreen,
    bool ChildIsScreenedForSuicide,
    bool ChildsTraumaScreenIsRecorded,
    bool ScreenShutsCoParenting,
    DateOnly? ScreenedOn,
    IReadOnlyList<PositiveScreen> Positive,
    SuicideStanding Suicide
)
{
    /// <summary>UTC, when a finished screen of the child for suicide, or an assessment of one, was last put on record.</summary>
    public DateTime? SuicideAskedAt { get; init; }

    /// <summary>Of each adult who had one, the day of the last finished talk about violence.</summary>
    public IReadOnlyDictionary<PersonId, DateOnly> LastTalks { get; init; } = new Dictionary<PersonId, DateOnly>();

    /// <summary>
    /// The earliest day on which an adult who had a talk was last asked, or was offered the next one and declined it; null
    /// where one has none.
    /// </summary>
    public DateOnly? OfferedOn { get; init; }

    /// <summary>Adults who declined the next talk after their last one. Later the same adult may accept: then nobody counts.</summary>
    public int DeclinedAgain { get; init; }

    /// <summary>Adults whose screens nobody waits for, by a court's decision; nobody knows what they would show.</summary>
    public int AdultsExcused { get; init; }

    /// <summary>Of anybody: a severe finding that no later finished talk has answered.</summary>
    public bool ViolenceIsSevere { get; init; }

    /// <summary>
    /// Screens that nobody has followed up: of the child any that somebody must act on, of the adults what is to be done
    /// before the next step.
    /// </summary>
    public int NotFollowedUp { get; init; }

    /// <summary>Screens of adults for mood with an answer to act on at once, whose first follow-up came on a later day.</summary>
    public int MoodFollowedUpLater { get; init; }

    /// <summary>Each adult for violence, and this child for suicide.</summary>
    public bool EverybodyIsScreened => ParentsWithoutViolenceScreen == 0 && ChildIsScreenedForSuicide;

    private static readonly string[] OfSubstances = [BatteryTable.Alcohol.Id, BatteryTable.Drugs.Id];
    private static readonly string[] OfMood = [BatteryTable.Mood.Id, BatteryTable.Worry.Id];

    /// <param name="screens">All of the case that were not struck.</param>
    /// <param name="adults">Its parents and caregivers.</param>
    /// <param name="excused">Adults whose screens nobody waits for, by a court's decision.</param>
    /// <param name="declined">Of each adult who declined to be asked about violence, the last day on which they did.</param>
    public static ScreensKnown Of(
        IReadOnlyList<ScreenFact> screens,
        IReadOnlyList<PersonId> adults,
        PersonId child,
        IReadOnlyCollection<PersonId>? excused = null,
        IReadOnlyDictionary<PersonId, DateOnly>? declined = null
    )
    {
        ArgumentNullException.ThrowIfNull(screens);
        ArgumentNullException.ThrowIfNull(adults);
        var of = screens.ToLookup(s => s.Person);
        var talks = adults
            .Select(a =>
                of[a].Where(s => s.Kind == ScreenKind.Violence).OrderBy(s => s.On).ThenBy(s => s.KeptAt).ToList()
            )
            .ToList();
        bool IsExcused(PersonId adult) => excused?.Contains(adult) == true;
        // Of who is excused, what was begun all the same counts, and is followed up.
        var finished = adults
            .Zip(talks, (adult, t) => (Adult: adult, t.FindLast(s => s.Outcome.IsDone)?.On))
            .Where(f => f.On is not null || !IsExcused(f.Adult))
            .ToList();
        var (on, lastNo) = (finished.ConvertAll(f => f.On), declined ?? new Dictionary<PersonId, DateOnly>());
        // The first talk is asked for whatever was declined: only a talk that was held before can be declined again.
        bool IsNewer(PersonId adult, DateOnly? talk) => lastNo.TryGetValue(adult, out var no) && no > talk;
        bool Lacks(PersonId adult, string[] parts) =>
            IsExcused(adult) ? !IsFollowedUp(of[adult], parts) : !IsDone(of[adult], parts);
        return new(
            on.Count(day => day is null),
            adults.Count(a => Lacks(a, OfSubstances)),
            adults.Count(a => Lacks(a, OfMood)),
            of[child].Any(s => s.Does(BatteryTable.Suicide.Id)),
            IsDone(of[child], BatteryTable.Trauma.Id),
            adults.Count == 0
                || talks.Exists(t => t.Count == 0 || t[^1].Outcome.ShutsCoParenting)
                || adults.Any(a => of[a].Any(s => s.Outcome.Alerts.Any(IsOfViolence) && !s.IsFollowedUp)),
            on.Contains(null) ? null : on.Min(),
            [.. adults.Append(child).SelectMany(p => PositiveOf(p, of[p]))],
            SuicideStanding.Of([.. of[child]])
        )
        {
            SuicideAskedAt = of[child]
                .Where(s => s.Does(BatteryTable.Suicide.Id))
                .Select(s => s.KeptAt)
                .Concat(
                    of[child].SelectMany(s => s.FollowUps).Where(f => f.Said.Risk is not null).Select(f => f.WrittenAt)
                )
                .Cast<DateTime?>()
                .Max(),
            LastTalks = LastTalksOf(screens),
            OfferedOn = on.Contains(null)
                ? null
                : finished.Select(f => IsNewer(f.Adult, f.On) ? lastNo[f.Adult] : f.On).Min(),
            DeclinedAgain = finished.Count(f => IsNewer(f.Adult, f.On)),
            NotFollowedUp =
                of[child].Count(s => !s.IsFollowedUp)
                + adults
                    .Distinct()
                    .SelectMany(a => of[a])
                    .Count(s => !s.IsFollowedUp && s.Outcome.Follows.Any(f => f.ByWhen == ByWhen.BeforeTheNextStep)),
            MoodFollowedUpLater = adults.Distinct().SelectMany(a => of[a]).Count(IsOfMoodAndLater),
            AdultsExcused = adults.Count(IsExcused),
            ViolenceIsSevere = screens.Any(s => ScreenHolds.IsSevere(s, [.. of[s.Person]])),
        };
    }

    public static IReadOnlyDictionary<PersonId, DateOnly> LastTalksOf(IEnumerable<ScreenFact> screens) =>
        screens
            .Where(s => s is { Kind: ScreenKind.Violence, Outcome.IsDone: true })
            .GroupBy(s => s.Person)
            .ToDictionary(g => g.Key, g => g.Max(s => s.On));

    private static bool IsOfMoodAndLater(ScreenFact screen) =>
        screen.Parts.Intersect(OfMood).Any()
        && screen.Outcome.Follows.Any(f => f.ByWhen <= ByWhen.SameDay)
        && screen.FollowUps.Count > 0
        && screen.FollowUps.Min(f => f.On) > screen.On;

    /// <summary>Each part was answered once, and nothing that came of it waits for its follow-up.</summary>
    private static bool IsDone(IEnumerable<ScreenFact> screens, params string[] parts) =>
        parts.All(p => screens.Any(s => s.Does(p))) && IsFollowedUp(screens, parts);

    private static bool IsFollowedUp(IEnumerable<ScreenFact> screens, params string[] parts) =>
        screens.Where(s => s.Parts.Intersect(parts).Any()).All(s => s.IsFollowedUp);

    /// <summary>Of each who answers, the newest that was finished; one that was not can add something and takes nothing away.</summary>
    private static IEnumerable<PositiveScreen> PositiveOf(PersonId person, IEnumerable<ScreenFact> screens) =>
        screens
            .SelectMany(s => s.Parts.Where(AsksForPlan).Select(part => (Part: part, Screen: s)))
            .GroupBy(x => (x.Part, x.Screen.By))
            .SelectMany(g => FromLastFinished([.. g.OrderBy(x => x.Screen.On).ThenBy(x => x.Screen.KeptAt)]))
            .Where(x => x.Screen.IsPositive)
            .GroupBy(x => x.Part)
            .Select(g => g.MaxBy(x => x.Screen.KeptAt))
            .Select(x => new PositiveScreen(person, x.Part, x.Screen.On, x.Screen.KeptAt));

    private static IEnumerable<(string Part, ScreenFact Screen)> FromLastFinished(
        List<(string Part, ScreenFact Screen)> oldestFirst
    ) => oldestFirst.Skip(Math.Max(0, oldestFirst.FindLastIndex(x => x.Screen.Outcome.IsDone)));

    /// <summary>What an adult carries shuts no gate: it is followed up with the adult.</summary>
    private static bool AsksForPlan(string part) => part != BatteryTable.TraumaOfAdult.Id;

    private static bool IsOfViolence(KeptAlert alert) => alert.Kind is AlertKind.ViolenceScreenPositive;
}
