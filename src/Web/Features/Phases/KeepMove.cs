using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Decides a move on a way and, where it is allowed, writes down where the way stands then and all it rested on.</summary>
internal sealed class KeepMove(
    CaseworkDb db,
    WaysOnFile ways,
    EndOverrides passes,
    Vault vault,
    LocalTime local,
    TimeProvider clock
)
{
    /// <summary>Adds to what is saved; the caller saves. A refused move changes nothing.</summary>
    /// <param name="seen">The version that the form showed.</param>
    public async Task<Decision> Decide(
        Actor actor,
        WayOnFile way,
        int seen,
        PathwayMove move,
        string? reason,
        CancellationToken ct
    )
    {
        var row = await ways.Tracked(way.Row.Id, ct);
        var state = await Before(actor, way, row, ct);
        var outcome = Pathway.Decide(state, move);
        if (outcome.Decision is Decision.Refused)
        {
            return outcome.Decision;
        }

        var now = clock.GetUtcNow();
        var today = (await local.Zone(ct)).DayOf(now.UtcDateTime);
        db.Expect(row, seen);
        var (from, before) = (row.Phase, row.Reached);
        (row.Standing, row.Phase, row.Reached) = (outcome.Next.Standing, outcome.Next.Phase, outcome.Next.Reached);
        row.HoldsOpen = outcome.Next.Holds.Count;
        if (row.Phase > from || row.Reached > before)
        {
            row.LastGainedOn = today;
        }

        if (row.Phase != from || row.Reached < before)
        {
            row.SteadySince = today;
        }

        row.State = await vault.Seal(WayJson.Of(outcome.Next), WayPlaces.State(actor.Practice, row.Id), row.Strand, ct);
        db.WayDecisions.Add(await Written(actor, state, row, move, reason, now, ct));
        await passes.After(move, state, row.Id, ct);
        return outcome.Decision;
    }

    /// <summary>A second move of one act begins where the first one ended, which is not saved yet.</summary>
    private async Task<PathwayState> Before(Actor actor, WayOnFile way, ChildWay row, CancellationToken ct) =>
        db.Entry(row).State == EntityState.Modified
            ? WayJson.State(
                await vault.OpenBytes(row.State, WayPlaces.State(actor.Practice, row.Id), Reader.Program, ct)
            )
            : way.State;

    private async Task<WayDecision> Written(
        Actor actor,
        PathwayState state,
        ChildWay row,
        PathwayMove move,
        string? reason,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var id = Guid.CreateVersion7(now);
        var last = await db.WayDecisions.Where(d => d.WayId == row.Id).MaxAsync(d => (int?)d.Number, ct);
        var unsaved = db.WayDecisions.Local.Where(d => d.WayId == row.Id).Max(d => (int?)d.Number);
        return new()
        {
            PracticeId = actor.Practice,
            Id = id,
            WayId = row.Id,
            CaseId = row.CaseId,
            Number = Math.Max(last ?? 0, unsaved ?? 0) + 1,
            Kind = move.GetType().Name,
            From = state.Phase,
            To = row.Phase,
            DecidedBy = actor.Person,
            DecidedAt = now.UtcDateTime,
            Before = await Seal(WayJson.Of(state), nameof(WayDecision.Before)),
            Move = await Seal(WayJson.Of(move), nameof(WayDecision.Move)),
            Reason = string.IsNullOrWhiteSpace(reason)
                ? null
                : await vault.Seal(
                    reason.ReplaceLineEndings("\n").Trim(),
                    WayPlaces.Decision(actor.Practice, id, nameof(WayDecision.Reason)),
                    row.Strand,
                    ct
                ),
        };

        ValueTask<Sealed> Seal(byte[] kept, string column) =>
            vault.Seal(kept, WayPlaces.Decision(actor.Practice, id, column), row.Strand, ct);
    }
}
