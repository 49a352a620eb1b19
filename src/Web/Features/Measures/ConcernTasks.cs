using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>A concern about safety was raised since the last talk about violence: it is asked anew, alone. Whose it is stands there.</summary>
internal sealed class ConcernTasks(CaseworkDb db, CaseAccess access, HistoryOnFile history, FindScreens screens)
    : IDayTasks
{
    public int Order => 1;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ReadScreens))
        {
            return [];
        }

        var mine = await access
            .CasesOf(actor)
            .Where(c =>
                c.State == CaseState.Open
                && db.Concerns.Any(k => k.CaseId == c.Id && k.StruckAt == null && k.Kind == ConcernKind.Fear)
            )
            .OrderBy(c => c.Caption)
            .Select(c => new { c.Id, c.Caption })
            .ToListAsync(ct);
        var ids = mine.ConvertAll(c => c.Id);
        var raised = await history.SafetyConcernsOf(db.Cases.Where(c => ids.Contains(c.Id)).Select(c => c.Id), ct);
        var screened = await screens.OfCases(actor.Practice, ids, ct);
        return
        [
            .. mine.Select(c => (Case: c, Anew: screened[c.Id].ToAskAnew([.. raised[c.Id]])))
                .Where(c => c.Anew.Count > 0)
                .Take(IDayTasks.Most)
                .Select(c => new DayTask(
                    "A concern about safety was raised: ask about violence anew, alone",
                    ScreenPlaces.List(c.Case.Id),
                    c.Case.Caption,
                    c.Anew.Values.Min()
                )),
        ];
    }
}
