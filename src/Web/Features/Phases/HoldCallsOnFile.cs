using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Measured;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// What on record of a case calls for a hold, as the program reads it: what children said on pages of their own, what
/// clinicians were told or wrote down, and screens. What two clinicians struck calls for none.
/// </summary>
internal sealed class HoldCallsOnFile(
    CaseworkDb db,
    DangersOnFile dangers,
    FindScreens screens,
    InvestigationsOnFile investigations,
    HoldsFromBefore before,
    LocalTime local
)
{
    public async Task<IReadOnlyList<HoldCall>> Of(Actor actor, CaseId id, CancellationToken ct) =>
        await With(actor, id, await dangers.Of(actor, id, ct), ct);

    /// <param name="said">Of the children of the case, read already.</param>
    public async Task<IReadOnlyList<HoldCall>> With(
        Actor actor,
        CaseId id,
        IReadOnlyList<DangerSaid> said,
        CancellationToken ct
    )
    {
        var screened = await screens.OfCase(actor.Practice, id, ct);
        return [.. said.Select(HoldCall.Of).OfType<HoldCall>(), .. (await Told(actor, [id], _ => screened, ct))[id]];
    }

    public async Task<ILookup<CaseId, HoldCall>> OfCases(
        Actor actor,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    )
    {
        var said = await dangers.OfCases(actor, ids, ct);
        var screened = await screens.OfCases(actor.Practice, ids, ct);
        var told = await Told(actor, ids, id => screened[id], ct);
        return ids.SelectMany(id =>
                said[id].Select(HoldCall.Of).OfType<HoldCall>().Concat(told[id]).Select(call => (Case: id, Call: call))
            )
            .ToLookup(c => c.Case, c => c.Call);
    }

    /// <summary>What clinicians put on record, by as many queries for one case as for ten.</summary>
    private async Task<ILookup<CaseId, HoldCall>> Told(
        Actor actor,
        IReadOnlyCollection<CaseId> ids,
        Func<CaseId, CaseScreens> screened,
        CancellationToken ct
    )
    {
        var disclosed = await Disclosed(ids, ct);
        var pending = await investigations.Of(ids, ct);
        var told = ids.SelectMany(id =>
            disclosed[id]
                .Concat(Shown(screened(id)))
                .Concat(pending[id].Select(HoldCall.Of))
                .Select(call => (Case: id, Call: call))
        );
        return await before.Unanswered(actor.Practice, told.ToLookup(c => c.Case, c => c.Call), ct);
    }

    private static IEnumerable<HoldCall> Shown(CaseScreens of) =>
        ScreenCall
            .Of(of.Facts, of.Children)
            .Select(HoldCall.Of)
            .Concat(of.Children.SelectMany(c => ChildsMeasures.Calls(of.Of(c))).Select(HoldCall.OfMeasure))
            .Select(c => c with { RecordedAt = of.Facts.FirstOrDefault(f => f.Id.Value == c.Id)?.KeptAt });

    private async Task<ILookup<CaseId, HoldCall>> Disclosed(IReadOnlyCollection<CaseId> ids, CancellationToken ct)
    {
        var rows = await db
            .HarmDisclosures.AsNoTracking()
            .Where(d => ids.Contains(d.CaseId) && d.StruckAt == null && d.RecordedBy != d.ToldBy)
            .OrderBy(d => d.HeardAt)
            .Select(d => new
            {
                d.CaseId,
                d.Id,
                d.HeardAt,
                d.RecordedAt,
            })
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return rows.ToLookup(d => d.CaseId, d => HoldCall.OfDisclosure(d.Id, zone.DayOf(d.HeardAt), d.RecordedAt));
    }
}
