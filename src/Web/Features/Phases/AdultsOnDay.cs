using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Whether the adults might be brought together on one day, by what held on it: holds, orders, protections, screens,
/// history, consents and licenses each have days of their own. What has none counts as it stands now.
/// </summary>
internal sealed class AdultsOnDay(
    CaseworkDb db,
    WaysOnFile ways,
    FindKnowledge knowledge,
    FindWorkOrders work,
    OrderDesk desk,
    FindScreens screens,
    HoldCallsOnFile onFile,
    HistoryOnFile history,
    ConsentsOnDay consents,
    CourtDecisionsOnFile courts,
    Vault vault,
    LocalTime local
)
{
    public async Task<IReadOnlyList<RequirementState>> Shut(Actor actor, CaseId id, DateOnly on, CancellationToken ct)
    {
        var calls = (await onFile.Of(actor, id, ct)).Where(c => c.On <= on).ToList();
        var between = new List<WayBetweenAdults>();
        List<WayOnFile> begun = [.. (await ways.OfCase(actor, id, ct)).Where(w => w.Row.StartedOn <= on)];
        var known = await knowledge.OfCase(actor, begun, ct);
        foreach (var way in begun)
        {
            var states = (await States(actor, way, on, ct)).Where(s => s.Standing != PathwayStanding.Closed).ToList();
            if (states.Count > 0)
            {
                var locks = await Locks(actor, way, known[way.Row.Id], on, ct);
                between.Add(
                    new(locks, [.. states.SelectMany(s => s.Holds).Select(h => h.Trigger).Distinct()])
                    {
                        Calls =
                        [
                            .. calls
                                .Where(c => states.Exists(s => c.Reaches(s) && !s.Answered.Contains(c.Id)))
                                .Select(c => c.Trigger),
                        ],
                    }
                );
            }
        }

        return [.. AdultsTogetherRules.On(between).Where(s => s.Blocks)];
    }

    /// <summary>Where the work stood at any time of the day; what stood at its beginning and ended on it counts too.</summary>
    private async Task<IReadOnlyList<PathwayState>> States(
        Actor actor,
        WayOnFile way,
        DateOnly on,
        CancellationToken ct
    )
    {
        var (from, until) = (await local.Zone(ct)).Bounds(on);
        var rows = await db
            .WayDecisions.AsNoTracking()
            .Where(d => d.WayId == way.Row.Id && d.DecidedAt >= from)
            .OrderBy(d => d.Number)
            .Select(d => new
            {
                d.Id,
                d.DecidedAt,
                d.Before,
            })
            .ToListAsync(ct);
        var next = rows.FindIndex(r => r.DecidedAt >= until);
        var ofDay = next < 0 ? rows : rows[..(next + 1)];
        await vault.FetchKeys(ofDay.Select(r => r.Before), ct);
        var states = new List<PathwayState>();
        foreach (var row in ofDay)
        {
            var place = WayPlaces.Decision(actor.Practice, row.Id, nameof(WayDecision.Before));
            states.Add(WayJson.State(await vault.OpenBytes(row.Before, place, actor.Reader, ct)));
        }

        return next < 0 ? [.. states, way.State] : states;
    }

    private async Task<LockFacts> Locks(
        Actor actor,
        WayOnFile way,
        WayKnowledge known,
        DateOnly on,
        CancellationToken ct
    )
    {
        var id = way.Row.CaseId;
        var now = GateKnowledge.Locks(known);
        var orders = await Orders(actor, id, on, ct);
        var screened = await screens.OfCase(actor.Practice, id, ct);
        IReadOnlyList<ScreenFact> until = [.. screened.Facts.Where(f => f.On <= on)];
        var decided = CourtDecisions.OnWay(await courts.OnDay(actor, id, on, ct), way.Row.Child, way.Row.Adult);
        var excused = CourtDecisions.Excused(decided, DecidedWithout.Consent);
        return now with
        {
            Today = on,
            RestsOnOrder = known.Entry.Route == EntryRoute.CourtOrder || OrdersOfCase.RestOnOne(orders.Orders),
            Standing = orders.OfWork?.Standing,
            AdultIsNamed = await IsNamed(id, way.Row.Adult, on, ct),
            ChildIsNamed = await IsNamed(id, way.Row.Child, on, ct),
            ProtectiveOrderBetweenAdults = await AreKeptApart(id, on, ct),
            ViolenceBetweenAdults = (await history.Of(id, ct, on)).ViolenceAmongAdults(way.Row.Adult),
            ScreenShutsCoParenting = ScreensKnown.Of(until, screened.Adults, way.Row.Child).ScreenShutsCoParenting,
            ConsentsMissing = (await consents.WithoutConsent(id, on, ct)).Except(excused).Count(),
            DecidedWithoutConsent = CourtDecisions.Days(decided, DecidedWithout.Consent),
            LicenceIsValid = await IsLicensed(id, now.State, on, ct),
        };
    }

    private async Task<WorkOrders> Orders(Actor actor, CaseId id, DateOnly on, CancellationToken ct)
    {
        var (_, until) = (await local.Zone(ct)).Bounds(on);
        var papers = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == id && o.Paper == PaperKind.Order)
            .ToListAsync(ct);
        return (await work.Of(id, papers, o => desk.Reading(actor, o, ct), ct)).AsOf(on, until);
    }

    private async Task<bool> IsNamed(CaseId id, PersonId person, DateOnly on, CancellationToken ct)
    {
        var (from, until) = (await local.Zone(ct)).Bounds(on);
        return !await db.TermsInForce.AnyAsync(
            t =>
                t.CaseId == id
                && t.Kind == TermKind.NotNamedForTherapy
                && (t.About == null || t.About == person)
                && t.Since < until
                && (t.EndedAt == null || t.EndedAt >= from),
            ct
        );
    }

    /// <summary>In whichever case of the practice it was made.</summary>
    private async Task<bool> AreKeptApart(CaseId id, DateOnly on, CancellationToken ct)
    {
        var (from, _) = (await local.Zone(ct)).Bounds(on);
        var adults = await db
            .CasePeople.Where(p => p.CaseId == id && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        return await db.Protections.AnyAsync(
            p =>
                (p.Kind == ProtectionKind.ProtectiveOrder || p.Kind == ProtectionKind.NoContactOrder)
                && p.Since <= on
                && (p.EndedAt == null || p.EndedAt >= from)
                && adults.Contains(p.Protected)
                && adults.Contains(p.From),
            ct
        );
    }

    private async Task<bool> IsLicensed(CaseId id, string? state, DateOnly on, CancellationToken ct)
    {
        var (from, until) = (await local.Zone(ct)).Bounds(on);
        var valid = db.ClinicianLicenses.Where(ClinicianLicense.ValidIn(state, on));
        var answers = await db
            .CaseAssignments.AsNoTracking()
            .Where(a => a.CaseId == id && a.Duty == CaseDuty.Therapist)
            .Where(a => a.StartedAt < until && (a.EndedAt == null || a.EndedAt >= from))
            .Select(a => valid.Any(l => l.PersonId == a.PersonId))
            .ToListAsync(ct);
        return answers.Count > 0 && answers.TrueForAll(isLicensed => isLicensed);
    }
}
