using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>One check-in with what the child said.</summary>
internal sealed record CheckInOnFile(KeptCheckIn Row, KeptSaid Said)
{
    public CheckIn CheckIn { get; } = Said.AsCheckIn(Row.Child, Row.HeldOn, Row.IsFinished);
}

/// <summary>Opens what a child said; the caller has found that the reader may see the case.</summary>
internal sealed class CheckInsOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<CheckInOnFile>> Of(Actor actor, CaseId id, PersonId child, CancellationToken ct) =>
        await Open(actor.Practice, actor.Reader, await Rows(id, child, ct), ct);

    /// <summary>As the program reads it for a gate, the earliest first: nobody sees the words.</summary>
    public async Task<IReadOnlyList<HeardCheckIn>> Heard(
        PracticeId practice,
        CaseId id,
        PersonId child,
        CancellationToken ct
    ) => await Heard(practice, await Rows(id, child, ct), ct);

    /// <summary>The same of every child of the case, by one query.</summary>
    public async Task<ILookup<PersonId, HeardCheckIn>> HeardOfCase(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var rows = await db
            .CheckIns.AsNoTracking()
            .Where(c => c.CaseId == id)
            .OrderByDescending(c => c.KeptAt)
            .ToListAsync(ct);
        return (await Heard(practice, rows, ct)).ToLookup(h => h.CheckIn.Child);
    }

    /// <summary>The same of rows that were found already.</summary>
    public async Task<IReadOnlyList<HeardCheckIn>> Heard(
        PracticeId practice,
        IReadOnlyList<KeptCheckIn> rows,
        CancellationToken ct
    ) =>
        [
            .. (await Open(practice, Reader.Program, rows, ct))
                .OrderBy(c => c.Row.HeldOn)
                .ThenBy(c => c.Row.KeptAt)
                .Select(c => new HeardCheckIn(c.CheckIn, c.Said.Plan.HeldWith)
                {
                    Id = c.Row.Id,
                    AlertAt = c.Said.AlertAt,
                    SessionOn = c.Said.Plan.AtHome?.SessionOn,
                }),
        ];

    private Task<List<KeptCheckIn>> Rows(CaseId id, PersonId child, CancellationToken ct) =>
        db
            .CheckIns.AsNoTracking()
            .Where(c => c.CaseId == id && c.Child == child)
            .OrderByDescending(c => c.KeptAt)
            .ToListAsync(ct);

    private async Task<IReadOnlyList<CheckInOnFile>> Open(
        PracticeId practice,
        Reader reader,
        IReadOnlyList<KeptCheckIn> rows,
        CancellationToken ct
    )
    {
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        var found = new List<CheckInOnFile>();
        foreach (var row in rows)
        {
            var place = CheckInPlaces.Said(practice, row.Id);
            found.Add(new(row, CheckInJson.Read<KeptSaid>(await vault.OpenBytes(row.Said, place, reader, ct))));
        }

        return found;
    }
}
