using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Day;

/// <summary>
/// Children whose last session has signs that ask for a step down. They propose, and stand until a step down or the next
/// session; where a hold is open or the child's no rests the work, no step is taken and none is asked about.
/// </summary>
internal sealed class StepDownTasks(
    CaseworkDb db,
    WaysToday today,
    StepsLately lately,
    NextDayOnFile days,
    PathwayNumbers numbers
) : IDayTasks
{
    public int Order => 5;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.DecideOnWay))
        {
            return [];
        }

        var open = (await today.Open(actor, ct)).Where(w =>
            w.State.Holds.Count == 0 && w.State.Pause is not { By: PauseBy.Child }
        );
        var ids = open.Select(w => w.Row.Id).ToList();
        var written = await db
            .StepNotes.Where(n => ids.Contains(n.WayId) && n.ReplacedAt == null)
            .Select(n => n.WayId)
            .Distinct()
            .ToListAsync(ct);
        List<WayOnFile> ways = [.. open.Where(w => written.Contains(w.Row.Id))];
        var steps = await lately.Of(actor, ways, ct);
        var told = await days.FactsOfCases(actor.Practice, [.. ways.Select(w => w.Row.CaseId).Distinct()], ct);
        var settings = await numbers.Now(ct);
        return
        [
            .. ways.Select(w => (Way: w, Last: steps[w.Row.Id].Accounts[^1], Signs: Signs(w)))
                .Where(w => w.Signs.Count > 0)
                .Where(w => !StepDownSigns.AreAnswered(w.Last, w.Way.State.Reached, w.Way.Row.SteadySince))
                .OrderBy(w => w.Last.HeldOn)
                .Take(IDayTasks.Most)
                .Select(w => new DayTask(
                    $"{DayWords.Pair(w.Way)}: there is reason to look at a step down",
                    StepPlaces.Down(w.Way.Row.Id),
                    w.Way.Caption,
                    w.Last.HeldOn
                )),
        ];

        IReadOnlyList<StepDownSign> Signs(WayOnFile way)
        {
            IEnumerable<CaregiverFact> care = told[way.Row.CaseId].Where(f => f.Child == way.Row.Child);
            return StepDownSigns.On(StepKnowledge.Down(steps[way.Row.Id], care, settings));
        }
    }
}
