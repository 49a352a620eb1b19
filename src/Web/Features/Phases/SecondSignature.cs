using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Strikes;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Puts the second clinician's signature under a decision that takes two, with all that follows from it.</summary>
internal sealed class SecondSignature(
    CaseworkDb db,
    WaysOnFile ways,
    FindRequirement find,
    ClearHold clear,
    SignReview review,
    FindStrikable strikable,
    Vault vault,
    DecisionsTogether together,
    FindKnowledge knowledge,
    TimeProvider clock
)
{
    /// <summary>Changes the decision; the caller saves.</summary>
    /// <returns>What is not so; null where the signature stands.</returns>
    public async Task<IReadOnlyList<RequirementState>?> Sign(Actor actor, JointDecision row, CancellationToken ct)
    {
        var refused = row.Kind switch
        {
            JointDecisionKind.ClearHold => await EndHold(actor, row, ct),
            JointDecisionKind.Strike => await Strike(actor, row, ct),
            JointDecisionKind.Review => await review.Cosign(actor, row, ct),
            _ => await Pass(actor, row, ct),
        };
        if (refused is not null)
        {
            return refused;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (row.CosignedBy, row.CosignedAt) = (actor.Person, now);
        if (row.Kind != JointDecisionKind.Override)
        {
            row.EndedAt = now;
        }

        return null;
    }

    private async Task<IReadOnlyList<RequirementState>?> Pass(Actor actor, JointDecision row, CancellationToken ct)
    {
        var way = await ways.Find(actor, row.WayId, ct);
        var standing = way is null ? null : await find.Of(actor, way, row.Subject, ct);
        var isLicensed = await together.IsLicensed(row.CaseId, actor.Person, ct);
        var asked = new Override(row.Subject, row.MadeBy, actor.Person, isLicensed, HasReason: true, row.MadeOn);
        var facts = new OverrideFacts(asked, standing, await knowledge.Today(ct));
        return OverrideRules.Decide(facts) is Decision.Refused refused ? refused.States : null;
    }

    private async Task<IReadOnlyList<RequirementState>?> Strike(Actor actor, JointDecision row, CancellationToken ct)
    {
        var what = await strikable.Of(actor, row.Subject, ct);
        var isLicensed = await together.IsLicensed(row.CaseId, actor.Person, ct);
        var facts = new StrikeTogether(row.MadeBy, actor.Person, isLicensed, what is { Counts: true });
        if (Decision.On(StrikeTogetherRules.Requirements, facts) is Decision.Refused refused)
        {
            return refused.States;
        }

        var reason = await vault.Open(row.Reason, WayPlaces.Joint(actor.Practice, row.Id), actor.Reader, ct);
        await strikable.Strike(actor, what!, row.MadeBy, reason, ct);
        return null;
    }

    private async Task<IReadOnlyList<RequirementState>?> EndHold(Actor actor, JointDecision row, CancellationToken ct)
    {
        if (await clear.Decide(actor, row, ct) is not { } refused)
        {
            return null;
        }

        // What was decided for one way is not kept where another one refuses.
        db.ChangeTracker.Clear();
        return refused;
    }
}
