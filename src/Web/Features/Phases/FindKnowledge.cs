using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Gathers what the practice knows of one way on this day; decides nothing.</summary>
internal sealed class FindKnowledge(
    CaseworkDb db,
    OrderDesk desk,
    PathwayNumbers numbers,
    HandFactsOnFile hand,
    CountSessions sessions,
    ChildsAnswers answers,
    ConsentsInForce consents,
    LocalTime local,
    TimeProvider clock
)
{
    public async Task<WayKnowledge> Of(Actor actor, WayOnFile way, CancellationToken ct)
    {
        var (caseId, today) = (way.Row.CaseId, await Today(ct));
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => c.Id == caseId)
            .Select(c => new
            {
                c.Basis,
                c.CourtState,
                PracticeState = db.Practices.First().State,
            })
            .SingleAsync(ct);
        var parts = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == caseId)
            .Select(p => p.Part)
            .ToListAsync(ct);
        var state = ClinicianLicense.StateOf(found.CourtState, found.PracticeState);
        var (isLicensed, isTrained) = await Therapist(caseId, state, today, ct);
        var agreed = await consents.Of(caseId, ct);
        var counted = await sessions.Of(way.Row, ct);
        return new()
        {
            Hand = await Said(actor, way, ct),
            Entry = await Entry(actor, way, found.Basis, state, ct),
            PartiesAreListed =
                parts.Contains(CasePart.Child)
                && parts.Count(p => p is CasePart.Parent or CasePart.OtherCaregiver) >= 2,
            OwnTherapistIsNamed = parts.Contains(CasePart.ChildsTherapist),
            LicenceIsValid = isLicensed,
            TrainingIsRecorded = isTrained,
            AdultsWithoutConsent = agreed.WithoutConsent.Count,
            TransportPlanIsSigned = agreed.IsTransportSigned,
            OthersAcceptGroundRules = counted.Others.All(agreed.AcceptedGroundRules.Contains),
            ParentsNotSeenAlone = counted.ParentsNotSeenAlone,
            ChildSessions = counted.Child,
            OtherParentSessions = counted.OtherParent,
            JointSessions = counted.Joint,
            AdultAttendance = counted.Adult,
            // Ratings have no page of their own yet: without them the gates that ask for them stay shut.
            Accountability = [],
            Support = [],
            Assents = await answers.Of(actor, caseId, way.Row.Child, ct),
            SteadySince = way.Row.SteadySince,
            Today = today,
            Settings = await numbers.Now(ct),
        };
    }

    private async Task<HandAnswers> Said(Actor actor, WayOnFile way, CancellationToken ct)
    {
        var zone = await local.Zone(ct);
        var facts = (await hand.Of(actor, way.Row.Id, ct)).ByKey.Values;
        return new(
            facts
                .Where(f => HandQuestions.Counts(f.Key, zone.DayOf(f.At), way.State.AskAgainFrom))
                .ToDictionary(f => f.Key, f => f.Answer)
        );
    }

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

    private async Task<EntryBasis> Entry(
        Actor actor,
        WayOnFile way,
        CaseBasis basis,
        string state,
        CancellationToken ct
    )
    {
        var caseId = way.Row.CaseId;
        var papers = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == caseId)
            .OrderByDescending(o => o.ReceivedAt)
            .ToListAsync(ct);
        var orders = papers.FindAll(o => o.Paper == PaperKind.Order);
        var order = orders.FirstOrDefault();
        var said = order is null ? null : await desk.State(actor, order.Id, ct);
        var terms = await db
            .TermsInForce.AsNoTracking()
            .Where(t => t.CaseId == caseId && t.EndedAt == null)
            .Select(t => new { t.Kind, t.About })
            .ToListAsync(ct);
        var (withAdult, betweenAdults) = await KeptApart(way, ct);
        bool Says(params TermKind[] kinds) =>
            terms.Exists(t => kinds.Contains(t.Kind) && (t.About is null || t.About == way.Row.Adult));
        return new(
            basis switch
            {
                CaseBasis.CourtOrder => EntryRoute.CourtOrder,
                CaseBasis.Agreement => EntryRoute.Agreement,
                _ => EntryRoute.Voluntary,
            },
            state,
            papers.Count > 0,
            said?.IsConfirmed == true,
            order?.Standing,
            !Says(TermKind.NotNamedForTherapy),
            await MostRecent([.. papers.DistinctBy(p => p.Paper).Select(p => p.Id)], ct),
            await UnreviewedStops(actor, orders, ct),
            Says(TermKind.NoContact, TermKind.ContactSuspended),
            Says(TermKind.ContactInTherapyOnly),
            withAdult,
            betweenAdults
        );
    }

    /// <summary>Of the latest order, and of every other one that holds.</summary>
    private async Task<IReadOnlyList<string>> UnreviewedStops(
        Actor actor,
        List<CourtOrder> newestFirst,
        CancellationToken ct
    )
    {
        var stops = new List<string>();
        foreach (
            var order in newestFirst.Where(o =>
                o == newestFirst[0] || o.Standing is OrderStanding.Active or OrderStanding.Modified
            )
        )
        {
            var said = await desk.State(actor, order.Id, ct);
            stops.AddRange(said.UnreviewedStops(await desk.Reading(actor, order, ct)));
        }

        return [.. stops.Distinct()];
    }

    /// <summary>The earliest day for which the newest paper of each kind was said to be the most recent; null where one was not.</summary>
    private async Task<DateOnly?> MostRecent(List<OrderId> papers, CancellationToken ct)
    {
        var days = await db
            .PaperAttestations.AsNoTracking()
            .Where(a => papers.Contains(a.OrderId))
            .GroupBy(a => a.OrderId)
            .Select(g => g.Max(a => a.AsOf))
            .ToListAsync(ct);
        return days.Count > 0 && days.Count == papers.Count ? days.Min() : null;
    }

    /// <summary>An order that keeps two people apart does so in every case of the practice.</summary>
    private async Task<(bool FromAdult, bool BetweenAdults)> KeptApart(WayOnFile way, CancellationToken ct)
    {
        var row = way.Row;
        var adults = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == row.CaseId && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var locks = await db
            .Protections.AsNoTracking()
            .Where(p =>
                p.EndedAt == null
                && (p.Kind == ProtectionKind.ProtectiveOrder || p.Kind == ProtectionKind.NoContactOrder)
            )
            .Select(p => new { p.Protected, p.From })
            .ToListAsync(ct);
        return (
            locks.Exists(l => l.Protected == row.Child && l.From == row.Adult),
            locks.Exists(l => adults.Contains(l.Protected) && adults.Contains(l.From))
        );
    }
}
