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

/// <summary>Opens what is kept for a child's visits; the caller has found that the reader may see the case.</summary>
internal sealed class VisitsOnFile(CaseworkDb db, Vault vault)
{
    /// <returns>Null where the child has chosen no signal yet.</returns>
    public async Task<StopSignal?> Signal(Actor actor, CaseId id, PersonId child, CancellationToken ct) =>
        StopSignalRegister.Of((await Entries(actor, id, child, ct)).Select(e => e.Said));

    /// <summary>Every step of teaching a signal, the earliest first.</summary>
    public Task<IReadOnlyList<VisitEntryOnFile<StopSignalEntry>>> Entries(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    ) => Of<StopSignalEntry>(actor, id, child, VisitEntryKind.StopSignal, ct);

    /// <summary>Every time that the signal was used or the child drew back, the earliest first.</summary>
    public Task<IReadOnlyList<VisitEntryOnFile<StopSeen>>> Seen(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    ) => Of<StopSeen>(actor, id, child, VisitEntryKind.StopSeen, ct);

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
            .Where(e => e.CaseId == id && e.Child == child && e.Kind == kind)
            .OrderBy(e => e.Number)
            .ToListAsync(ct);
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
