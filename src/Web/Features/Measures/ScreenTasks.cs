using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Screens on which somebody must act today. Whose they are, and what was said, stands on the screen's own page.</summary>
internal sealed class ScreenTasks(CaseworkDb db, CaseAccess access) : IDayTasks
{
    public int Order => 0;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ReadScreens))
        {
            return [];
        }

        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join s in db.Screens.AsNoTracking() on c.Id equals s.CaseId
            where s.NeedsFollowUp && s.StruckAt == null
            orderby s.On
            select new
            {
                s.Id,
                s.On,
                c.Caption,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return
        [
            .. found.Select(s => new DayTask(
                "An answer asks for somebody to act; its page says by when",
                ScreenPlaces.Show(s.Id),
                s.Caption,
                s.On
            )),
        ];
    }
}
