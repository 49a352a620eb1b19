using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The first clinician passes a clinical requirement unmet, with the reason; it counts when a second one has signed.</summary>
internal sealed class DecideTogether(
    CaseworkDb db,
    WaysOnFile ways,
    FindRequirement find,
    DecisionsTogether together,
    FindKnowledge knowledge,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(WayId Way, string Requirement, Guid FormId, string Reason);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var standing = await find.Of(actor, way, input.Requirement, ct);
        if (standing is null)
        {
            return new Outcome.NotFound();
        }

        var waits = await db.JointDecisions.AnyAsync(
            d => d.WayId == input.Way && d.Subject == input.Requirement && d.EndedAt == null,
            ct
        );
        var draft = new JointDecisionDraft(
            standing.Kind,
            !standing.IsMet,
            waits,
            await together.IsLicensed(way.Row.CaseId, actor.Person, ct),
            input.Reason
        );
        if (Decision.On(JointDecisionRules.Making, draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        await Add(actor, way, input, ct);
        var form = new PostedForm(input.FormId, WayPlaces.Show(input.Way));
        return await history.Save(new(nameof(DecideTogether), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }

    private async Task Add(Actor actor, WayOnFile way, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.JointDecisions.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                WayId = way.Row.Id,
                CaseId = way.Row.CaseId,
                Kind = JointDecisionKind.Override,
                Subject = input.Requirement,
                Reason = await vault.Seal(
                    input.Reason.ReplaceLineEndings("\n").Trim(),
                    WayPlaces.Joint(actor.Practice, id),
                    way.Row.Strand,
                    ct
                ),
                MadeBy = actor.Person,
                MadeOn = await knowledge.Today(ct),
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
    }
}
