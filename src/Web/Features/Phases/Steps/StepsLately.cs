using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// What children said of late and clinicians wrote of their steps, on many ways at once, as the program reads it: a fixed
/// number of queries. A gate reads all of it, on its own page.
/// </summary>
internal sealed class StepsLately(
    CaseworkDb db,
    CheckInsOnFile checkIns,
    StepsOnFile steps,
    Vault vault,
    TimeProvider clock
)
{
    /// <summary>Check-ins looked at, the latest first: each must be opened.</summary>
    private const int Most = 1000;

    /// <summary>For so long a child's word is looked for where many ways are shown; the way itself stops without them.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(60);

    private readonly HashSet<CaseId> _read = [];
    private readonly Dictionary<(CaseId Case, PersonId Child), IReadOnlyList<HeardCheckIn>> _heard = [];

    /// <param name="ways">That the reader may see.</param>
    public async Task<IReadOnlyDictionary<WayId, StepsKnown>> Of(
        Actor actor,
        IReadOnlyList<WayOnFile> ways,
        CancellationToken ct
    )
    {
        var heard = await Heard(actor, [.. ways.Select(w => w.Row.CaseId)], ct);
        List<(ChildWay, CheckInsKnown)> said =
        [
            .. ways.Select(w => (w.Row, Said(heard.GetValueOrDefault((w.Row.CaseId, w.Row.Child), []), w))),
        ];
        return await steps.OfAll(actor with { IsProgram = true }, said, ct);
    }

    /// <summary>What each child of these cases said, the earliest first; opened once.</summary>
    public async Task<IReadOnlyDictionary<(CaseId Case, PersonId Child), IReadOnlyList<HeardCheckIn>>> Heard(
        Actor actor,
        IReadOnlyCollection<CaseId> cases,
        CancellationToken ct
    )
    {
        var missing = cases.Where(_read.Add).ToList();
        if (missing.Count == 0)
        {
            return _heard;
        }

        var since = clock.GetUtcNow().UtcDateTime - Within;
        var rows = await db
            .CheckIns.AsNoTracking()
            .Where(k => missing.Contains(k.CaseId) && k.KeptAt >= since)
            .OrderByDescending(k => k.KeptAt)
            .Take(Most)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        foreach (var child in rows.GroupBy(r => (r.CaseId, r.Child)))
        {
            _heard[child.Key] = await checkIns.Heard(actor.Practice, [.. child], ct);
        }

        return _heard;
    }

    private static CheckInsKnown Said(IReadOnlyList<HeardCheckIn> heard, WayOnFile way) =>
        CheckInsKnown.Of(heard, null, way.Row.Adult, way.State.YesCountsFrom);
}
