using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Keeps the pictures of a child's visit in the order in which they were arranged.</summary>
internal sealed class ArrangeSchedule(KeepVisitEntries keep)
{
    public const int CalledLength = 60;

    public async Task<Kept> Handle(
        Actor actor,
        ChildAsked asked,
        Guid formId,
        VisitSchedule schedule,
        CancellationToken ct
    )
    {
        var isWithAdult = asked.Adults.Any(a => a.Id == schedule.With);
        var decision = VisitScheduleRules.Decide(new(schedule, isWithAdult));
        var url = VisitPlaces.Schedule(asked.Case, asked.Child.Id);
        var act = new Act(nameof(ArrangeSchedule), actor.Practice, actor.Person, new(formId, url));
        return await keep.Keep(actor, asked, act, VisitEntryKind.Schedule, decision, [schedule], ct);
    }
}
