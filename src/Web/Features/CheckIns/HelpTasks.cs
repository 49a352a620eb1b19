using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Children who call for somebody, before anything else; and what children said on pages that ended by themselves.</summary>
internal sealed class HelpTasks(CaseworkDb db, CaseAccess access, LocalTime local, TimeProvider clock) : IDayTasks
{
    public int Order => -20;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ComeToChild))
        {
            return [];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var cases = access.CasesOf(actor);
        var today = (await local.Zone(ct)).DayOf(now);
        var calls = await (
            from s in db.ChildSpaces.AsNoTracking()
            where s.HelpAskedAt != null && (s.HelpSeenAt == null || s.HelpSeenAt < s.HelpAskedAt)
            // A child on a device of their own is not here.
            where !db.OwnDeviceLinks.Any(l => l.SpaceId == s.Id)
            join c in cases on s.CaseId equals c.Id
            orderby s.HelpAskedAt descending
            select c.Caption
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var waiting = actor.Role.Allows(Permission.HearChild)
            ? await (
                from s in db.ChildSpaces.AsNoTracking()
                where s.EndedAt == null && s.EndsAt <= now && s.TokenHash != null
                join c in cases on s.CaseId equals c.Id
                orderby s.EndsAt descending
                select new
                {
                    s.CaseId,
                    s.Child,
                    c.Caption,
                }
            )
                .Take(IDayTasks.Most)
                .ToListAsync(ct)
            : [];
        return
        [
            .. calls.Select(caption => new DayTask(
                "A child here calls for somebody",
                CheckInPlaces.OpenNow,
                caption,
                today
            )),
            .. waiting.Select(s => new DayTask(
                "What a child said waits to be kept",
                CheckInPlaces.Voice(s.CaseId, s.Child),
                s.Caption,
                today
            )),
        ];
    }
}
