using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// A freeze in the note of a session counts where every other one does: among what clinicians saw of the child. There it
/// is a no, and only two strike it; decision 18.
/// </summary>
internal sealed class KeepFreeze(VisitsOnFile visits, KeepVisitEntries entries, FollowDrewBack follow)
{
    /// <summary>What was written down of that day counts still.</summary>
    public async Task<bool> Stands(Actor actor, WayOnFile way, DateOnly on, CancellationToken ct) =>
        (await visits.Seen(actor, way.Row.CaseId, way.Row.Child, ct)).Any(s => s.Said.TellsOfFreeze(way.Row.Adult, on));

    /// <summary>Adds to what is saved; the caller saves.</summary>
    /// <param name="isNew">The note of before did not say it: one that was struck since is not written down again.</param>
    public async Task Keep(Actor actor, WayOnFile way, StepAccount said, bool isNew, CancellationToken ct)
    {
        var (id, child, adult, on) = (way.Row.CaseId, way.Row.Child, way.Row.Adult, said.HeldOn);
        if (await Stands(actor, way, on, ct) || (!isNew && await WasStruck(actor, way, on, ct)))
        {
            return;
        }

        var seen = new StopSeen(
            adult,
            DrewBackHow.FrozeOrFawned,
            on,
            At: null,
            $"Written down after the session on step {(int)said.Step}.",
            AtOnce: null,
            actor.Person
        );
        await entries.Add<StopSeen>(actor, id, child, VisitEntryKind.StopSeen, [seen], ct);
        await follow.Follow(actor, id, seen.AsDrewBack(child)!, ct);
    }

    private async Task<bool> WasStruck(Actor actor, WayOnFile way, DateOnly on, CancellationToken ct) =>
        (await visits.Struck(actor, way.Row.CaseId, way.Row.Child, ct)).Any(s =>
            s.Seen?.TellsOfFreeze(way.Row.Adult, on) == true
        );
}
