using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Finds the pictures that go with a child's page; the caller has found that the actor may hear the child.</summary>
internal sealed class PicturesOfDay(VisitsOnFile visits, ChildsAnswers answers, LocalTime local, TimeProvider clock)
{
    /// <returns>Null where none were arranged for today, and where the visit is over.</returns>
    public async Task<VisitSchedule?> Of(Actor actor, ChildAsked asked, Moment moment, CancellationToken ct)
    {
        if (moment != Moment.Before)
        {
            return null;
        }

        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var arranged = await visits.Schedules(actor, asked.Case, asked.Child.Id, ct);
        return VisitSchedule.On(
            today,
            arranged.Select(s => s.Said),
            await answers.Of(actor, asked.Case, asked.Child.Id, ct)
        );
    }
}
