using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>A child's no rests the work with this adult and sends nothing; a yes of the child ends such a rest.</summary>
internal sealed class FollowAnswer(WaysOnFile onFile, KeepMove keep, LocalTime local, TimeProvider clock)
    : IFollowAnswer
{
    public async Task Follow(Actor actor, CaseId id, Assent said, CancellationToken ct)
    {
        if (Concerned(await onFile.OfCase(actor, id, ct), said) is { } way)
        {
            await Follow(actor, way, way.Row.Version, said, ct);
        }
    }

    public async Task Follow(Actor actor, CaseId id, DrewBack drew, CancellationToken ct)
    {
        var ways = await onFile.OfCase(actor, id, ct);
        if (ways.FirstOrDefault(w => w.Row.Child == drew.Child && w.Row.Adult == drew.Adult) is { } way)
        {
            await keep.Decide(actor, way, way.Row.Version, new PathwayMove.Rest(new(PauseBy.Child, drew.On)), null, ct);
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

    private static WayOnFile? Concerned(IEnumerable<WayOnFile> ways, Assent said) =>
        ways.FirstOrDefault(w => w.Row.Child == said.Child && w.Row.Adult == said.Adult);
}
