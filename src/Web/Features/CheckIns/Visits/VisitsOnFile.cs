using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>One entry, opened.</summary>
internal sealed record VisitEntryOnFile<TSaid>(VisitEntry Row, TSaid Said);

/// <summary>One that was struck, with the reason: a step of the signal, or what a clinician saw.</summary>
internal sealed record StruckVisitEntry(VisitEntry Row, StopSeen? Seen, StopSignalEntry? Step, string Because);

/// <summary>What counts for the visits of every child of a case.</summary>
internal sealed record VisitsOfCase(
    ILookup<PersonId, StopSignalEntry> Steps,
    ILookup<PersonId, StopSeen> Seen,
    ILookup<PersonId, VisitWord> Words
)
{
    /// <returns>Null where the child has chosen no signal yet.</returns>
    public StopSignal? Signal(PersonId child) => StopSignalRegister.Of(Steps[child]);

    public VisitChoices ChoicesWith(PersonId child, PersonId adult) =>
        new VisitWords([.. Words[child].OrderBy(w => w.On)]).ChoicesWith(adult);

    public IReadOnlyList<DrewBack> DrewBack(PersonId child) =>
        [.. Seen[child].Select(s => s.AsDrewBack(child)).OfType<DrewBack>()];
}

/// <summary>Opens what is kept for a child's visits; the caller has found that the reader may see the case.</summary>
internal sealed class VisitsOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>All but the pictures of every child, by one query.</summary>
    /// <param name="child">Only of this one, where one is named.</param>
    public async Task<VisitsOfCase> OfCase(Actor actor, CaseId id, PersonId? child, CancellationToken ct)
    {
        var rows = await db
            .VisitEntries.AsNoTracking()
            .Where(e => e.CaseId == id && (child == null || e.Child == child))
            .Where(e => e.StruckAt == null || e.Kind == VisitEntryKind.StopSignal)
            .OrderBy(e => e.Number)
            .ToListAsync(ct);
        return new(
            (await Opened<StopSignalEntry>(actor.Reader, actor.Practice, Kept(VisitEntryKind.StopSignal), ct)).ToLookup(
                Child,
                Stands
            ),
            (await Opened<StopSeen>(actor.Reader, actor.Practice, Kept(VisitEntryKind.StopSeen), ct)).ToLookup(
                Child,
                e => e.Said
            ),
            (await Opened<VisitWord>(actor.Reader, actor.Practice, Kept(VisitEntryKind.Word), ct)).ToLookup(
                Child,
                e => e.Said
            )
        );

        List<VisitEntry> Kept(VisitEntryKind kind) => rows.FindAll(r => r.Kind == kind);

        static PersonId Child<TSaid>(VisitEntryOnFile<TSaid> entry) => entry.Row.Child;
    }

    /// <returns>Null where the child has chosen no signal yet.</returns>
    public async Task<StopSignal?> Signal(Actor actor, CaseId id, PersonId child, CancellationToken ct) =>
        StopSignalRegister.Of((await Entries(actor, id, child, ct)).Select(Stands));

    /// <summary>Every step of teaching a signal, struck ones too, the earliest first.</summary>
    public async Task<IReadOnlyList<VisitEntryOnFile<StopSignalEntry>>> Entries(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    )
    {
        var rows = await db
            .VisitEntries.AsNoTracking()
            .Where(e => e.CaseId == id && e.Child == child && e.Kind == VisitEntryKind.StopSignal)
            .OrderBy(e => e.Number)
            .ToListAsync(ct);
        return await Opened<StopSignalEntry>(actor.Reader, actor.Practice, rows, ct);
    }

    public static StopSignalEntry Stands(VisitEntryOnFile<StopSignalEntry> entry) =>
        entry.Said with
        {
            IsStruck = entry.Row.StruckAt is not null,
        };

    /// <summary>
    /// Steps of teaching a signal and what a clinician saw that were struck, the earliest first; they count no longer.
    /// </summary>
    public async Task<IReadOnlyList<StruckVisitEntry>> Struck(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    )
    {
        var rows = await db
            .VisitEntries.AsNoTracking()
            .Where(e => e.CaseId == id && e.Child == child && e.StruckAt != null)
            .OrderBy(e => e.Number)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.SelectMany(r => new[] { r.Said, r.StruckBecause! }), ct);
        var struck = new List<StruckVisitEntry>();
        foreach (var row in rows)
        {
            var said = await vault.OpenBytes(row.Said, VisitPlaces.Said(actor.Practice, row.Id), actor.Reader, ct);
            var place = VisitPlaces.Because(actor.Practice, row.Id);
            var because = await vault.Open(row.StruckBecause!, place, actor.Reader, ct);
            struck.Add(
                row.Kind == VisitEntryKind.StopSeen
                    ? new(row, CheckInJson.Read<StopSeen>(said), null, because)
                    : new(row, null, CheckInJson.Read<StopSignalEntry>(said), because)
            );
        }

        return struck;
    }

    /// <summary>Every time that the signal was used or the child drew back, the earliest first.</summary>
    public Task<IReadOnlyList<VisitEntryOnFile<StopSeen>>> Seen(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    ) => Of<StopSeen>(actor, id, child, VisitEntryKind.StopSeen, ct);

    /// <summary>The same of several cases, struck ones too, as the program reads it.</summary>
    public async Task<IReadOnlyList<VisitEntryOnFile<StopSeen>>> SeenOrStruck(
        PracticeId practice,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    )
    {
        var rows = await db
            .VisitEntries.AsNoTracking()
            .Where(e => ids.Contains(e.CaseId) && e.Kind == VisitEntryKind.StopSeen)
            .OrderBy(e => e.Number)
            .ToListAsync(ct);
        return await Opened<StopSeen>(Reader.Program, practice, rows, ct);
    }

    public async Task<IReadOnlyList<DrewBack>> DrewBack(Actor actor, CaseId id, PersonId child, CancellationToken ct) =>
        [.. (await Seen(actor, id, child, ct)).Select(s => s.Said.AsDrewBack(child)).OfType<DrewBack>()];

    public Task<VisitWords> Words(Actor actor, CaseId id, PersonId child, CancellationToken ct) =>
        Words(actor.Reader, actor.Practice, id, child, ct);

    public async Task<VisitWords> Words(
        Reader reader,
        PracticeId practice,
        CaseId id,
        PersonId child,
        CancellationToken ct
    )
    {
        var words = await Of<VisitWord>(reader, practice, id, child, VisitEntryKind.Word, ct);
        return new([.. words.Select(e => e.Said).OrderBy(w => w.On)]);
    }

    /// <summary>The latest last.</summary>
    public Task<IReadOnlyList<VisitEntryOnFile<VisitSchedule>>> Schedules(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    ) => Of<VisitSchedule>(actor, id, child, VisitEntryKind.Schedule, ct);

    /// <summary>Each time that the child said that something agreed was not kept, the earliest first.</summary>
    public Task<IReadOnlyList<VisitEntryOnFile<BoundaryBroken>>> Broken(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    ) => Of<BoundaryBroken>(actor, id, child, VisitEntryKind.BoundaryBroken, ct);

    private Task<IReadOnlyList<VisitEntryOnFile<TSaid>>> Of<TSaid>(
        Actor actor,
        CaseId id,
        PersonId child,
        VisitEntryKind kind,
        CancellationToken ct
    ) => Of<TSaid>(actor.Reader, actor.Practice, id, child, kind, ct);

    private async Task<IReadOnlyList<VisitEntryOnFile<TSaid>>> Of<TSaid>(
        Reader reader,
        PracticeId practice,
        CaseId id,
        PersonId child,
        VisitEntryKind kind,
        CancellationToken ct
    )
    {
        var rows = await db
            .VisitEntries.AsNoTracking()
            .Where(e => e.CaseId == id && e.Child == child && e.Kind == kind && e.StruckAt == null)
            .OrderBy(e => e.Number)
            .ToListAsync(ct);
        return await Opened<TSaid>(reader, practice, rows, ct);
    }

    private async Task<IReadOnlyList<VisitEntryOnFile<TSaid>>> Opened<TSaid>(
        Reader reader,
        PracticeId practice,
        List<VisitEntry> rows,
        CancellationToken ct
    )
    {
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        var entries = new List<VisitEntryOnFile<TSaid>>();
        foreach (var row in rows)
        {
            var place = VisitPlaces.Said(practice, row.Id);
            var said = await vault.OpenBytes(row.Said, place, reader, ct);
            entries.Add(new(row, CheckInJson.Read<TSaid>(said)));
        }

        return entries;
    }
}
