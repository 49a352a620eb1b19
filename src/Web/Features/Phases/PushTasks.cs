using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Phases.Day;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Children who said that somebody pushed them: to be talked about on the same day. It stands until a hold is placed,
/// two clinicians cleared one, or the child says otherwise.
/// </summary>
internal sealed class PushTasks(CaseworkDb db, CaseAccess access, WaysToday today, StepsLately lately) : IDayTasks
{
    public int Order => -10;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.HearChild))
        {
            return [];
        }

        var cases = await access
            .CasesOf(actor)
            .Where(c => c.State == CaseState.Open && db.CheckIns.Any(k => k.CaseId == c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Caption, ct);
        var pushed = (await lately.Heard(actor, cases.Keys, ct))
            .Where(h => cases.ContainsKey(h.Key.Case))
            .Select(h => (h.Key.Case, h.Key.Child, Push: ChildsPush(h.Value)))
            .Where(h => h.Push is not null)
            .ToList();
        List<WayOnFile> ways =
        [
            .. (await today.Open(actor, ct)).Where(w =>
                pushed.Exists(p => p.Case == w.Row.CaseId && p.Child == w.Row.Child)
            ),
        ];
        var known = await lately.Of(actor, ways, ct);
        return
        [
            .. pushed
                .Where(p =>
                {
                    var own = ways.FindAll(w => w.Row.CaseId == p.Case && w.Row.Child == p.Child);
                    // A hold for something else does not answer it, nor one for an earlier push.
                    return own.Count == 0
                        || own.Exists(w => !w.State.Answered.Contains(p.Push!.Id) && known[w.Row.Id].SomebodyPushed);
                })
                .OrderByDescending(p => p.Push!.On)
                .Take(IDayTasks.Most)
                .Select(p => new DayTask(
                    "A child said that somebody pushed them: talk with the child alone, and decide",
                    CheckInPlaces.Voice(p.Case, p.Child),
                    cases[p.Case],
                    p.Push!.On
                )),
        ];
    }

    private static PushSaid? ChildsPush(IReadOnlyList<HeardCheckIn> heard) =>
        new StepsKnown([], default, null) { Pushes = CheckInsKnown.Of(heard, null, default, null).Pushes }.ChildsPush;
}
