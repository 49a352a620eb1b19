using Microsoft.EntityFrameworkCore;
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
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Ends a hold with the second clinician's signature: on the way it was asked for, and on each other one for which all is so.
/// On the rest it stays, and is cleared there: no child waits for what a sibling is asked.
/// </summary>
internal sealed class ClearHold(
    CaseworkDb db,
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
        var held = all.Where(w => w.State.Standing != PathwayStanding.Closed && w.State.Holds.Any(h => h.Id == id))
            .OrderByDescending(w => w.Row.Id == row.WayId)
            .ToList();
        IReadOnlyList<RequirementState>? first = null;
        var isCleared = held.Count == 0;
        foreach (var way in held)
        {
            var hold = way.State.Holds.First(h => h.Id == id);
            var facts = await Facts(actor, row, way, hold, why is not null, ct);
            var move = new PathwayMove.ClearHold(facts);
            if (await keep.Decide(actor, way, way.Row.Version, move, reasons, ct) is not Decision.Refused refused)
            {
                isCleared = true;
            }
            else if (way.Row.Id == row.WayId)
            {
                return refused.States;
            }
            else
            {
                first ??= refused.States;
            }
        }

        return isCleared ? null : first;
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
        var known = await knowledge.Of(actor, way, ct);
        return new()
        {
            Hold = held,
            Therapist = row.MadeBy,
            SecondClinician = actor.Person,
            BothAreLicensed =
                await together.IsLicensed(row.CaseId, row.MadeBy, ct)
                && await together.IsLicensed(row.CaseId, actor.Person, ct),
            HasReason = saysWhy,
            CauseIsAnswered = await IsAnswered(actor, way, known, held, ct),
            ChildAskedAgain = AssentHistory.Last(said, way.Row.Adult),
            ContactNeverBegan = await NeverBegan(way, known, ct),
            DisclosuresWithoutDecision = await Undecided(row.CaseId, held, ct),
            Today = known.Today,
        };
    }

    /// <summary>Of a family taken over in treatment nobody knows what the child was asked before.</summary>
    private async Task<bool> NeverBegan(WayOnFile way, WayKnowledge known, CancellationToken ct) =>
        way.State.Reached < Rung.PhotoOrVoice
        && AssentHistory.LastAsked(known.Assents, way.Row.Adult) is null
        && !await db.WayDecisions.AnyAsync(d => d.WayId == way.Row.Id && d.Kind == nameof(PathwayMove.TakeOver), ct);

    /// <summary>What was told before the hold says nothing of what placed it.</summary>
    private async Task<int> Undecided(CaseId id, Hold held, CancellationToken ct)
    {
        var open = await history.DisclosuresWithoutDecision(id, ct);
        var last = await history.LastDisclosureAt(id, ct);
        // What was typed later and linked to the hold was told by its day.
        var isTold =
            (last is { } at && (await local.Zone(ct)).DayOf(at) >= held.PlacedOn)
            || await history.IsDisclosure(id, held.For, ct);
        return held.Trigger == HoldTrigger.AbuseDisclosed && !isTold ? open + 1 : open;
    }

    /// <summary>What the file says of the cause; of what it does not know, the first clinician's form says how it was answered.</summary>
    private async Task<bool> IsAnswered(Actor actor, WayOnFile way, WayKnowledge known, Hold held, CancellationToken ct)
    {
        if (HoldCauses.Words(held) is null)
        {
            return true;
        }

        var own = known.OwnTherapist;
        var facts = new HoldCauseFacts(
            // Also what the child said since on a page of their own, which no screen knows.
            known.Suicide.IsOpen,
            known.Screens.ViolenceIsSevere,
            known.OwnTherapistIsNamed
                && own.SeesChild(known.Today, known.Settings[PathwayNumber.StillInCareDays])
                && own.IsHeard,
            HoldCauses.PapersMissing(GateKnowledge.Locks(known)),
            await InvestigationIsOver(actor, way, held, ct),
            ChildsMeasures.IsRepeated(
                (await screens.OfCase(actor.Practice, way.Row.CaseId, ct)).Of(way.Row.Child),
                held
            )
        );
        return HoldCauses.IsAnswered(held, facts);
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
            && fact is { Lapsed: null }
            && fact.Answer == answer
            && zone.DayOf(fact.At) > held.PlacedOn;
        return Says("InvestigationIsPending", HandQuestion.No) || Says("InvestigationIsCleared", HandQuestion.Yes);
    }
}
