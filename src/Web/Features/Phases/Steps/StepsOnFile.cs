using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Opens what was written down of sessions on the steps of a way.</summary>
internal sealed class StepsOnFile(CaseworkDb db, VisitsOnFile visits, Vault vault, LocalTime local)
{
    /// <summary>One session as it counts, with what was seen.</summary>
    /// <param name="Written">As it was written; what two struck since is in it too.</param>
    /// <param name="Struck">Hard words that two struck, here or in a note whose place this one took.</param>
    public sealed record View(
        Guid Id,
        StepAccount Account,
        StepAccount Written,
        string Seen,
        string By,
        IReadOnlyList<StruckWord> Struck
    );

    /// <param name="said">What the child said of them on pages of their own.</param>
    public async Task<StepsKnown> Of(Actor actor, ChildWay way, CheckInsKnown said, CancellationToken ct) =>
        (await OfAll(actor, [(way, said)], ct))[way.Id];

    /// <summary>Of several ways, by as many queries as of one.</summary>
    public async Task<IReadOnlyDictionary<WayId, StepsKnown>> OfAll(
        Actor actor,
        IReadOnlyList<(ChildWay Way, CheckInsKnown Said)> ways,
        CancellationToken ct
    )
    {
        var accounts = new Dictionary<WayId, List<StepAccount>>();
        List<(StepNote Row, StepAccount Written)> written = [];
        foreach (var row in await Rows([.. ways.Select(w => w.Way.Id)], ct))
        {
            written.Add((row, await Open(actor, row, ct)));
        }

        var seen = await Seen(actor.Practice, written, ct);
        var of = ways.ToDictionary(w => w.Way.Id, w => w.Way);
        foreach (var (row, note) in written)
        {
            var (child, adult) = (of[row.WayId].Child, of[row.WayId].Adult);
            accounts.TryAdd(row.WayId, []);
            var struck = await Struck(actor, row, ct);
            accounts[row.WayId].Add(Counting(note, row, struck).Without(adult, [.. seen[(row.CaseId, child)]]));
        }

        // Who was never pushed need not have been cleared of it.
        var cleared = await PushesCleared(
            actor,
            [
                .. ways.Where(w => w.Said.Pushes.Any(p => p.Yes) || Of(w.Way.Id).Exists(a => a.SomebodyPushed == true))
                    .Select(w => w.Way.Id),
            ],
            ct
        );
        return ways.ToDictionary(
            w => w.Way.Id,
            w => new StepsKnown(
                SessionHeard.In([.. Of(w.Way.Id).OrderBy(a => a.HeldOn)], w.Said),
                w.Way.LastGainedOn is { } gained && gained > w.Way.SteadySince ? gained : w.Way.SteadySince,
                cleared.TryGetValue(w.Way.Id, out var on) ? on : null
            )
            {
                Pushes = w.Said.Pushes,
            }
        );

        List<StepAccount> Of(WayId id) => accounts.GetValueOrDefault(id, []);
    }

    /// <summary>The latest day first.</summary>
    public async Task<IReadOnlyList<View>> Views(Actor actor, ChildWay way, CancellationToken ct)
    {
        var views = new List<View>();
        var rows = await Rows([way.Id], ct);
        var written = new List<(StepNote Row, StepAccount Written)>();
        foreach (var row in rows)
        {
            written.Add((row, await Open(actor, row, ct)));
        }

        var ofChild = (await Seen(actor.Practice, written, ct))[(way.CaseId, way.Child)].ToList();
        var people = rows.Select(r => r.WrittenBy).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var (row, note) in written)
        {
            var place = StepPlaces.Of(actor.Practice, row.Id, nameof(row.Seen));
            var seen = row.Seen is { } words ? await vault.Open(words, place, actor.Reader, ct) : "";
            var struck = await Struck(actor, row, ct);
            var counting = Counting(note, row, struck).Without(way.Adult, ofChild);
            views.Add(new(row.Id, counting, note, seen, names[row.WrittenBy].Name, struck));
        }

