using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>The day on which the last way of each person of some cases was closed; whoever has one that goes on has none.</summary>
internal sealed class FindClosings(CaseworkDb db, LocalTime local)
{
    public async Task<IReadOnlyDictionary<(CaseId Case, PersonId Person), DateOnly>> Of(
        IQueryable<CaseId> cases,
        CancellationToken ct
    )
    {
        var ways = await db
            .ChildWays.AsNoTracking()
            .Where(w => cases.Contains(w.CaseId))
            .Select(w => new
            {
                w.CaseId,
                w.Child,
                w.Adult,
                w.Standing,
                At = db
                    .WayDecisions.Where(d => d.WayId == w.Id && d.Kind == nameof(PathwayMove.Close))
                    .Max(d => (DateTime?)d.DecidedAt),
            })
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return ways.SelectMany(w => new[] { (Way: w, Person: w.Child), (Way: w, Person: w.Adult) })
            .GroupBy(x => (x.Way.CaseId, x.Person))
            .Where(g => g.All(x => x.Way is { Standing: PathwayStanding.Closed, At: not null }))
            .ToDictionary(g => g.Key, g => zone.DayOf(g.Max(x => x.Way.At!.Value)));
    }
}
