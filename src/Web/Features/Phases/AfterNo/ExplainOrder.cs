using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.AfterNo;

/// <summary>Keeps that a child was told what the order says, and what it does not.</summary>
internal sealed class ExplainOrder(
    CaseworkDb db,
    WaysOnFile ways,
    FindKnowledge knowledge,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(WayId Way, Guid FormId, AgeBand Band, DateOnly? On, bool WasAlone);

    public async Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new MakeMove.Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new MakeMove.Outcome.Done();
        }

        var facts = new OrderExplainedFacts(input.On, input.WasAlone, await knowledge.Today(ct));
        if (OrderExplainedRules.Decide(facts) is Decision.Refused refused)
        {
            return new MakeMove.Outcome.Refused(refused.Unmet);
        }

        var now = clock.GetUtcNow();
        db.OrdersExplained.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                CaseId = way.Row.CaseId,
                Child = way.Row.Child,
                Band = input.Band,
                ExplainedOn = input.On!.Value,
                ExplainedBy = actor.Person,
                KeptAt = now.UtcDateTime,
            }
        );
        var form = new PostedForm(input.FormId, WayPlaces.Asked(input.Way));
        return await history.Save(new(nameof(ExplainOrder), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new MakeMove.Outcome.Conflict()
            : new MakeMove.Outcome.Done();
    }
}