        return [.. views.OrderByDescending(v => v.Account.HeldOn)];
    }

    /// <summary>The furthest step that was ever taken on a way, also where it was gone down from since.</summary>
    public async Task<Rung> Furthest(Actor actor, WayOnFile way, CancellationToken ct)
    {
        var furthest = way.State.Reached;
        await foreach (var (_, move) in Moves(actor, [way.Row.Id], [nameof(PathwayMove.TakeStep)], ct))
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
        string[] kinds = [nameof(PathwayMove.TakeStep), nameof(PathwayMove.StepDown)];
        await foreach (var (row, move) in Moves(actor, [way], kinds, ct))
        {
            moved.Add(
                move is PathwayMove.StepDown down
                    ? (down.On, down.To, true)
                    : (zone.DayOf(row.DecidedAt), ((PathwayMove.TakeStep)move).Facts.Assent.Step, false)
            );
        }

        return [.. moved.OrderBy(m => m.Item1)];
    }

    /// <summary>The furthest step that was taken elsewhere, before the way came here; null where it began here.</summary>
    public async Task<Rung?> TakenOverAt(Actor actor, WayId way, CancellationToken ct)
    {
        Rung? reached = null;
        await foreach (var (_, move) in Moves(actor, [way], [nameof(PathwayMove.TakeOver)], ct))
        {
            reached = ((PathwayMove.TakeOver)move).Facts.Reached;
        }

        return reached;
    }

    /// <summary>When two clinicians last cleared that somebody had pushed the child, or decided that no hold is called for.</summary>
    private async Task<IReadOnlyDictionary<WayId, DateOnly>> PushesCleared(
        Actor actor,
        IReadOnlyCollection<WayId> ways,
        CancellationToken ct
    )
    {
        var last = new Dictionary<WayId, DateOnly>();
        if (ways.Count == 0)
        {
            return last;
        }

        var zone = await local.Zone(ct);
        string[] kinds = [nameof(PathwayMove.ClearHold), nameof(PathwayMove.LeaveHold)];
        await foreach (var (row, move) in Moves(actor, ways, kinds, ct))
        {
            var on = zone.DayOf(row.DecidedAt);
            var isOfPush = move switch
            {
                PathwayMove.ClearHold clear => clear.Facts.Hold.Trigger == HoldTrigger.SomebodyPushed,
                PathwayMove.LeaveHold leave => leave.Facts.Danger == Danger.Pushed,
                _ => false,
            };
            if (isOfPush && !(last.TryGetValue(row.WayId, out var before) && on < before))
            {
                last[row.WayId] = on;
            }
        }

        return last;
    }

    private async IAsyncEnumerable<(WayDecision Row, PathwayMove Move)> Moves(
        Actor actor,
        IReadOnlyCollection<WayId> ways,
        IReadOnlyCollection<string> kinds,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = await db
            .WayDecisions.AsNoTracking()
            .Where(d => ways.Contains(d.WayId) && kinds.Contains(d.Kind))
            .OrderBy(d => d.Number)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Move), ct);
        foreach (var row in rows)
        {
            var place = WayPlaces.Decision(actor.Practice, row.Id, nameof(row.Move));
            yield return (row, WayJson.Move(await vault.OpenBytes(row.Move, place, actor.Reader, ct)));
        }
    }

    /// <summary>
    /// What clinicians saw of the children of these notes, struck or not: a note that says no such thing asks for none of it.
    /// </summary>
    private async Task<ILookup<(CaseId Case, PersonId Child), (StopSeen Said, bool IsStruck)>> Seen(
        PracticeId practice,
        IEnumerable<(StepNote Row, StepAccount Written)> notes,
        CancellationToken ct
    )
    {
        List<CaseId> cases =
        [
            .. notes.Where(n => n.Written.FrozeOrFawned || n.Written.AsksToGoDown).Select(n => n.Row.CaseId).Distinct(),
        ];
        var seen = cases.Count == 0 ? [] : await visits.SeenOrStruck(practice, cases, ct);
        return seen.ToLookup(s => (s.Row.CaseId, s.Row.Child), s => (s.Said, s.Row.StruckAt is not null));
    }

    private async Task<List<StepNote>> Rows(IReadOnlyCollection<WayId> ways, CancellationToken ct)
    {
        var rows = await db
            .StepNotes.AsNoTracking()
            .Where(n => ways.Contains(n.WayId) && n.ReplacedAt == null)
            .OrderBy(n => n.WrittenAt)
            .ToListAsync(ct);
        await vault.FetchKeys([.. rows.Select(r => r.Account), .. rows.Select(r => r.Struck).OfType<Sealed>()], ct);
        return rows;
    }

    /// <summary>What was struck in a note of before and is said in this one again counts.</summary>
    private static StepAccount Counting(StepAccount note, StepNote row, IReadOnlyList<StruckWord> struck) =>
        note.Without([.. struck.Where(s => s.Note == row.Id).Select(s => s.Word)]);

    private async Task<IReadOnlyList<StruckWord>> Struck(Actor actor, StepNote row, CancellationToken ct) =>
        row.Struck is { } words
            ? WayJson.Read<List<StruckWord>>(
                await vault.OpenBytes(
                    words,
                    StepPlaces.Of(actor.Practice, row.Id, nameof(StepNote.Struck)),
                    actor.Reader,
                    ct
                )
            )
            : [];

    private async Task<StepAccount> Open(Actor actor, StepNote row, CancellationToken ct)
    {
        var place = StepPlaces.Of(actor.Practice, row.Id, nameof(row.Account));
        return WayJson.Read<StepAccount>(await vault.OpenBytes(row.Account, place, actor.Reader, ct));
    }
}
