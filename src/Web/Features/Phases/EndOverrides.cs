using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Ends what two clinicians let pass before a gate or a step, once something is known that they did not know: it was
/// decided on that day's facts, for where the child stood then. They may decide it anew.
/// </summary>
internal sealed class EndOverrides(CaseworkDb db, TimeProvider clock)
{
    /// <summary>Adds to what is saved; the caller saves.</summary>
    public Task After(PathwayMove move, PathwayState before, WayId way, CancellationToken ct) =>
        move switch
        {
            PathwayMove.PlaceHold
            or PathwayMove.Rest { Pause.By: PauseBy.Child }
            or PathwayMove.StepDown
            or PathwayMove.GoBack
            or PathwayMove.TakeUpAgain
            or PathwayMove.Advance => OfWay(way, _ => true, ct),
            PathwayMove.TakeStep step when step.Facts.Assent.Step > before.Reached => OfWay(way, _ => true, ct),
            _ => Task.CompletedTask,
        };

    /// <summary>Adds to what is saved; the caller saves.</summary>
    /// <param name="which">Of the requirements that are passed.</param>
    public async Task OfWay(WayId way, Func<string, bool> which, CancellationToken ct)
    {
        var found = await db
            .JointDecisions.Where(d => d.WayId == way && d.Kind == JointDecisionKind.Override && d.EndedAt == null)
            .AsTracking()
            .ToListAsync(ct);
        foreach (var row in found.Where(d => d.BringsNearer && which(d.Subject)))
        {
            row.EndedAt = clock.GetUtcNow().UtcDateTime;
        }
    }
}
