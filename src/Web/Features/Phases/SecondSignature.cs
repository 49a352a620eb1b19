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
    LeaveHold leave,
    SignReview review,
    FindStrikable strikable,
    Vault vault,
    DecisionsTogether together,
    FindKnowledge knowledge,
    TimeProvider clock
)
{
    /// <summary>Changes the decision; the caller saves.</summary>
    /// <param name="why">Their own reason, where the decision asks for one.</param>
    /// <returns>What is not so; null where the signature stands.</returns>
    public async Task<IReadOnlyList<RequirementState>?> Sign(
        Actor actor,
        JointDecision row,
        string? why,
        CancellationToken ct
    )
    {
        var refused = row.Kind switch
        {
            _ when row.AsksBoth => await OnTheWay(actor, row, await Own(actor, row, why, ct), ct),
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

    /// <summary>Null where they said nothing, or no more than the first one's words.</summary>
    private async Task<string?> Own(Actor actor, JointDecision row, string? why, CancellationToken ct)
    {
        var own = (why ?? "").ReplaceLineEndings("\n").Trim();
        return own.Length > 0 && !string.Equals(own, await First(actor, row, ct), StringComparison.OrdinalIgnoreCase)
            ? own
            : null;
    }

    private async Task<string> First(Actor actor, JointDecision row, CancellationToken ct) =>
        await vault.Open(row.Reason, WayPlaces.Joint(actor.Practice, row.Id), actor.Reader, ct);

    /// <summary>A hold ends, or none is placed: on every way that it reaches, with both reasons.</summary>
    private async Task<IReadOnlyList<RequirementState>?> OnTheWay(
        Actor actor,
        JointDecision row,
        string? why,
        CancellationToken ct
    )
    {
        var names = await ways.Names([row.MadeBy, actor.Person], ct);
        var reasons = $"{names[row.MadeBy]}: {await First(actor, row, ct)}\n{names[actor.Person]}: {why}";
        var refused =
            row.Kind == JointDecisionKind.ClearHold
                ? await clear.Decide(actor, row, why, reasons, ct)
                : await leave.Decide(actor, row, why, reasons, ct);
        if (refused is not null)
        {
            // What was decided for one way is not kept where another one refuses.
            db.ChangeTracker.Clear();
        }

        return refused;
    }
}
