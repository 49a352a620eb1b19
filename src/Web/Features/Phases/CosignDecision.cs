using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The second clinician signs a decision that takes two, or somebody takes it back before it was used.</summary>
internal sealed class CosignDecision(
    CaseworkDb db,
    CaseAccess access,
    WaysOnFile ways,
    FindRequirement find,
    ClearHold clear,
    SignReview review,
    DecisionsTogether together,
    FindKnowledge knowledge,
    History history,
    TimeProvider clock
)
{
    /// <param name="Signs">False where it is taken back.</param>
    public sealed record Input(Guid Decision, Guid FormId, int Version, bool Signs);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(WayId Way) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var row = await db
            .JointDecisions.Where(d => d.Id == input.Decision && cases.Any(c => c.Id == d.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return new Outcome.NotFound();
        }

        if (
            await db.WasPosted(input.FormId, actor, ct)
            || row.EndedAt is not null
            || (input.Signs && row.CosignedAt is not null)
        )
        {
            return new Outcome.Done(row.WayId);
        }

        if (!input.Signs)
        {
            row.EndedAt = clock.GetUtcNow().UtcDateTime;
        }
        else if (await Sign(actor, row, ct) is { } refused)
        {
            return new Outcome.Refused(refused);
        }

        db.Expect(row, input.Version);
        var form = new PostedForm(input.FormId, WayPlaces.Show(row.WayId));
        return await history.Save(new(nameof(CosignDecision), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(row.WayId);
    }

    /// <returns>What is not so; null where the signature stands.</returns>
    private async Task<IReadOnlyList<RequirementState>?> Sign(Actor actor, JointDecision row, CancellationToken ct)
    {
        if (row.Kind == JointDecisionKind.ClearHold)
        {
            return await EndHold(actor, row, ct);
        }

        if (row.Kind == JointDecisionKind.Review)
        {
            return await SignReview(actor, row, ct);
        }

        var way = await ways.Find(actor, row.WayId, ct);
        var standing = way is null ? null : await find.Of(actor, way, row.Subject, ct);
        var isLicensed = await together.IsLicensed(row.CaseId, actor.Person, ct);
        var asked = new Override(row.Subject, row.MadeBy, actor.Person, isLicensed, HasReason: true, row.MadeOn);
        var facts = new OverrideFacts(asked, standing, await knowledge.Today(ct));
        if (OverrideRules.Decide(facts) is Decision.Refused refused)
        {
            return refused.States;
        }

        (row.CosignedBy, row.CosignedAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        return null;
    }

    private async Task<IReadOnlyList<RequirementState>?> SignReview(
        Actor actor,
        JointDecision row,
        CancellationToken ct
    )
    {
        if (await review.Cosign(actor, row, ct) is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (row.CosignedBy, row.CosignedAt, row.EndedAt) = (actor.Person, now, now);
        return null;
    }

    private async Task<IReadOnlyList<RequirementState>?> EndHold(Actor actor, JointDecision row, CancellationToken ct)
    {
        if (await clear.Decide(actor, row, ct) is { } refused)
        {
            // What was decided for one way is not kept where another one refuses.
            db.ChangeTracker.Clear();
            return refused;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (row.CosignedBy, row.CosignedAt, row.EndedAt) = (actor.Person, now, now);
        return null;
    }
}
