using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.AfterNo;

/// <summary>What follows on a child's no, as it stands, with the words for the child's age.</summary>
/// <param name="ExplainedBy">Who last explained the order; null where nobody did.</param>
/// <param name="BandIsSet">Somebody said how the child is asked; else the words are those for the youngest.</param>
internal sealed record AfterNoView(
    WayOnFile Way,
    DateOnly NoOn,
    IReadOnlyList<RefusalLine> Lines,
    string? ExplainedBy,
    IReadOnlyList<Wording> Spoken,
    AgeBand Band,
    bool BandIsSet,
    DateOnly Today
)
{
    /// <summary>There is an order to be explained.</summary>
    public bool HasOrder => Lines.Any(l => l is { Step.Id: "NO.2", Standing: not RefusalStanding.NotCalledFor });
}

/// <summary>Gathers what was done since a child's no; decides nothing, and sends nothing.</summary>
internal sealed class WhatFollowsNo(
    CaseworkDb db,
    OwnTherapistOnFile ownTherapist,
    ChildBands bands,
    FindWorkOrders work,
    FamilyWords words,
    LocalTime local,
    FindKnowledge knowledge
)
{
    /// <summary>Null while the work does not rest by a no of the child.</summary>
    public async Task<AfterNoView?> Of(Actor actor, WayOnFile way, string language, CancellationToken ct)
    {
        if (way.State.Pause is not { By: PauseBy.Child } pause)
        {
            return null;
        }

        var (row, zone) = (way.Row, await local.Zone(ct));
        var rests = await work.RestsOn(row.PracticeId, row.CaseId, ct);
        var explained = await db
            .OrdersExplained.AsNoTracking()
            .Where(o => o.CaseId == row.CaseId && o.Child == row.Child)
            .OrderByDescending(o => o.ExplainedOn)
            .Select(o => new { o.ExplainedOn, By = db.People.First(p => p.Id == o.ExplainedBy).Name })
            .FirstOrDefaultAsync(ct);
        var talks = (await ownTherapist.Of(row.CaseId, row.Child, ct)).Where(h =>
            h.Kind == OwnTherapistEntryKind.Consulted
        );
        var left = await db
            .WayTellings.AsNoTracking()
            .Where(t => t.WayId == row.Id && t.Occasion == TellingOccasion.CountAndPace && t.LeftAt != null)
            .MaxAsync(t => t.LeftAt, ct);
        var facts = new RefusalFacts(
            pause.Since,
            rests.AnOrder,
            explained?.ExplainedOn,
            talks.Max(t => (DateOnly?)t.On),
            left is { } at ? zone.DayOf(at) : null
        );
        AgeBand? band = (await bands.Of(actor.Practice, Reader.Program, row.CaseId, ct)).TryGetValue(
            row.Child,
            out var set
        )
            ? CheckIns.FindChild.BandOf(set)
            : null;
        return new(
            way,
            pause.Since,
            Refusal.Stand(facts),
            explained?.By,
            OrderTexts.Spoken(await words.In(language, ct), band ?? AgeBand.FourToSix),
            band ?? AgeBand.FourToSix,
            band is not null,
            await knowledge.Today(ct)
        );
    }
}
