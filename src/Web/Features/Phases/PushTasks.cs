using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Children who said that somebody pushed them: to be talked about on the same day. It stands until a hold is placed,
/// two clinicians cleared one, or the child says otherwise.
/// </summary>
internal sealed class PushTasks(
    CaseworkDb db,
    CaseAccess access,
    CheckInsOnFile checkIns,
    WaysOnFile ways,
    StepsOnFile steps,
    TimeProvider clock
) : IDayTasks
{
    /// <summary>Check-ins looked at, the latest first: each must be opened.</summary>
    private const int Most = 300;

    /// <summary>For so long a child's word is looked for among the day's tasks; the way stops without them.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(60);

    public int Order => -10;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.HearChild))
        {
            return [];
        }

        var since = clock.GetUtcNow().UtcDateTime - Within;
        var rows = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join k in db.CheckIns.AsNoTracking() on c.Id equals k.CaseId
            where k.Moment == Moment.After && k.KeptAt >= since
            orderby k.KeptAt descending
            select new { Row = k, c.Caption }
        )
            .Take(Most)
            .ToListAsync(ct);
        var tasks = new List<DayTask>();
        foreach (var child in rows.GroupBy(r => (r.Row.CaseId, r.Row.Child, r.Caption)))
        {
            var heard = await checkIns.Heard(actor.Practice, [.. child.Select(r => r.Row)], ct);
            var (id, who, caption) = child.Key;
            if (await Unanswered(actor, id, who, heard, ct) is { } on)
            {
                var words = "A child said that somebody pushed them: talk with the child alone, and decide";
                tasks.Add(new(words, CheckInPlaces.Voice(id, who), caption, on));
            }
        }

        return tasks;
    }

    /// <returns>The day on which the child said it; null where nothing waits.</returns>
    private async Task<DateOnly?> Unanswered(
        Actor actor,
        CaseId id,
        PersonId child,
        IReadOnlyList<HeardCheckIn> heard,
        CancellationToken ct
    )
    {
        var said = CheckInsKnown.Of(heard, null, default, null);
        var last = new StepsKnown([], default, null) { Pushes = said.Pushes };
        if (last.ChildsPush is not { } push)
        {
            return null;
        }

        var open = (await ways.OfCase(actor, id, ct))
            .Where(w => w.Row.Child == child && w.State.Standing == PathwayStanding.Open)
            .ToList();
        // A hold for something else does not answer it, nor one for an earlier push.
        foreach (var way in open.Where(w => !w.State.Answered.Contains(push.Id)))
        {
            if ((await steps.Of(actor, way.Row, said, ct)).SomebodyPushed)
            {
                return push.On;
            }
        }

        return open.Count == 0 ? push.On : null;
    }
}
