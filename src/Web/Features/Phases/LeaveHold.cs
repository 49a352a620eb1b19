using Reknit.Domain;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Two clinicians decide that something on record calls for no hold: on every way that the hold would have stopped. Until
/// the second has signed, it waits as it stood.
/// </summary>
internal sealed class LeaveHold(WaysOnFile ways, DecisionsTogether together, FindKnowledge knowledge, KeepMove keep)
{
    /// <summary>Adds to what is saved; the caller saves.</summary>
    /// <param name="why">The second clinician's own reason; null where they said none.</param>
    /// <param name="reasons">Both, as they stand with the decision.</param>
    /// <returns>What is not so; null where it is answered.</returns>
    public async Task<IReadOnlyList<RequirementState>?> Decide(
        Actor actor,
        JointDecision row,
        string? why,
        string reasons,
        CancellationToken ct
    )
    {
        foreach (var way in await ways.OfCase(actor, row.CaseId, ct))
        {
            if (way.State.Standing == PathwayStanding.Closed && way.Row.Id != row.WayId)
            {
                continue;
            }

            var facts = await Facts(actor, row, way, why is not null, ct);
            if (!facts.IsUnanswered && way.Row.Id != row.WayId)
            {
                continue;
            }

            var move = new PathwayMove.LeaveHold(facts);
            if (await keep.Decide(actor, way, way.Row.Version, move, reasons, ct) is Decision.Refused refused)
            {
                return refused.States;
            }
        }

        return null;
    }

    /// <summary>How it stands for the decision's own way if this actor signed it now, with their reason.</summary>
    public async Task<IReadOnlyList<RequirementState>> Look(
        Actor actor,
        JointDecision row,
        WayOnFile way,
        CancellationToken ct
    ) => LeaveHoldRules.Decide(await Facts(actor, row, way, saysWhy: true, ct)).States;

    private async Task<LeaveHoldFacts> Facts(
        Actor actor,
        JointDecision row,
        WayOnFile way,
        bool saysWhy,
        CancellationToken ct
    )
    {
        var id = Guid.Parse(row.Subject);
        var known = await knowledge.Of(actor, way, ct);
        var waits = known.Proposed.FirstOrDefault(p => p.Call.Id == id)?.Call;
        return new()
        {
            Said = id,
            Danger = waits?.Danger,
            Trigger = waits?.Trigger,
            SaidOn = waits?.On ?? known.Today,
            Therapist = row.MadeBy,
            SecondClinician = actor.Person,
            BothAreLicensed =
                await together.IsLicensed(row.CaseId, row.MadeBy, ct)
                && await together.IsLicensed(row.CaseId, actor.Person, ct),
            HasReasons = saysWhy,
            // It was struck, or a hold was placed for it meanwhile.
            IsUnanswered = waits is not null,
            DisclosuresWithoutDecision = known.DisclosuresWithoutDecision,
            RiskIsOpen = known.Suicide.IsOpen,
            ViolenceIsSevere = known.Screens.ViolenceIsSevere,
            Today = known.Today,
        };
    }
}
