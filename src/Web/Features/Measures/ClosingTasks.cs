using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Measures that are due at a closing and 30, 90 and 180 days after it; one line for each case.</summary>
internal sealed class ClosingTasks(
    CaseworkDb db,
    CaseAccess access,
    FindClosings closings,
    LocalTime local,
    TimeProvider clock
) : IDayTasks
{
    public int Order => 30;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ReadScreens))
        {
            return [];
        }

        var mine = access
            .CasesOf(actor)
            .Where(c =>
                c.State == CaseState.Open
                && db.ChildWays.Any(w => w.CaseId == c.Id && w.Standing == PathwayStanding.Closed)
            );
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var closed = await closings.Of(mine.Select(c => c.Id), ct);
        if (closed.Count == 0)
        {
            return [];
        }

        var captions = await mine.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Caption, ct);
        var asked = await Asked(mine.Select(c => c.Id), ct);
        return
        [
            .. closed
                .Select(c =>
                    (c.Key.Case, Since: BatteryTable.LastAfter(c.Value, today), Last: asked.GetValueOrDefault(c.Key))
                )
                .Where(c => c.Last < c.Since)
                .GroupBy(c => c.Case)
                .Select(g => (g.Key, Since: g.Min(c => c.Since)))
                .OrderBy(c => c.Since)
                .Take(IDayTasks.Most)
                .Select(c => new DayTask(
                    "Measures of the closing, or of the time after it, are due",
                    ScreenPlaces.List(c.Key),
                    captions[c.Key],
                    c.Since
                )),
        ];
    }

    /// <summary>The last day on which each was asked anything, or declined.</summary>
    private async Task<Dictionary<(CaseId, Domain.People.PersonId), DateOnly>> Asked(
        IQueryable<CaseId> cases,
        CancellationToken ct
    )
    {
        var answered = db
            .Screens.Where(s => cases.Contains(s.CaseId) && s.StruckAt == null)
            .Select(s => new
            {
                s.CaseId,
                s.PersonId,
                s.On,
            });
        var declined = db
            .ScreensDeclined.Where(s => cases.Contains(s.CaseId))
            .Select(s => new
            {
                s.CaseId,
                s.PersonId,
                s.On,
            });
        var days = await answered.Concat(declined).ToListAsync(ct);
        return days.GroupBy(d => (d.CaseId, d.PersonId)).ToDictionary(g => g.Key, g => g.Max(d => d.On));
    }
}
