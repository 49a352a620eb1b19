using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases.Strikes;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Says in words what a decision that takes two is about.</summary>
internal sealed class WhatIsDecided(FindRequirement find, FindStrikable strikable, FindKnowledge knowledge)
{
    /// <param name="child">Whom the reader is told that it is about; null where it is the child of the way.</param>
    public async Task<string> Of(
        Actor actor,
        WayOnFile way,
        JointDecision row,
        CancellationToken ct,
        PersonId? child = null
    ) =>
        row.Kind switch
        {
            JointDecisionKind.Strike => "Struck as a mistake: "
                + ((await strikable.Of(actor, row.Subject, ct))?.Words ?? "it counts no longer."),
            JointDecisionKind.Review => "A review with others: is the work productive, and good for the child?",
            JointDecisionKind.ClearHold => "A hold ends: "
                + way.State.Holds.Where(h => h.Id.ToString("D") == row.Subject)
                    .Select(h => HoldTriggers.Of(h.Trigger).Words)
                    .FirstOrDefault("it is over already."),
            JointDecisionKind.LeaveHold => "No hold is placed: "
                + await Said(actor, way, row, child ?? way.Row.Child, ct),
            _ => (await find.Of(actor, way, row.Subject, ct))?.Words
                ?? $"{row.Subject}: it was asked for at a gate or step of before.",
        };

    private async Task<string> Said(Actor actor, WayOnFile way, JointDecision row, PersonId child, CancellationToken ct)
    {
        var known = await knowledge.Of(actor, way, ct);
        return known.Proposed.FirstOrDefault(p => p.Call.Id.ToString("D") == row.Subject) is { } proposed
            ? $"{proposed.Line.Words} {HoldCallWords.Shortly(proposed.Call, child)}"
            : "it was answered meanwhile.";
    }
}
