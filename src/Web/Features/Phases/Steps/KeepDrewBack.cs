using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// That a child froze, or asked for an earlier step, in the note of a session counts where every other one does: among what
/// clinicians saw of the child. There it is a no, and only two strike it; decision 18.
/// </summary>
internal sealed class KeepDrewBack(VisitsOnFile visits, KeepVisitEntries entries, FollowDrewBack follow)
{
    /// <summary>Notes of the same step and day said it, it counts still, and the new one says it no longer.</summary>
    /// <param name="before">As they count.</param>
    public async Task<bool> IsTakenAway(
        Actor actor,
        WayOnFile way,
        StepAccount said,
        IReadOnlyList<StepAccount> before,
        CancellationToken ct
    )
    {
        var froze = !said.FrozeOrFawned && before.Any(b => b.FrozeOrFawned);
        var asked = !said.AsksToGoDown && before.Any(b => b.AsksToGoDown);
        return (froze || asked)
            && (await Seen(actor, way, ct)).Any(s =>
                (froze && s.TellsOfFreeze(way.Row.Adult, said.HeldOn))
                || (asked && s.TellsOfGoingDown(way.Row.Adult, said.HeldOn))
            );
    }

    /// <summary>Adds to what is saved, what is not on record of that day yet; the caller saves.</summary>
    public async Task Keep(Actor actor, WayOnFile way, StepAccount said, CancellationToken ct)
    {
        if (!said.FrozeOrFawned && !said.AsksToGoDown)
        {
            return;
        }

        var (adult, on, seen) = (way.Row.Adult, said.HeldOn, await Seen(actor, way, ct));
        List<DrewBackHow> hows = [];
        if (said.FrozeOrFawned && !seen.Any(s => s.TellsOfFreeze(adult, on)))
        {
            hows.Add(DrewBackHow.FrozeOrFawned);
        }

        if (said.AsksToGoDown && !seen.Any(s => s.TellsOfGoingDown(adult, on)))
        {
            hows.Add(DrewBackHow.AskedToGoDown);
        }

        if (hows.Count == 0)
        {
            return;
        }

        List<StopSeen> news = hows.ConvertAll(how => new StopSeen(
            adult,
            how,
            on,
            At: null,
            $"Written down after the session on step {(int)said.Step}.",
            AtOnce: null,
            actor.Person
        ));
        await entries.Add<StopSeen>(actor, way.Row.CaseId, way.Row.Child, VisitEntryKind.StopSeen, news, ct);
        await follow.Follow(actor, way.Row.CaseId, news[0].AsDrewBack(way.Row.Child)!, ct);
    }

    private async Task<IReadOnlyList<StopSeen>> Seen(Actor actor, WayOnFile way, CancellationToken ct) =>
        [.. (await visits.Seen(actor, way.Row.CaseId, way.Row.Child, ct)).Select(s => s.Said)];
}
