using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.NextDay;

/// <summary>What one adult told of one day of a child.</summary>
internal sealed record ToldDay(CaregiverNote Row, IReadOnlyList<CareLine> Lines);

/// <summary>Opens what adults told of a child's days; the caller has found that the reader may see it.</summary>
internal sealed class NextDayOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>The latest day first.</summary>
    /// <param name="observer">Of this adult alone; null for all of them, which clinicians alone read.</param>
    /// <param name="writtenFrom">Null for whenever it was written.</param>
    public async Task<IReadOnlyList<ToldDay>> Of(
        PracticeId practice,
        Reader reader,
        CaseId id,
        PersonId child,
        PersonId? observer,
        CancellationToken ct,
        DateTime? writtenFrom = null
    )
    {
        var rows = await db
            .CaregiverNotes.AsNoTracking()
            .Where(n => n.CaseId == id && n.Child == child && (observer == null || n.Observer == observer))
            .Where(n => writtenFrom == null || n.WrittenAt >= writtenFrom)
            .OrderByDescending(n => n.AboutOn)
            .ThenByDescending(n => n.WrittenAt)
            .ToListAsync(ct);
        return await Open(practice, reader, rows, ct);
    }

    /// <summary>
    /// Of every child of several cases, as the program reads them for a step: nobody sees the words. What is kept aside
    /// is none of it.
    /// </summary>
    public async Task<ILookup<CaseId, CaregiverFact>> FactsOfCases(
        PracticeId practice,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    )
    {
        var rows = await db
            .CaregiverNotes.AsNoTracking()
            .Where(n => ids.Contains(n.CaseId) && !n.IsAside)
            .OrderByDescending(n => n.AboutOn)
            .ThenByDescending(n => n.WrittenAt)
            .ToListAsync(ct);
        return (await Open(practice, Reader.Program, rows, ct))
            .SelectMany(t =>
                t.Lines.Select(l => (t.Row.CaseId, Fact: l.FactOf(t.Row.Child, t.Row.Observer, t.Row.AboutOn)))
            )
            .ToLookup(f => f.CaseId, f => f.Fact);
    }

    private async Task<IReadOnlyList<ToldDay>> Open(
        PracticeId practice,
        Reader reader,
        IReadOnlyList<CaregiverNote> rows,
        CancellationToken ct
    )
    {
        await vault.FetchKeys(rows.Select(r => r.Told), ct);
        var told = new List<ToldDay>();
        foreach (var row in rows)
        {
            var lines = await vault.OpenBytes(row.Told, NextDayPlaces.Told(practice, row.Id), reader, ct);
            told.Add(new(row, CheckInJson.Read<CareLine[]>(lines)));
        }

        return told;
    }
}
