using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Measured;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Safety;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Phases.Rubrics;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Suitability;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Gathers what the practice knows of one way on this day; decides nothing.</summary>
internal sealed class FindKnowledge(
    CaseworkDb db,
    FindEntry entry,
    PathwayNumbers numbers,
    HandFactsOnFile hand,
    CountSessions sessions,
    ReadSaid readSaid,
    NextDayOnFile days,
    ConsentsInForce consents,
    FindScreens screens,
    ChildBands bands,
    RatingsOnFile ratings,
    SuitabilityOnFile suitability,
    StepsOnFile steps,
    HistoryOnFile history,
    PlansOnFile plans,
    FindChecks checks,
    ConditionsOnFile conditions,
    OwnTherapistOnFile ownTherapist,
    OwnTherapistsReleases releases,
    CourtDecisionsOnFile courts,
    LocalTime local,
    TimeProvider clock
)
{
    private static readonly ConditionFact[] NotLookedFor = [new("Not looked for yet", null, null)];

    /// <param name="read">What was read of the case already, where a page shows several of its ways.</param>
    public async Task<WayKnowledge> Of(Actor actor, WayOnFile way, CancellationToken ct, CaseSaid? read = null)
    {
        var (caseId, today) = (way.Row.CaseId, await Today(ct));
        var decided = await courts.Of(caseId, today, ct);
        IReadOnlyList<PersonId> Excused(DecidedWithout without) =>
            CourtDecisions.Excused(decided, without, way.Row.Adult);
        var (unsigned, unasked) = (Excused(DecidedWithout.Release), Excused(DecidedWithout.Intake));
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => c.Id == caseId)
            .Select(c => new
            {
                c.Basis,
                c.CourtState,
                PracticeState = db.Practices.First().State,
                OwnTherapistsRelease = releases.InForce(caseId, way.Row.Child, today, unsigned).Any(),
            })
            .SingleAsync(ct);
        var people = await checks.Lines(caseId, ct);
        var parts = people.Select(p => p.Part).ToList();
        var known = FindChecks.Known(people);
        var state = ClinicianLicense.StateOf(found.CourtState, found.PracticeState);
        var (isLicensed, isTrained) = await Therapist(caseId, state, today, ct);
        var agreed = await consents.Of(caseId, ct);
        var counted = await sessions.Of(way.Row, ct, unasked);
        var rated = await ratings.Of(actor, way.Row, counted.Others, ct);
        var harm = await history.Of(caseId, ct);
        var band = await Band(actor, way, ct);
        var ofCase = read ?? await readSaid.Of(actor, caseId, way.Row.Child, ct);
        var said = CheckInsKnown
            .Of([.. ofCase.Heard[way.Row.Child]], band, way.Row.Adult, way.State.AskAgainFrom)
            .With(ofCase.Dangers.Where(d => d.Child == way.Row.Child));
        var stepped = await steps.Of(actor, way.Row, said, ct);
        var screened = await screens.OfCase(actor.Practice, caseId, ct);
        var screensKnown = ScreensKnown.Of(screened.Facts, screened.Adults, way.Row.Child, unasked);
        var (settings, concerns) = (await numbers.Now(ct), await history.SafetyConcerns(caseId, ct));
        var (goals, safetyPlanAt) = await plans.Of(caseId, way.Row.Child, [.. harm.Adults], ct);
        return new()
        {
            Hand = await Said(actor, way, ct),
            Entry = await entry.Of(actor, way, found.Basis, state, today, ct),
            PartiesAreListed =
                parts.Contains(CasePart.Child)
                && parts.Count(p => p is CasePart.Parent or CasePart.OtherCaregiver) >= 2,
            OwnTherapistIsNamed = parts.Contains(CasePart.ChildsTherapist),
            OwnTherapistsReleaseIsInForce = found.OwnTherapistsRelease,
            OwnTherapist = OwnTherapistFacts.Of(
                await ownTherapist.Of(caseId, way.Row.Child, ct),
                way.State.AskAgainFrom
            ),
            StopSignal = ofCase.Visits.Signal(way.Row.Child),
            Choices = ofCase.Visits.ChoicesWith(way.Row.Child, way.Row.Adult),
            Checks = known,
            Conditions =
            [
                .. await conditions.Of(caseId, way.Row.Adult, today, ct),
                // What nobody has looked for may be there.
                .. known.ConditionsAreRecorded ? [] : NotLookedFor,
            ],
            LicenceIsValid = isLicensed,
            TrainingIsRecorded = isTrained,
            AdultsWithoutConsent = agreed.WithoutConsent.ExceptBy(Excused(DecidedWithout.Consent), a => a.Id).Count(),
            CourtDecided = decided,
            TransportPlanIsSigned = agreed.IsTransportSigned,
            OthersAcceptGroundRules = counted.Others.All(agreed.AcceptedGroundRules.Contains),
            ParentsNotSeenAlone = counted.ParentsNotSeenAlone,
            ChildSessions = counted.Child,
            OtherParentSessions = counted.OtherParent,
            JointSessions = counted.Joint,
            AdultAttendance = counted.Adult,
            Screens = screensKnown,
            AdultsToAskAnew = AskAnew.Of(concerns, screened.Adults, screensKnown.LastTalks).Count,
            Measured = ChildsMeasures.Of(
                screened.Of(way.Row.Child),
                today.AddDays(-settings[PathwayNumber.ReviewDays])
            ),
            Band = band,
            CheckIns = said,
            Care = await days.Facts(actor.Practice, caseId, way.Row.Child, ct),
            Accountability = rated.Accountability,
            Support = rated.Support,
            Suitability = await suitability.Newest(actor, way.Row.Id, ct),
            Steps = stepped with { SignedOn = counted.OnSteps, ChildCameOn = counted.ChildCameOn },
            Proposed = HoldProposals.Of(way.State, ofCase.Calls, stepped.ChildsPush),
            History = harm.Of(way.Row.Adult, way.Row.Child),
            ViolenceWithChild = harm.Violence(way.Row.Adult, way.Row.Child),
            ViolenceBetweenAdults = harm.ViolenceAmongAdults(way.Row.Adult),
            DisclosuresWithoutDecision = await history.DisclosuresWithoutDecision(caseId, ct),
            Goals = goals,
            SafetyPlanAt = safetyPlanAt,
            Assents = [.. ofCase.Assents[way.Row.Child]],
            SteadySince = way.Row.SteadySince,
            Today = today,
            Settings = settings,
        };
    }

    private async Task<HandAnswers> Said(Actor actor, WayOnFile way, CancellationToken ct)
    {
        var zone = await local.Zone(ct);
        var byKey = (await hand.Of(actor, way.Row.Id, ct)).ByKey;
        var rated = byKey.GetValueOrDefault(nameof(Severity))?.At;
        return new(
            byKey
                .Values.Where(f => HandQuestions.Counts(f.Key, zone.DayOf(f.At), way.State.AskAgainFrom))
                .Where(f => !f.IsBeforePaper && (f.Key != HandQuestions.SevereIsAgreed || !(f.At < rated)))
                .ToDictionary(f => f.Key, f => f.Answer)
        );
    }

    private async Task<AgeBand?> Band(Actor actor, WayOnFile way, CancellationToken ct) =>
        (await bands.Of(actor.Practice, Reader.Program, way.Row.CaseId, ct)).TryGetValue(way.Row.Child, out var band)
            ? FindChild.BandOf(band)
            : null;

    public async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);

    private async Task<(bool IsLicensed, bool IsTrained)> Therapist(
        CaseId id,
        string state,
        DateOnly today,
        CancellationToken ct
    )
    {
        var therapists = db
            .CaseAssignments.AsNoTracking()
            .Where(a => a.CaseId == id && a.EndedAt == null && a.Duty == CaseDuty.Therapist);
        var answers = await therapists
            .Select(a => new
            {
                IsLicensed = db.ClinicianLicenses.Any(l =>
                    l.PersonId == a.PersonId
                    && l.State == state
                    && l.StruckAt == null
                    && l.FirstDay <= today
                    && l.LastDay >= today
                ),
                IsTrained = db.Trainings.Any(t => t.PersonId == a.PersonId && t.StruckAt == null),
            })
            .ToListAsync(ct);
        return (
            answers.Count > 0 && answers.TrueForAll(a => a.IsLicensed),
            answers.Count > 0 && answers.TrueForAll(a => a.IsTrained)
        );
    }
}
