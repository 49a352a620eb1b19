using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Safety;
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
        var ids = cases.ConvertAll(c => c.Id);
        var said = await dangers.OfCases(actor, ids, ct);
        var begun = (await ways.OfCases(actor, ids, ct)).ToLookup(w => w.Row.CaseId);
        var tasks = new List<DayTask>();
        foreach (var family in cases)
        {
            IReadOnlyList<WayOnFile> all = [.. begun[family.Id]];
            // Work that was given back is not over: what was said then waits like any other.
            IReadOnlyList<WayOnFile> standing = [.. all.Where(w => w.State.Standing != PathwayStanding.Closed)];
            IReadOnlyList<DangerSaid> ofCase = [.. said[family.Id]];
            var waiting = standing
                .Select(w => (Way: w, Proposed: HoldProposals.Of(w.State, ofCase, null)))
                .FirstOrDefault(w => w.Proposed.Count > 0);
            if (waiting.Way is { } way)
            {
                var words = "What a child said waits: a hold, or two clinicians who decide on none";
                tasks.Add(new(words, WayPlaces.Holds(way.Row.Id), family.Caption, waiting.Proposed[0].Said.On));
            }

            if (Nowhere(ofCase, all, standing) is { } first)
            {
                var words =
                    "What a child said waits, and no work that it would stop is open: see to the child's safety";
                tasks.Add(new(words, SafetyPlaces.Disclosures(family.Id), family.Caption, first.On));
            }
        }

        return [.. tasks.Take(IDayTasks.Most)];
    }

    /// <summary>The first of what calls for a hold, was answered nowhere, and stands before no way.</summary>
    private static DangerSaid? Nowhere(
        IEnumerable<DangerSaid> said,
        IReadOnlyList<WayOnFile> all,
        IReadOnlyList<WayOnFile> standing
    ) =>
        said.FirstOrDefault(d =>
            HoldProposals.LineOf(d.Danger) is not null
            && !standing.Any(w => HoldProposals.Reaches(d, w.State))
            && !all.Any(w => w.State.Answered.Contains(d.Id))
        );
}
