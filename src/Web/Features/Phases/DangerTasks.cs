using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases.Day;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// What calls for a hold, where neither one was placed nor two clinicians decided on none: what children said, what
/// clinicians were told, and screens. A decision on a report takes none of it off the list.
/// </summary>
internal sealed class DangerTasks(CaseworkDb db, CaseAccess access, WaysToday today, HoldCallsOnFile calls) : IDayTasks
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
                && (
                    db.HarmDisclosures.Any(d => d.CaseId == c.Id && d.StruckAt == null)
                    || db.Screens.Any(s => s.CaseId == c.Id && s.StruckAt == null)
                )
            )
            .OrderBy(c => c.Caption)
            .Select(c => new { c.Id, c.Caption })
            .ToListAsync(ct);
        var ids = cases.ConvertAll(c => c.Id);
        var called = await calls.OfCases(actor, ids, ct);
        var begun = (await today.All(actor, ct)).ToLookup(w => w.Row.CaseId);
        var tasks = new List<DayTask>();
        foreach (var family in cases)
        {
            IReadOnlyList<WayOnFile> all = [.. begun[family.Id]];
            // Work that was given back is not over: what was said then waits like any other.
            IReadOnlyList<WayOnFile> standing = [.. all.Where(w => w.State.Standing != PathwayStanding.Closed)];
            IReadOnlyList<HoldCall> ofCase = [.. called[family.Id]];
            var waiting = standing
                .Select(w => (Way: w, Proposed: HoldProposals.Of(w.State, ofCase, null)))
                .FirstOrDefault(w => w.Proposed.Count > 0);
            if (waiting.Way is { } way)
            {
                var words = HoldCallWords.Title(waiting.Proposed) + ": a hold, or two clinicians who decide on none";
                tasks.Add(new(words, WayPlaces.Holds(way.Row.Id), family.Caption, waiting.Proposed[0].Call.On));
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

    /// <summary>
    /// The first of what a child said that calls for a hold, was answered nowhere, and stands before no way. What
    /// clinicians were told and screens have tasks of their own there.
    /// </summary>
    private static HoldCall? Nowhere(
        IEnumerable<HoldCall> called,
        IReadOnlyList<WayOnFile> all,
        IReadOnlyList<WayOnFile> standing
    ) =>
        called.FirstOrDefault(c =>
            c.From == HoldCallFrom.ChildsWord
            && !standing.Any(w => c.Reaches(w.State))
            && !all.Any(w => w.State.Answered.Contains(c.Id))
        );
}
