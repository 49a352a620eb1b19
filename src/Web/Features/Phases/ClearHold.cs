using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Ends a hold on every way that it stops, with the second clinician's signature.</summary>
internal sealed class ClearHold(
    WaysOnFile ways,
    ChildsAnswers answers,
    DecisionsTogether together,
    FindKnowledge knowledge,
    HistoryOnFile history,
    KeepMove keep
)
{
    /// <summary>Adds to what is saved; the caller saves.</summary>
    /// <returns>What is not so; null where the hold ends.</returns>
    public async Task<IReadOnlyList<RequirementState>?> Decide(Actor actor, JointDecision row, CancellationToken ct)
    {
        var id = Guid.Parse(row.Subject);
        var all = await ways.OfCase(actor, row.CaseId, ct);
        foreach (var way in all.Where(w => w.State.Holds.Any(h => h.Id == id)))
        {
            var said = await answers.Of(actor, row.CaseId, way.Row.Child, ct);
            var known = await knowledge.Of(actor, way, ct);
            var held = way.State.Holds.First(h => h.Id == id);
            var facts = new ClearHoldFacts
            {
                Hold = held,
                Therapist = row.MadeBy,
                SecondClinician = actor.Person,
                BothAreLicensed =
                    await together.IsLicensed(row.CaseId, row.MadeBy, ct)
                    && await together.IsLicensed(row.CaseId, actor.Person, ct),
                HasReason = true,
                // The first clinician's form asks for it and is not taken without.
                CauseIsAnswered = true,
                ChildAskedAgain = said.LastOrDefault(a => a.Adult == way.Row.Adult),
                DisclosuresWithoutDecision = await Undecided(row.CaseId, held, ct),
                Today = known.Today,
            };
            var move = new PathwayMove.ClearHold(facts);
            if (await keep.Decide(actor, way, way.Row.Version, move, null, ct) is Decision.Refused refused)
            {
                return refused.States;
            }
        }

        return null;
    }

    /// <summary>A hold for something disclosed is not cleared while nothing disclosed is on record at all.</summary>
    private async Task<int> Undecided(CaseId id, Hold held, CancellationToken ct) =>
        held.Trigger == HoldTrigger.AbuseDisclosed && !await history.HasDisclosure(id, ct)
            ? 1
            : await history.DisclosuresWithoutDecision(id, ct);
}
