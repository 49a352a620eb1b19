using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
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
                    || db.HandFacts.Any(f => f.CaseId == c.Id && f.Key == HandQuestions.InvestigationIsPending)
                )
            )
            .OrderBy(c => c.Caption)
            .Select(c => new { c.Id, c.Caption })
            .ToListAsync(ct);
        var ids = cases.ConvertAll(c => c.Id);
        var called = await calls.OfCases(actor, ids, ct);
        var begun = (await today.All(actor, ct)).ToLookup(w => w.Row.CaseId);
        var over = await Over(actor, called, begun, ct);
        var tasks = new List<DayTask>();
        foreach (var family in cases)
        {
            // Work that was given back is not over: what was said then waits like any other.
            IReadOnlyList<WayOnFile> standing = [.. Standing(begun[family.Id])];
            IReadOnlyList<HoldCall> ofCase = [.. called[family.Id]];
            var waiting = standing
                .Select(w => (Way: w, Proposed: HoldProposals.Of(w.State, ofCase, null)))
                .FirstOrDefault(w => w.Proposed.Count > 0);
            if (waiting.Way is { } way)
            {
                var words = HoldCallWords.Title(waiting.Proposed) + ": a hold, or two clinicians who decide on none";
                tasks.Add(new(words, WayPlaces.Holds(way.Row.Id), family.Caption, waiting.Proposed[0].Call.On));
            }

            if (Nowhere(ofCase, over[family.Id], standing) is { } first)
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
        IEnumerable<WayOnFile> over,
        IReadOnlyList<WayOnFile> standing
    ) =>
        Unreached(called, standing)
            .FirstOrDefault(c => !over.Concat(standing).Any(w => w.State.Answered.Contains(c.Id)));

    /// <summary>What a child said that stands before no way that goes on.</summary>
    private static IEnumerable<HoldCall> Unreached(IEnumerable<HoldCall> called, IReadOnlyList<WayOnFile> standing) =>
        called.Where(c => c.From == HoldCallFrom.ChildsWord && !standing.Any(w => c.Reaches(w.State)));

    private static IEnumerable<WayOnFile> Standing(IEnumerable<WayOnFile> ways) =>
        ways.Where(w => w.State.Standing != PathwayStanding.Closed);

    /// <summary>Closed work of the cases in which something that a child said may have been answered on it.</summary>
    private async Task<ILookup<CaseId, WayOnFile>> Over(
        Actor actor,
        ILookup<CaseId, HoldCall> called,
        ILookup<CaseId, WayOnFile> begun,
        CancellationToken ct
    )
    {
        List<CaseId> asked = [.. called.Where(c => Unreached(c, [.. Standing(begun[c.Key])]).Any()).Select(c => c.Key)];
        IReadOnlyList<WayOnFile> found = asked.Count == 0 ? [] : await today.Closed(actor, asked, ct);
        return found.ToLookup(w => w.Row.CaseId);
    }
}
