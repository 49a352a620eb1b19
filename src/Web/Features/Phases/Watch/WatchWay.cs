using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Watch;

/// <summary>
/// Notes on which day something came to hold a way back, or no longer does. It is looked at once a day, so that the day of
/// a cause is the day on which it was first seen, and never an earlier one.
/// </summary>
internal sealed class WatchWay(
    CaseworkDb db,
    OpenGate gate,
    WatchOnFile onFile,
    PathwayNumbers numbers,
    FindKnowledge knowledge,
    Vault vault,
    History history
)
{
    /// <param name="looksNow">Somebody looked at what holds the way back today.</param>
    public async Task<bool> Look(Actor actor, WayOnFile way, bool looksNow, PostedForm? form, CancellationToken ct)
    {
        var (today, settings) = (await knowledge.Today(ct), await numbers.Now(ct));
        var states = way.State.Standing == PathwayStanding.Open ? (await gate.Look(actor, way, null, ct)).Standing : [];
        var row = await db.WayWatches.AsTracking().SingleOrDefaultAsync(w => w.WayId == way.Row.Id, ct);
        var before = row is null ? [] : await onFile.Unmet(actor, row, ct);
        var seen = UnmetSince.Seen(before, states, today);
        var lookedOn = looksNow ? today : row?.LookedOn;
        var held = UnmetSince.Held(seen, states, lookedOn, today, settings);
        var lookBy = Earliest([.. held, .. HoldsOf(way).Select(h => Standstill.By(h, true, settings, lookedOn))]);
        var noticeFrom = held.Where(Domain.Phases.Holds.StandingNotice.MayBeNamed).Min(h => (DateOnly?)h.NoticeFrom);
        if (
            row is not null
            && !looksNow
            && before.SequenceEqual(seen)
            && (row.LookBy, row.NoticeFrom) == (lookBy, noticeFrom)
        )
        {
            return true;
        }

        if (row is null)
        {
            row = await New(way, ct);
            db.WayWatches.Add(row);
        }

        row.Unmet = await Sealed(way, seen, ct);
        (row.LookedOn, row.LookedBy) = looksNow ? (today, actor.Person) : (row.LookedOn, row.LookedBy);
        (row.LookBy, row.NoticeFrom) = (lookBy, noticeFrom);
        PersonId? person = looksNow ? actor.Person : null;
        var act = looksNow ? WayActs.LookedAt : nameof(WatchWay);
        return await history.Save(new(act, actor.Practice, person, form), ct) is not Saved.Conflict;
    }

    /// <summary>Work that was closed or given back waits for nobody's look.</summary>
    private static IReadOnlyList<Domain.Phases.Holds.Hold> HoldsOf(WayOnFile way) =>
        way.State.Standing == PathwayStanding.Open ? way.State.Holds : [];

    private static DateOnly? Earliest(IReadOnlyList<HeldBack> held) => held.Min(h => (DateOnly?)h.LookBy);

    private async Task<WayWatch> New(WayOnFile way, CancellationToken ct) =>
        new()
        {
            PracticeId = way.Row.PracticeId,
            WayId = way.Row.Id,
            CaseId = way.Row.CaseId,
            Unmet = await Sealed(way, [], ct),
            Version = 1,
        };

    private ValueTask<Sealed> Sealed(WayOnFile way, IReadOnlyList<UnmetSince> seen, CancellationToken ct) =>
        vault.Seal(WayJson.Written(seen), WatchPlaces.Unmet(way.Row.PracticeId, way.Row.Id), way.Row.Strand, ct);
}
