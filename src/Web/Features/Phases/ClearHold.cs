using Reknit.Domain;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Ends a hold on every way that it stops, with the second clinician's signature.</summary>
internal sealed class ClearHold(
    WaysOnFile ways,
    ChildsAnswers answers,
    DecisionsTogether together,
    FindKnowledge knowledge,
    HandFactsOnFile hand,
    LocalTime local,
    KeepMove keep
)
{
    private const string Disclosures = "DisclosuresWithoutDecision";

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
                DisclosuresWithoutDecision = await Undecided(actor, way, held, ct),
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

    /// <summary>What was said before the hold says nothing of what placed it.</summary>
    private async Task<int> Undecided(Actor actor, WayOnFile way, Hold held, CancellationToken ct)
    {
        var view = await hand.Of(actor, way.Row.Id, ct);
        var zone = await local.Zone(ct);
        return view.ByKey.TryGetValue(Disclosures, out var said) && zone.DayOf(said.At) >= held.PlacedOn
            ? view.Answers.Count(Disclosures)
            : HandAnswers.None.Count(Disclosures);
    }
}
