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
        var open = await (
            from s in db.ChildSpaces.AsNoTracking()
            where s.EndedAt == null
            join c in cases on s.CaseId equals c.Id
            orderby s.OpenedAt
            select new { Row = s, c.Caption }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var today = (await local.Zone(ct)).DayOf(now);
        var hears = actor.Role.Allows(Permission.HearChild);
        return
        [
            .. open.Where(s => s.Row.IsOpen(now) && s.Row.CallsForHelp)
                .Select(s => new DayTask("A child here calls for somebody", CheckInPlaces.OpenNow, s.Caption, today)),
            .. open.Where(s => hears && !s.Row.IsOpen(now))
                .Select(s => new DayTask(
                    "What a child said waits to be kept",
                    CheckInPlaces.Voice(s.Row.CaseId, s.Row.Child),
                    s.Caption,
                    today
                )),
        ];
    }
}
