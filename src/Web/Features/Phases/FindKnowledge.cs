using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Measured;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Phases.Rubrics;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Suitability;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Gathers what the practice knows of ways of one case on this day, by as many queries for one way as for ten; decides
/// nothing.
/// </summary>
internal sealed class FindKnowledge(
    ReadCase readCase,
    FindEntry entry,
    HandFactsOnFile hand,
    CountSessions sessions,
    RatingsOnFile ratings,
    SuitabilityOnFile suitability,
    StepsOnFile steps,
    InvestigationsOnFile investigations,
    HoldsElsewhere elsewhere,
    LocalTime local,
    TimeProvider clock
)
{
    private static readonly ConditionFact[] NotLookedFor = [new("Not looked for yet", null, null)];

    public async Task<WayKnowledge> Of(Actor actor, WayOnFile way, CancellationToken ct) =>
        (await OfCase(actor, [way], ct))[way.Row.Id];

    /// <param name="ways">All of one case.</param>
    public async Task<IReadOnlyDictionary<WayId, WayKnowledge>> OfCase(
        Actor actor,
        IReadOnlyList<WayOnFile> ways,
        CancellationToken ct
    )
    {
        if (ways.Count == 0)
        {
            return new Dictionary<WayId, WayKnowledge>();
        }

        var (id, today) = (ways[0].Row.CaseId, await Today(ct));
        List<ChildWay> rows = [.. ways.Select(w => w.Row)];
        List<PersonId> children = [.. rows.Select(r => r.Child).Distinct()];
        var read = await readCase.Of(actor, id, children is [var only] ? only : null, today, ct);
        var counted = await sessions.OfCase(id, rows, read.Decided, ct);
        var rated = await ratings.OfAll(
            actor,
            [.. rows.Select(r => (r, counted[r.Id].Others))],
            today.AddDays(-read.Settings[PathwayNumber.ReviewDays]),
            ct
        );
        var suits = await suitability.Newest(actor, [.. rows.Select(r => r.Id)], ct);
        var byHand = await hand.OfAll(actor, [.. rows.Select(r => r.Id)], ct);
        var rests = await entry.OfCase(actor, id, rows, read.Basis, read.State, today, ct);
        var said = ways.ToDictionary(w => w.Row.Id, w => Said(read, w));
        var pending = (await investigations.Of([id], ct))[id].ToLookup(i => (i.Child, i.Adult));
        var stepped = await steps.OfAll(actor, [.. rows.Select(r => (r, said[r.Id]))], ct);
        var held = await elsewhere.Held(id, children, ct);
        var zone = await local.Zone(ct);
        return ways.ToDictionary(
            w => w.Row.Id,
            w =>
                Of(
                    w,
                    read,
                    new(
                        Answered(byHand[w.Row.Id], w, zone),
                        rests[w.Row.Id],
                        counted[w.Row.Id],
                        said[w.Row.Id],
                        stepped[w.Row.Id],
                        rated[w.Row.Id],
                        suits.GetValueOrDefault(w.Row.Id)
                    )
                    {
                        IsHeldElsewhere = held.Contains(w.Row.Child),
                        InvestigationIsSaid = pending.Contains((w.Row.Child, w.Row.Adult)),
                    }
                )
        );
    }

    public async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>What was read of one way alone.</summary>
    private sealed record WayRead(
        HandAnswers Hand,
        EntryBasis Entry,
        CountSessions.Counted Counted,
        CheckInsKnown Said,
        StepsKnown Stepped,
        RatingsOnFile.Known Rated,
        SuitabilityInForce? Suitability
    )
    {
        public bool InvestigationIsSaid { get; init; }

        public bool IsHeldElsewhere { get; init; }
    }

    private static WayKnowledge Of(WayOnFile way, CaseRead read, WayRead own)
    {
        var (row, counted, agreed, harm, settings) = (way.Row, own.Counted, read.Agreed, read.Harm, read.Settings);
        var parts = read.People.Select(p => p.Part).ToList();
        var known = FindChecks.Known(read.People);
        var screened = read.Screened;
        var decided = CourtDecisions.OnWay(read.Decided, row.Child, row.Adult);
        var excused = CourtDecisions.Excused(decided, DecidedWithout.Intake);
        var screensKnown = ScreensKnown.Of(screened.Facts, screened.Adults, row.Child, excused, screened.Declined);
        return new()
        {
            Hand = own.Hand,
            Entry = own.Entry,
            PartiesAreListed =
                parts.Contains(CasePart.Child)
                && parts.Count(p => p is CasePart.Parent or CasePart.OtherCaregiver) >= 2,
            OwnTherapistIsNamed = read.People.Any(p => p.Treats(row.Child)),
            OwnTherapistsReleaseIsInForce = read.WithOwnTherapistsRelease.Contains(row.Child),
            OwnTherapist = OwnTherapistFacts.Of([.. read.OwnTherapist[row.Child]], way.State.AskAgainFrom),
            StopSignal = read.Said.Visits.Signal(way.Row.Child),
            Choices = read.Said.Visits.ChoicesWith(way.Row.Child, way.Row.Adult),
            Checks = known,
            Conditions =
            [
                .. read.Conditions[row.Adult],
                // What nobody has looked for may be there.
                .. known.ConditionsAreRecorded ? [] : NotLookedFor,
            ],
            LicenceIsValid = read.IsLicensed,
            TrainingMissing = read.TrainingMissing,
            AdultsWithoutConsent = agreed
                .WithoutConsent.ExceptBy(CourtDecisions.Excused(decided, DecidedWithout.Consent), a => a.Id)
                .Count(),
            CourtDecided = decided,
            TransportPlanIsSigned = agreed.IsTransportSigned,
            OthersAcceptGroundRules = counted.Others.All(agreed.AcceptedGroundRules.Contains),
            ParentsNotSeenAlone = counted.ParentsNotSeenAlone,
            ChildAloneOn = counted.ChildAloneOn,
            DrewBack = read.Said.Visits.DrewBack(row.Child),
            OtherParentSessions = counted.OtherParent,
            JointSessions = counted.Joint,
            AdultAttendance = counted.Adult,
            Screens = screensKnown,
            InvestigationIsSaid = own.InvestigationIsSaid,
            IsHeldElsewhere = own.IsHeldElsewhere,
            AdultsToAskAnew = screened
                .ToAskAnew(read.Concerns)
                .Keys.Count(adult => screensKnown.LastTalks.ContainsKey(adult) || !excused.Contains(adult)),
            AdultsWhoDeclinedAnew = AskAnew.Declined(
                read.Concerns,
                screened.Adults,
                screensKnown.LastTalks,
                screened.Declined
            ),
            Measured = ChildsMeasures.Of(
                screened.Of(way.Row.Child),
                read.Today.AddDays(-settings[PathwayNumber.ReviewDays])
            ),
            Band = read.Band(row.Child),
            CheckIns = own.Said,
            ChildsPageIsOpen = read.Said.OnTheirPage.Contains(row.Child),
            Care = [.. read.Care.Where(f => f.Child == row.Child)],
            Accountability = own.Rated.Accountability,
            Support = own.Rated.Support,
            Suitability = own.Suitability,
            Steps = own.Stepped.WithSigned(
                counted.OnSteps,
                counted.ChildCameOn,
                own.Said,
                read.Band(row.Child) ?? AgeBand.FourToSix
            ),
            Proposed = HoldProposals.Of(way.State, read.Said.Calls, own.Stepped.ChildsPush),
            History = harm.Of(way.Row.Adult, way.Row.Child),
            AbuseIsOnlyAlleged = harm.IsOnlyAlleged(way.Row.Adult, way.Row.Child),
            ViolenceWithChild = harm.Violence(way.Row.Adult, way.Row.Child),
            ViolenceBetweenAdults = harm.ViolenceAmongAdults(way.Row.Adult),
            DisclosuresWithoutDecision = read.Undecided,
            Goals = read.Plan.For(row.Child, [.. harm.Adults]),
            SafetyPlanAt = read.Plan.SafetyPlanAt,
            Assents = [.. read.Said.Assents[way.Row.Child]],
            SteadySince = way.Row.SteadySince,
            Today = read.Today,
            Settings = settings,
        };
    }

    private static CheckInsKnown Said(CaseRead read, WayOnFile way) =>
        CheckInsKnown
            .Of([.. read.Said.Heard[way.Row.Child]], read.Band(way.Row.Child), way.Row.Adult, way.State.YesCountsFrom)
            .With(read.Said.Dangers.Where(d => d.Child == way.Row.Child));

    private static HandAnswers Answered(HandFactsView written, WayOnFile way, PracticeZone zone)
    {
        var byKey = written.ByKey;
        var rated = byKey.GetValueOrDefault(nameof(Severity))?.At;
        return new(
            byKey
                .Values.Where(f =>
                    HandQuestions.Counts(f.Key, zone.DayOf(f.At), way.State.AskAgainFrom, way.Row.SteadySince)
                )
                .Where(f => f.Lapsed is null && (f.Key != HandQuestions.SevereIsAgreed || !(f.At < rated)))
                .ToDictionary(f => f.Key, f => f.Answer)
        );
    }
}
