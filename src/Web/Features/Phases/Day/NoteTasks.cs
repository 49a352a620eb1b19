using Reknit.Domain.Access;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Day;

/// <summary>
/// Signed sessions on steps of which nobody has written a note: due the day of the session, since nothing good of it
/// counts until then.
/// </summary>
internal sealed class NoteTasks(WaysToday today, CountSessions sessions, StepsLately lately) : IDayTasks
{
    public int Order => 12;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.DecideOnWay))
        {
            return [];
        }

        var open = await today.Open(actor, ct);
        var signed = await sessions.OnSteps([.. open.Select(w => w.Row)], ct);
        List<WayOnFile> held = [.. open.Where(w => signed[w.Row.Id].Count > 0)];
        if (held.Count == 0)
        {
            return [];
        }

        var steps = await lately.Of(actor, held, ct);
        return
        [
            .. held.SelectMany(w => steps[w.Row.Id].WithoutNote(signed[w.Row.Id]).Select(s => (Way: w, s.On, s.Step)))
                .OrderBy(o => o.On)
                .ThenBy(o => o.Step)
                .Take(IDayTasks.Most)
                .Select(o => new DayTask(
                    $"{DayWords.Pair(o.Way)}: write down the session on step {(int)o.Step}",
                    StepPlaces.Note(o.Way.Row.Id),
                    o.Way.Caption,
                    o.On
                )),
        ];
    }
}
