using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Dangers that children said and for which neither a hold was placed nor two clinicians decided on none. A decision on a
/// report takes none of them off the list.
/// </summary>
internal sealed class DangerTasks(CaseworkDb db, CaseAccess access, WaysOnFile ways, DangersOnFile dangers) : IDayTasks
{
    public int Order => -9;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.DecideOnWay))
        {
            return [];
        }

        var cases = await access
            .CasesOf(actor)
            .Where(c =>
                c.State == CaseState.Open
                && db.HarmDisclosures.Any(d => d.CaseId == c.Id && d.StruckAt == null && d.RecordedBy == d.ToldBy)
            )
            .OrderBy(c => c.Caption)
            .Select(c => new { c.Id, c.Caption })
            .ToListAsync(ct);
        var tasks = new List<DayTask>();
        foreach (var family in cases)
        {
            var said = await dangers.Of(actor, family.Id, ct);
            var open = (await ways.OfCase(actor, family.Id, ct)).Where(w => w.State.Standing == PathwayStanding.Open);
            var waiting = open.Select(w => (Way: w, Proposed: HoldProposals.Of(w.State, said, null)))
                .FirstOrDefault(w => w.Proposed.Count > 0);
            if (waiting.Way is { } way)
            {
                var words = "What a child said waits: a hold, or two clinicians who decide on none";
                tasks.Add(new(words, WayPlaces.Holds(way.Row.Id), family.Caption, waiting.Proposed[0].Said.On));
            }
        }

        return [.. tasks.Take(IDayTasks.Most)];
    }
}
