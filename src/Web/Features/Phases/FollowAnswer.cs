using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>A child's no rests the work with this adult and sends nothing; a yes of the child ends such a rest.</summary>
internal sealed class FollowAnswer(
    CaseworkDb db,
    WaysOnFile onFile,
    KeepMove keep,
    EndOverrides passes,
    LocalTime local,
    TimeProvider clock
) : IFollowAnswer
{
    public async Task Follow(Actor actor, CaseId id, Assent said, CancellationToken ct)
    {
        if (Concerned(await onFile.OfCase(actor, id, ct), said.Child, said.Adult) is { } way)
        {
            await Follow(actor, way, way.Row.Version, said, ct);
        }
    }

    public async Task Follow(Actor actor, CaseId id, DrewBack drew, CancellationToken ct)
    {
        if (Concerned(await onFile.OfCase(actor, id, ct), drew.Child, drew.Adult) is { } way)
        {
            await keep.Decide(actor, way, way.Row.Version, new PathwayMove.Rest(new(PauseBy.Child, drew.On)), null, ct);
        }
    }

    public async Task Heard(PersonId child, CancellationToken ct)
    {
        foreach (var way in await db.ChildWays.Where(w => w.Child == child).Select(w => w.Id).ToListAsync(ct))
        {
            await passes.OfWay(way, Evidence.RestsOnChild, ct);
        }
    }

    /// <summary>Adds to what is saved; the caller saves.</summary>
    /// <param name="seen">The version that the form showed.</param>
    public async Task Follow(Actor actor, WayOnFile way, int seen, Assent said, CancellationToken ct)
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        PathwayMove? move =
            said.IsNo ? new PathwayMove.Rest(new(PauseBy.Child, said.AskedOn))
            : way.State.Pause is { By: PauseBy.Child } && said.IsYes
                ? new PathwayMove.Resume(new(way.State.Pause, said, today))
            : null;
        if (move is not null)
        {
            await keep.Decide(actor, way, seen, move, null, ct);
        }
    }

    /// <summary>
    /// Of work that was closed and begun anew the one that goes on; null where none does: what was said then rests the work
    /// that begins after it.
    /// </summary>
    private static WayOnFile? Concerned(IEnumerable<WayOnFile> ways, PersonId child, PersonId adult) =>
        ways.SingleOrDefault(w =>
            w.Row.Child == child && w.Row.Adult == adult && w.State.Standing != PathwayStanding.Closed
        );
}
