using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>One way with its state opened, and the names that pages show.</summary>
internal sealed record WayOnFile(ChildWay Row, PathwayState State, string Caption, string Child, string Adult);

/// <summary>Finds ways of cases that the reader may see.</summary>
internal sealed class WaysOnFile(CaseworkDb db, CaseAccess access, Vault vault)
{
    /// <summary>Null where there is none, or none that the reader may see.</summary>
    public async Task<WayOnFile?> Find(Actor actor, WayId id, CancellationToken ct)
    {
        var rows = db.ChildWays.AsNoTracking().Where(w => w.Id == id);
        return (await Opened(actor, rows, ct)).SingleOrDefault();
    }

    /// <summary>Also of a case that is closed, where somebody still asks after the child and nothing else changes.</summary>
    public async Task<WayOnFile?> FindClosedToo(Actor actor, WayId id, CancellationToken ct)
    {
        var rows = db.ChildWays.AsNoTracking().Where(w => w.Id == id);
        return (await Opened(actor, rows, ct, alsoClosed: true)).SingleOrDefault();
    }

    /// <summary>The same of every way of one case.</summary>
    public Task<IReadOnlyList<WayOnFile>> OfCaseClosedToo(Actor actor, CaseId id, CancellationToken ct) =>
        Opened(actor, db.ChildWays.AsNoTracking().Where(w => w.CaseId == id), ct, alsoClosed: true);

    /// <summary>Of one case; children in the order of their names.</summary>
    public Task<IReadOnlyList<WayOnFile>> OfCase(Actor actor, CaseId id, CancellationToken ct) =>
        Opened(actor, db.ChildWays.AsNoTracking().Where(w => w.CaseId == id), ct);

    /// <summary>Of several cases at once.</summary>
    public Task<IReadOnlyList<WayOnFile>> OfCases(Actor actor, IReadOnlyCollection<CaseId> ids, CancellationToken ct) =>
        Opened(actor, db.ChildWays.AsNoTracking().Where(w => ids.Contains(w.CaseId)), ct);

    /// <summary>These, of open cases.</summary>
    public Task<IReadOnlyList<WayOnFile>> These(Actor actor, IQueryable<ChildWay> ways, CancellationToken ct) =>
        Opened(actor, ways, ct);

    /// <summary>The first few of these, for lists.</summary>
    public Task<IReadOnlyList<WayOnFile>> Some(
        Actor actor,
        IQueryable<ChildWay> ways,
        int most,
        CancellationToken ct
    ) => Some(actor, ways, 0, most, ct);

    /// <summary>The first few of which something is so that only the opened way tells.</summary>
    public async Task<IReadOnlyList<WayOnFile>> Some(
        Actor actor,
        IQueryable<ChildWay> ways,
        int most,
        Func<WayOnFile, bool> isMeant,
        CancellationToken ct
    )
    {
        var found = new List<WayOnFile>();
        for (var after = 0; found.Count < most; after += most)
        {
            var next = await Some(actor, ways, after, most, ct);
            found.AddRange(next.Where(isMeant));
            if (next.Count < most)
            {
                break;
            }
        }

        return [.. found.Take(most)];
    }

    private Task<IReadOnlyList<WayOnFile>> Some(
        Actor actor,
        IQueryable<ChildWay> ways,
        int after,
        int most,
        CancellationToken ct
    )
    {
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var seen = ways.Where(w => cases.Any(c => c.Id == w.CaseId));
        return Opened(actor, seen.OrderBy(w => w.SteadySince).ThenBy(w => w.Id).Skip(after).Take(most), ct);
    }

    /// <summary>All of these cases, as the program reads them for what holds in the whole practice; nobody is shown them.</summary>
    public Task<IReadOnlyList<WayOnFile>> ForProgram(
        PracticeId practice,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    ) =>
        Opened(
            db.Cases.AsNoTracking(),
            practice,
            Reader.Program,
            db.ChildWays.AsNoTracking().Where(w => ids.Contains(w.CaseId)),
            ct
        );

    /// <summary>Of each child and adult the way that goes on, or the one that was begun last.</summary>
    public static IEnumerable<WayOnFile> Last(IEnumerable<WayOnFile> ways) =>
        ways.GroupBy(w => (w.Row.Child, w.Row.Adult))
            .Select(own =>
                own.OrderBy(w => w.Row.Standing == PathwayStanding.Closed)
                    .ThenByDescending(w => w.Row.StartedOn)
                    .ThenByDescending(w => w.Row.Id.Value)
                    .First()
            );

    /// <summary>To be changed; the caller has found that it may be.</summary>
    public Task<ChildWay> Tracked(WayId id, CancellationToken ct) =>
        db.ChildWays.Where(w => w.Id == id).AsTracking().SingleAsync(ct);

    private Task<IReadOnlyList<WayOnFile>> Opened(
        Actor actor,
        IQueryable<ChildWay> ways,
        CancellationToken ct,
        bool alsoClosed = false
    ) =>
        Opened(
            access.CasesOf(actor).Where(c => c.State == CaseState.Open || (alsoClosed && c.State == CaseState.Closed)),
            actor.Practice,
            actor.Reader,
            ways,
            ct
        );

    private async Task<IReadOnlyList<WayOnFile>> Opened(
        IQueryable<Case> cases,
        PracticeId practice,
        Reader reader,
        IQueryable<ChildWay> ways,
        CancellationToken ct
    )
    {
        var rows = await (
            from c in cases
            join w in ways on c.Id equals w.CaseId
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby child.Name, adult.Name
            select new
            {
                Row = w,
                c.Caption,
                Child = child.Name,
                Adult = adult.Name,
            }
        ).ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Row.State), ct);
        var found = new List<WayOnFile>();
        foreach (var row in rows)
        {
            var place = WayPlaces.State(practice, row.Row.Id);
            var state = WayJson.State(await vault.OpenBytes(row.Row.State, place, reader, ct));
            found.Add(new(row.Row, state, row.Caption, row.Child, row.Adult));
        }

        return found;
    }

    /// <summary>Who signs for whom is known by name; nobody outside the practice is.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> Names(
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    ) => await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
}
