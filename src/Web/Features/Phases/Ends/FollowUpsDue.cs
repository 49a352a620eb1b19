using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>A child of closed work to be asked after.</summary>
internal sealed record ToAskAfter(WayId Way, CaseId Case, string Caption, string Child, string Adult, DateOnly DueOn);

/// <summary>Children whom nobody has asked after yet, whether or not the whole case is closed meanwhile.</summary>
internal sealed class FollowUpsDue(CaseworkDb db, CaseAccess access, FindKnowledge knowledge) : IDayTasks
{
    public int Order => 12;

    /// <summary>Of all cases that the reader may see; the longest due first.</summary>
    public async Task<IReadOnlyList<ToAskAfter>> Today(Actor actor, CancellationToken ct)
    {
        var today = await knowledge.Today(ct);
        return await Open(actor, db.FollowUps.AsNoTracking().Where(f => f.DueOn <= today)).ToListAsync(ct);
    }

    /// <summary>Of one case, due or still to come.</summary>
    public async Task<IReadOnlyList<ToAskAfter>> OfCase(Actor actor, CaseId id, CancellationToken ct) =>
        await Open(actor, db.FollowUps.AsNoTracking().Where(f => f.CaseId == id)).ToListAsync(ct);

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct) =>
        actor.Role.Allows(Permission.DecideOnWay)
            ?
            [
                .. (await Today(actor, ct))
                    .Take(IDayTasks.Most)
                    .Select(f => new DayTask(
                        $"Ask after {f.Child}: {f.Child} with {f.Adult}",
                        EndPlaces.FollowUps(f.Way),
                        f.Caption,
                        f.DueOn
                    )),
            ]
            : [];

    private IQueryable<ToAskAfter> Open(Actor actor, IQueryable<FollowUp> followUps) =>
        from f in followUps
        where f.Answer == null
        join c in access.CasesOf(actor) on f.CaseId equals c.Id
        where c.State == CaseState.Open || c.State == CaseState.Closed
        join w in db.ChildWays on f.WayId equals w.Id
        join child in db.People on w.Child equals child.Id
        join adult in db.People on w.Adult equals adult.Id
        orderby f.DueOn, child.Name
        select new ToAskAfter(w.Id, c.Id, c.Caption, child.Name, adult.Name, f.DueOn);
}
