using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Something that an adult is said to have done to a child, which nobody has looked into for a month: it shuts the steps of
/// the two until then. What is put on record of it since begins the month anew.
/// </summary>
internal sealed class HarmTasks(
    CaseworkDb db,
    CaseAccess access,
    GateNumbers numbers,
    LocalTime local,
    TimeProvider clock
) : IDayTasks
{
    private static readonly List<HarmKind> Abuse = [.. KindsOfHarm.All.Where(k => k.IsAbuse).Select(k => k.Kind)];

    public int Order => 24;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.KeepHistory))
        {
            return [];
        }

        var said = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join i in db.HarmItems.AsNoTracking() on c.Id equals i.CaseId
            where
                i.StruckAt == null
                && Abuse.Contains(i.Kind)
                && db.ChildWays.Any(w =>
                    w.CaseId == c.Id && w.Child == i.Toward && w.Adult == i.From && w.Standing == PathwayStanding.Open
                )
            select new
            {
                i.Id,
                i.RecordedAt,
                c.Caption,
            }
        ).ToListAsync(ct);
        var ids = said.ConvertAll(i => i.Id);
        var stood = (
            await db
                .HarmEntries.AsNoTracking()
                .Where(e => ids.Contains(e.ItemId) && e.StruckAt == null)
                .OrderBy(e => e.KnownOn)
                .ThenBy(e => e.RecordedAt)
                .Select(e => new
                {
                    e.ItemId,
                    e.Status,
                    e.RecordedAt,
                })
                .ToListAsync(ct)
        ).ToLookup(e => e.ItemId);
        var zone = await local.Zone(ct);
        var (today, days) = (
            zone.DayOf(clock.GetUtcNow().UtcDateTime),
            (await numbers.Now(ct))[PathwayNumber.NoticeDays]
        );
        return
        [
            .. said.Where(i => stood[i.Id].LastOrDefault() is null or { Status: HarmStatus.Alleged })
                .Select(i =>
                    (
                        Item: i,
                        Due: zone.DayOf(stood[i.Id].Select(e => e.RecordedAt).Append(i.RecordedAt).Max()).AddDays(days)
                    )
                )
                .Where(i => i.Due <= today)
                .OrderBy(i => i.Due)
                .Take(IDayTasks.Most)
                .Select(i => new DayTask(
                    "What was alleged is unresolved for a month: say how it stands, and who looks into it",
                    SafetyPlaces.Standing(i.Item.Id),
                    i.Item.Caption,
                    i.Due
                )),
        ];
    }
}
