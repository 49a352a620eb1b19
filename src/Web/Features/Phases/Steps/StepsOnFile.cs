using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Opens what was written down of sessions on the steps of a way.</summary>
internal sealed class StepsOnFile(CaseworkDb db, Vault vault, LocalTime local)
{
    /// <summary>One session as it counts, with what was seen.</summary>
    public sealed record View(Guid Id, StepAccount Account, string Seen, string By);

    /// <param name="said">What the child said of them on pages of their own.</param>
    public async Task<StepsKnown> Of(Actor actor, ChildWay way, CheckInsKnown said, CancellationToken ct)
    {
        var accounts = new List<StepAccount>();
        foreach (var row in await Rows(way.Id, ct))
        {
            accounts.Add(await Open(actor, row, ct));
        }

        var since = way.LastGainedOn is { } gained && gained > way.SteadySince ? gained : way.SteadySince;
        // Who was never pushed need not have been cleared of it.
        var wasPushed = accounts.Exists(a => a.SomebodyPushed == true) || said.Pushes.Any(p => p.Yes);
        var cleared = wasPushed ? await PushCleared(actor, way.Id, ct) : null;
        return new(SessionHeard.In([.. accounts.OrderBy(a => a.HeldOn)], said), since, cleared)
        {
            Pushes = said.Pushes,
        };
    }

    /// <summary>The latest day first.</summary>
    public async Task<IReadOnlyList<View>> Views(Actor actor, WayId way, CancellationToken ct)
    {
        var views = new List<View>();
        var rows = await Rows(way, ct);
        var people = rows.Select(r => r.WrittenBy).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var row in rows)
        {
            var place = StepPlaces.Of(actor.Practice, row.Id, nameof(row.Seen));
            var seen = row.Seen is { } words ? await vault.Open(words, place, actor.Reader, ct) : "";
            views.Add(new(row.Id, await Open(actor, row, ct), seen, names[row.WrittenBy].Name));
        }

        return [.. views.OrderByDescending(v => v.Account.HeldOn)];
    }

    /// <summary>The furthest step that was ever taken on a way, also where it was gone down from since.</summary>
    public async Task<Rung> Furthest(Actor actor, WayOnFile way, CancellationToken ct)
    {
        var furthest = way.State.Reached;
        await foreach (var (_, move) in Moves(actor, way.Row.Id, nameof(PathwayMove.TakeStep), ct))
        {
            var step = ((PathwayMove.TakeStep)move).Facts.Assent.Step;
            furthest = step > furthest ? step : furthest;
        }

        return furthest;
    }

    /// <summary>Every step that was taken on a way, and every step down, the earliest first.</summary>
    public async Task<IReadOnlyList<(DateOnly On, Rung Step, bool IsDown)>> Moved(
        Actor actor,
        WayId way,
        CancellationToken ct
    )
    {
        var zone = await local.Zone(ct);
        var moved = new List<(DateOnly, Rung, bool)>();
        foreach (var kind in (string[])[nameof(PathwayMove.TakeStep), nameof(PathwayMove.StepDown)])
        {
            await foreach (var (row, move) in Moves(actor, way, kind, ct))
            {
                moved.Add(
                    move is PathwayMove.StepDown down
                        ? (down.On, down.To, true)
                        : (zone.DayOf(row.DecidedAt), ((PathwayMove.TakeStep)move).Facts.Assent.Step, false)
                );
            }
        }

        return [.. moved.OrderBy(m => m.Item1)];
    }

    /// <summary>The furthest step that was taken elsewhere, before the way came here; null where it began here.</summary>
    public async Task<Rung?> TakenOverAt(Actor actor, WayId way, CancellationToken ct)
    {
        Rung? reached = null;
        await foreach (var (_, move) in Moves(actor, way, nameof(PathwayMove.TakeOver), ct))
        {
            reached = ((PathwayMove.TakeOver)move).Facts.Reached;
        }

        return reached;
    }

    /// <summary>When two clinicians last cleared that somebody had pushed the child, or decided that no hold is called for.</summary>
    private async Task<DateOnly?> PushCleared(Actor actor, WayId way, CancellationToken ct)
    {
        var zone = await local.Zone(ct);
        DateOnly? last = null;
        await foreach (var (row, move) in Moves(actor, way, nameof(PathwayMove.ClearHold), ct))
        {
            if (((PathwayMove.ClearHold)move).Facts.Hold.Trigger == HoldTrigger.SomebodyPushed)
            {
                last = zone.DayOf(row.DecidedAt);
            }
        }

        await foreach (var (row, move) in Moves(actor, way, nameof(PathwayMove.LeaveHold), ct))
        {
            var left = (PathwayMove.LeaveHold)move;
            if (left.Facts.Danger == Danger.Pushed && !(zone.DayOf(row.DecidedAt) < last))
            {
                last = zone.DayOf(row.DecidedAt);
            }
        }

        return last;
    }

    private async IAsyncEnumerable<(WayDecision Row, PathwayMove Move)> Moves(
        Actor actor,
        WayId way,
        string kind,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = await db
            .WayDecisions.AsNoTracking()
            .Where(d => d.WayId == way && d.Kind == kind)
            .OrderBy(d => d.Number)
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            var place = WayPlaces.Decision(actor.Practice, row.Id, nameof(row.Move));
            yield return (row, WayJson.Move(await vault.OpenBytes(row.Move, place, actor.Reader, ct)));
        }
    }

    private async Task<List<StepNote>> Rows(WayId way, CancellationToken ct)
    {
        var rows = await db
            .StepNotes.AsNoTracking()
            .Where(n => n.WayId == way && n.ReplacedAt == null)
            .OrderBy(n => n.WrittenAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Account), ct);
        return rows;
    }

    private async Task<StepAccount> Open(Actor actor, StepNote row, CancellationToken ct)
    {
        var place = StepPlaces.Of(actor.Practice, row.Id, nameof(row.Account));
        return WayJson.Read<StepAccount>(await vault.OpenBytes(row.Account, place, actor.Reader, ct));
    }
}
