using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Day;

/// <summary>
/// Children who said no and have had no time alone with their therapist since: it comes before anybody asks again, and is
/// owed whether or not anybody does. It has no day, so that none presses.
/// </summary>
internal sealed class TimeAloneTasks(CaseworkDb db, WaysToday today, PathwayNumbers numbers) : IDayTasks
{
    public int Order => 6;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.SignSession))
        {
            return [];
        }

        var resting = (await today.Open(actor, ct)).Where(w => w.State.Pause is { By: PauseBy.Child }).ToList();
        var cases = resting.Select(w => w.Row.CaseId).Distinct().ToList();
        var held = await (
            from p in db.SessionParts.AsNoTracking()
            where cases.Contains(p.CaseId) && p.Attendance == Attendance.Came
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null && s.Kind == SessionKind.Individual
            select new
            {
                p.CaseId,
                p.PersonId,
                s.HeldOn,
            }
        ).ToListAsync(ct);
        var owed = (await numbers.Now(ct))[PathwayNumber.AskAgainSessions];
        return
        [
            .. resting
                .Where(w =>
                    held.Count(s =>
                        s.CaseId == w.Row.CaseId && s.PersonId == w.Row.Child && s.HeldOn > w.State.Pause!.Since
                    ) < owed
                )
                // Time alone is the child's, whichever adults they said no to.
                .DistinctBy(w => (w.Row.CaseId, w.Row.Child))
                .OrderBy(w => w.State.Pause!.Since)
                .Take(IDayTasks.Most)
                .Select(w => new DayTask(
                    $"Time alone for {DayWords.Child(w)}, who said no: it comes before anybody asks again",
                    SessionPlaces.New(w.Row.CaseId),
                    w.Caption,
                    null
                )),
        ];
    }
}
