using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Measured;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Measures;
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
    HandFactsOnFile hand,
    FindScreens screens,
    LocalTime local,
    KeepMove keep
)
{
    /// <summary>Adds to what is saved; the caller saves.</summary>
    /// <returns>What is not so; null where the hold ends.</returns>
    /// <param name="why">The second clinician's own reason; null where they said none.</param>
    /// <param name="reasons">Both, as they stand with the decision.</param>
    public async Task<IReadOnlyList<RequirementState>?> Decide(
        Actor actor,
        JointDecision row,
        string? why,
        string reasons,
        CancellationToken ct
    )
    {
        var id = Guid.Parse(row.Subject);
        var all = await ways.OfCase(actor, row.CaseId, ct);
        // Work that is over is left as it ended; else nothing would ever end the hold for the others.
        var held = all.Where(w => w.State.Standing != PathwayStanding.Closed);
        foreach (var way in held.Where(w => w.State.Holds.Any(h => h.Id == id)))
        {
            var hold = way.State.Holds.First(h => h.Id == id);
            var facts = await Facts(actor, row, way, hold, why is not null, ct);
            var move = new PathwayMove.ClearHold(facts);
            if (await keep.Decide(actor, way, way.Row.Version, move, reasons, ct) is Decision.Refused refused)
            {
                return refused.States;
            }
        }

        return null;
    }

    /// <summary>
    /// How it stands for the decision's own way if this actor signed it now, with their reason; empty where the hold is over.
    /// </summary>
    public async Task<IReadOnlyList<RequirementState>> Look(
        Actor actor,
        JointDecision row,
        WayOnFile way,
        CancellationToken ct
    ) =>
        way.State.Holds.FirstOrDefault(h => h.Id == Guid.Parse(row.Subject)) is { } held
            ? ClearHoldRules.Decide(await Facts(actor, row, way, held, saysWhy: true, ct)).States
            : [];

    private async Task<ClearHoldFacts> Facts(
        Actor actor,
        JointDecision row,
        WayOnFile way,
        Hold held,
        bool saysWhy,
        CancellationToken ct
    )
    {
        var said = await answers.Of(actor, row.CaseId, way.Row.Child, ct);
        return new()
        {
            Hold = held,
            Therapist = row.MadeBy,
            SecondClinician = actor.Person,
            BothAreLicensed =
                await together.IsLicensed(row.CaseId, row.MadeBy, ct)
                && await together.IsLicensed(row.CaseId, actor.Person, ct),
            HasReason = saysWhy,
            CauseIsAnswered = await IsAnswered(actor, way, held, ct),
            ChildAskedAgain = AssentHistory.Last(said, way.Row.Adult),
            DisclosuresWithoutDecision = await Undecided(row.CaseId, held, ct),
            Today = await knowledge.Today(ct),
        };
    }

    /// <summary>What was told before the hold says nothing of what placed it.</summary>
    private async Task<int> Undecided(CaseId id, Hold held, CancellationToken ct)
    {
        var open = await history.DisclosuresWithoutDecision(id, ct);
        var last = await history.LastDisclosureAt(id, ct);
        var isTold = last is { } at && (await local.Zone(ct)).DayOf(at) >= held.PlacedOn;
        return held.Trigger == HoldTrigger.AbuseDisclosed && !isTold ? open + 1 : open;
    }

    /// <summary>What the file says of the cause; of what it does not know, the first clinician's form says how it was answered.</summary>
    private async Task<bool> IsAnswered(Actor actor, WayOnFile way, Hold held, CancellationToken ct)
    {
        if (HoldCauses.Words(held.Trigger) is null)
        {
            return true;
        }

        var known = await knowledge.Of(actor, way, ct);
        var own = known.OwnTherapist;
        var facts = new HoldCauseFacts(
            // Also what the child said since on a page of their own, which no screen knows.
            known.Suicide.IsOpen,
            known.Screens.ViolenceIsSevere,
            known.OwnTherapistIsNamed
                && own.SeesChild(known.Today, known.Settings[PathwayNumber.StillInCareDays])
                && own.IsHeard,
            HoldCauses.PapersMissing(GateKnowledge.Locks(known)).Count == 0,
            await InvestigationIsOver(actor, way, held, ct),
            ChildsMeasures.IsRepeated(
                (await screens.OfCase(actor.Practice, way.Row.CaseId, ct)).Of(way.Row.Child),
                held
            )
        );
        return HoldCauses.IsAnswered(held.Trigger, facts);
    }

    /// <summary>
    /// What was written down before the hold speaks of another investigation, and may have been of the same day: only a
    /// later day counts, as it does of what the child is asked again.
    /// </summary>
    private async Task<bool> InvestigationIsOver(Actor actor, WayOnFile way, Hold held, CancellationToken ct)
    {
        var zone = await local.Zone(ct);
        var said = (await hand.Of(actor, way.Row.Id, ct)).ByKey;
        bool Says(string key, string answer) =>
            said.TryGetValue(key, out var fact)
            && fact is { IsBeforePaper: false }
            && fact.Answer == answer
            && zone.DayOf(fact.At) > held.PlacedOn;
        return Says("InvestigationIsPending", HandQuestion.No) || Says("InvestigationIsCleared", HandQuestion.Yes);
    }
}
