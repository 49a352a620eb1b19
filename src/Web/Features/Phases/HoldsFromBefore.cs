using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Holds that were placed before a hold kept what it was placed for. Each answers what was on record by then and calls for
/// its kind, so that nothing that was decided long ago is asked once more.
/// </summary>
internal sealed class HoldsFromBefore(CaseworkDb db, Vault vault)
{
    private readonly record struct Placed(HoldTrigger Trigger, PersonId Child, DateTime At);

    /// <param name="calls">Put on record by clinicians.</param>
    public async Task<ILookup<CaseId, HoldCall>> Unanswered(
        PracticeId practice,
        ILookup<CaseId, HoldCall> calls,
        CancellationToken ct
    )
    {
        List<CaseId> called = [.. calls.Select(c => c.Key)];
        if (called.Count == 0)
        {
            return calls;
        }

        var placed = await Of(practice, called, ct);
        return calls
            .SelectMany(of => of.Where(c => !placed[of.Key].Any(p => Answers(p, c))).Select(c => (of.Key, Call: c)))
            .ToLookup(c => c.Key, c => c.Call);
    }

    private static bool Answers(Placed hold, HoldCall call) =>
        hold.Trigger == call.Trigger && hold.At >= call.RecordedAt && (call.Child is null || call.Child == hold.Child);

    /// <summary>A hold that stayed behind on work that is over answers nothing for the work that goes on.</summary>
    private async Task<ILookup<CaseId, Placed>> Of(PracticeId practice, List<CaseId> ids, CancellationToken ct)
    {
        var rows = await (
            from d in db.WayDecisions.AsNoTracking()
            where ids.Contains(d.CaseId) && d.Kind == nameof(PathwayMove.PlaceHold)
            join w in db.ChildWays on d.WayId equals w.Id
            where w.Standing != PathwayStanding.Closed || w.HoldsOpen == 0
            select new
            {
                d.Id,
                d.CaseId,
                d.Move,
                d.DecidedAt,
                w.Child,
            }
        ).ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Move), ct);
        var placed = new List<(CaseId Case, Placed Hold)>();
        foreach (var row in rows)
        {
            var bytes = await vault.OpenBytes(
                row.Move,
                WayPlaces.Decision(practice, row.Id, "Move"),
                Reader.Program,
                ct
            );
            using var move = JsonDocument.Parse(bytes);
            var hold = move.RootElement.GetProperty(nameof(PathwayMove.PlaceHold.Hold));
            if (!hold.TryGetProperty(nameof(Hold.For), out _))
            {
                var trigger = Enum.Parse<HoldTrigger>(hold.GetProperty(nameof(Hold.Trigger)).GetString()!);
                placed.Add((row.CaseId, new(trigger, row.Child, row.DecidedAt)));
            }
        }

        return placed.ToLookup(p => p.Case, p => p.Hold);
    }
}
