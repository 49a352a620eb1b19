using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Suitability;

/// <summary>Signs whether the work suits this child and this adult; how far the plan may go follows from it at once.</summary>
internal sealed class SignSuitability(
    CaseworkDb db,
    MakeMove make,
    ResponsibleTherapist responsible,
    DecisionsTogether together,
    Vault vault,
    TimeProvider clock
)
{
    public sealed record Input(MakeMove.Form Form, SuitabilityPaper Paper);

    /// <summary>Every requirement as it stands on the paper; the page shows what the signature is refused on.</summary>
    public async Task<Decision> Look(Actor actor, MakeMove.Seen seen, SuitabilityPaper paper, CancellationToken ct)
    {
        var stands = Stands(seen, paper);
        var signs = await responsible.Is(actor, seen.Way.Row.CaseId, ct);
        var facts = stands.Facts(signs, seen.Known.Settings) with
        {
            OnFile = [.. SuitabilityFile.Of(seen.Known, seen.Way.State).Select(l => l.About)],
        };
        return SuitabilityRules.Decide(facts, seen.Overrides);
    }

    /// <summary>The paper as it is kept: that the child was asked is read from their answers on file, whatever somebody says.</summary>
    public static SuitabilityPaper Stands(MakeMove.Seen seen, SuitabilityPaper paper) =>
        paper with
        {
            ChildIsAsked = seen.Known.ChildIsAsked(seen.Way.Row.Adult),
        };

    public async Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await make.Look(actor, input.Form.Way, ct) is not { } seen)
        {
            return new MakeMove.Outcome.NotFound();
        }

        if (await db.WasPosted(input.Form.FormId, actor, ct))
        {
            return new MakeMove.Outcome.Done();
        }

        var decision = await Look(actor, seen, input.Paper, ct);
        if (decision is Decision.Refused refused)
        {
            return new MakeMove.Outcome.Refused(refused.Unmet);
        }

        var furthest = input.Paper.Furthest;
        return await make.Handle(
            actor,
            input.Form with
            {
                Reason = input.Paper.Reason,
            },
            nameof(SignSuitability),
            s => new PathwayMove.SetAim(furthest, s.Way.State.LeftOut, furthest),
            ct,
            async s =>
            {
                await together.UseUp(s.Way.Row.Id, [.. decision.States.Select(r => r.Id)], ct);
                await Add(actor, s, Stands(s, input.Paper), ct);
            }
        );
    }

    private async Task Add(Actor actor, MakeMove.Seen seen, SuitabilityPaper paper, CancellationToken ct)
    {
        var (row, now) = (seen.Way.Row, clock.GetUtcNow());
        var id = Guid.CreateVersion7(now);
        var last = await db.SuitabilityDecisions.Where(d => d.WayId == row.Id).MaxAsync(d => (int?)d.Number, ct);
        db.SuitabilityDecisions.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                WayId = row.Id,
                CaseId = row.CaseId,
                Number = (last ?? 0) + 1,
                Paper = await vault.Seal(
                    WayJson.Written(paper),
                    SuitabilityPlaces.Of(actor.Practice, id),
                    row.Strand,
                    ct
                ),
                SignedBy = actor.Person,
                SignedOn = seen.Known.Today,
                SignedAt = now.UtcDateTime,
            }
        );
    }
}
