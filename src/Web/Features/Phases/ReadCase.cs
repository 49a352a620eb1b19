using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Measures;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Safety;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>What all ways of one case rest on, as it stands on this day.</summary>
/// <param name="State">Whose law counts.</param>
/// <param name="WithOwnTherapistsRelease">Children whose own therapist may be told.</param>
/// <param name="IsLicensed">Each therapist of the case, in that state, on this day.</param>
/// <param name="TrainingMissing">Of what the work asks for, what one of them at least has no training on record in.</param>
/// <param name="Bands">How each child is asked.</param>
/// <param name="Decided">By courts: without whose part the work goes on.</param>
/// <param name="Undecided">Disclosures for which nobody has decided on a report.</param>
internal sealed record CaseRead(
    CaseBasis Basis,
    string State,
    IReadOnlySet<PersonId> WithOwnTherapistsRelease,
    IReadOnlyList<FindChecks.Line> People,
    bool IsLicensed,
    IReadOnlyList<TrainingTopic> TrainingMissing,
    InForce Agreed,
    HarmHistory Harm,
    IReadOnlyDictionary<PersonId, BatteryPerson> Bands,
    CaseScreens Screened,
    IReadOnlyList<SafetyConcern> Concerns,
    CasePlan Plan,
    ILookup<PersonId, ConditionFact> Conditions,
    ILookup<PersonId, OwnTherapistHeard> OwnTherapist,
    IReadOnlyList<CaregiverFact> Care,
    IReadOnlyList<CourtDecided> Decided,
    int Undecided,
    CaseSaid Said,
    PathwaySettings Settings,
    DateOnly Today
)
{
    /// <summary>Null where nobody has said it.</summary>
    public AgeBand? Band(PersonId child) => Bands.TryGetValue(child, out var band) ? FindChild.BandOf(band) : null;
}

/// <summary>Reads a case once for all its ways; the caller has found that the reader may see it.</summary>
internal sealed class ReadCase(
    CaseworkDb db,
    ReadSaid readSaid,
    NextDayOnFile days,
    ConsentsInForce consents,
    FindScreens screens,
    ChildBands bands,
    HistoryOnFile history,
    PlansOnFile plans,
    FindChecks checks,
    ConditionsOnFile conditions,
    OwnTherapistOnFile ownTherapist,
    OwnTherapistsReleases releases,
    CourtDecisionsOnFile courts,
    PathwayNumbers numbers
)
{
    /// <param name="child">Whose words are opened; null for every child of the case.</param>
    public async Task<CaseRead> Of(Actor actor, CaseId id, PersonId? child, DateOnly today, CancellationToken ct)
    {
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => c.Id == id)
            .Select(c => new
            {
                c.Basis,
                c.CourtState,
                PracticeState = db.Practices.First().State,
            })
            .SingleAsync(ct);
        var state = ClinicianLicense.StateOf(found.CourtState, found.PracticeState);
        var decided = await courts.Of(actor, id, today, ct);
        var released = await Released(id, decided, today, ct);
        var (isLicensed, trainingMissing) = await Therapist(id, state, today, ct);
        return new(
            found.Basis,
            state,
            released,
            await checks.Lines(id, ct),
            isLicensed,
            trainingMissing,
            await consents.Of(id, ct),
            await history.Of(id, ct),
            await bands.Of(actor.Practice, Reader.Program, id, ct),
            await screens.OfCase(actor.Practice, id, ct),
            await history.SafetyConcerns(id, ct),
            await plans.OfCase(id, ct),
            await conditions.OfCase(id, today, ct),
            await ownTherapist.OfCase(id, ct),
            [.. (await days.FactsOfCases(actor.Practice, [id], ct))[id]],
            decided,
            await history.DisclosuresWithoutDecision(id, ct),
            await readSaid.Of(actor, id, child, ct),
            await numbers.Now(ct),
            today
        );
    }

    /// <summary>What a court decided of one child's release opens no sibling's.</summary>
    private async Task<HashSet<PersonId>> Released(
        CaseId id,
        IReadOnlyList<CourtDecided> decided,
        DateOnly today,
        CancellationToken ct
    )
    {
        var ofEach = decided.Where(d => d is { Without: DecidedWithout.Release, Child: null }).ToList();
        var released = (
            await releases
                .InForce(id, today, CourtDecisions.Excused(ofEach, DecidedWithout.Release))
                .Select(r => r.Owner!.Value)
                .ToListAsync(ct)
        ).ToHashSet();
        foreach (var child in decided.Select(d => d.Child).OfType<PersonId>().Distinct())
        {
            var own = decided.Where(d => d.Child is null || d.Child == child).ToList();
            var without = CourtDecisions.Excused(own, DecidedWithout.Release);
            if (await releases.InForce(id, today, without).AnyAsync(r => r.Owner == child, ct))
            {
                released.Add(child);
            }
        }

        return released;
    }

    private async Task<(bool IsLicensed, IReadOnlyList<TrainingTopic> TrainingMissing)> Therapist(
        CaseId id,
        string state,
        DateOnly today,
        CancellationToken ct
    )
    {
        var therapists = db
            .CaseAssignments.AsNoTracking()
            .Where(a => a.CaseId == id && a.EndedAt == null && a.Duty == CaseDuty.Therapist);
        var valid = db.ClinicianLicenses.Where(ClinicianLicense.ValidIn(state, today));
        var answers = await therapists
            .Select(a => new
            {
                IsLicensed = valid.Any(l => l.PersonId == a.PersonId),
                Held = db
                    .Trainings.Where(t => t.PersonId == a.PersonId && t.StruckAt == null)
                    .Select(t => t.Topic)
                    .ToList(),
            })
            .AsSingleQuery()
            .ToListAsync(ct);
        return (
            answers.Count > 0 && answers.TrueForAll(a => a.IsLicensed),
            Competence.MissingOfAny([.. answers.Select(a => a.Held)])
        );
    }
}
