using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// What runs out soon and would shut steps from the next day: an order's last day, evidence of a condition, a talk with
/// the own therapist, and their word that the child is still in their care. Releases have a task of their own.
/// </summary>
internal sealed class LapseTasks(
    CaseworkDb db,
    CaseAccess access,
    FindLapsing lapsing,
    PathwayNumbers numbers,
    LocalTime local,
    TimeProvider clock
) : IDayTasks
{
    private static readonly Phase[] OneRoom = [Phase.JointSessions, Phase.SupportedContact, Phase.Consolidation];
    private static readonly Phase[] Contact = [Phase.IndirectContact, .. OneRoom];

    public int Order => 25;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.KeepHistory))
        {
            return [];
        }

        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        // Where no way goes on, nothing is shut.
        var open = access
            .CasesOf(actor)
            .Where(c =>
                c.State == CaseState.Open
                && db.ChildWays.Any(w => w.CaseId == c.Id && w.Standing == PathwayStanding.Open)
            );
        return
        [
            .. await Orders(open, today, ct),
            .. await Evidence(open, today, ct),
            .. await OwnTherapist(open, today, ct),
        ];
    }

    private async Task<IEnumerable<DayTask>> Orders(IQueryable<Case> open, DateOnly today, CancellationToken ct)
    {
        var found = await (
            from day in lapsing.LastDays(LapseNotice.Until(today))
            join c in open on day.CaseId equals c.Id
            orderby day.On
            select new
            {
                day.OrderId,
                day.On,
                c.Caption,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(d => new DayTask(
            d.On < today ? "An order's last day is over: say how it stands" : "An order's last day comes",
            OrderPages.Frame(d.OrderId),
            d.Caption,
            d.On
        ));
    }

    private async Task<IEnumerable<DayTask>> Evidence(IQueryable<Case> open, DateOnly today, CancellationToken ct)
    {
        var until = LapseNotice.Until(today);
        var found = await (
            from c in open
            join k in db.Conditions on c.Id equals k.CaseId
            where
                k.StruckAt == null
                && !db.ConditionEvidence.Any(e => e.ConditionId == k.Id && e.StruckAt == null && e.Until == null)
            select new
            {
                k.Id,
                c.Caption,
                Last = db.ConditionEvidence.Where(e => e.ConditionId == k.Id && e.StruckAt == null).Max(e => e.Until),
            }
        )
            .Where(k => k.Last <= until)
            .OrderBy(k => k.Last)
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(k => new DayTask(
            k.Last < today ? "Evidence of a condition has run out" : "Evidence of a condition runs out",
            InOrderPlaces.Condition(k.Id),
            k.Caption,
            k.Last
        ));
    }

    /// <summary>Only where it was said once: before that, the gate asks for it. A talk says that they see the child too.</summary>
    private async Task<IEnumerable<DayTask>> OwnTherapist(IQueryable<Case> open, DateOnly today, CancellationToken ct)
    {
        var settings = await numbers.Now(ct);
        var (cared, forAny, forRoom) = (
            settings[PathwayNumber.StillInCareDays],
            settings[PathwayNumber.OwnTherapistDaysIndirect],
            settings[PathwayNumber.OwnTherapistDaysJoint]
        );
        var soon = today.AddDays(LapseNotice.DaysAheadOfTalk);
        var (seenUntil, anyUntil, roomUntil) = (
            LapseNotice.Until(today).AddDays(-cared),
            soon.AddDays(-forAny),
            soon.AddDays(-forRoom)
        );
        var found = await (
            from c in open
            join p in db.CasePeople on c.Id equals p.CaseId
            where
                p.Part == CasePart.Child
                && db.ChildWays.Any(w =>
                    w.CaseId == c.Id && w.Child == p.PersonId && w.Standing == PathwayStanding.Open
                )
            join child in db.People on p.PersonId equals child.Id
            select new
            {
                c.Id,
                c.Caption,
                child.Name,
                IsInContact = db.ChildWays.Any(w =>
                    w.CaseId == c.Id
                    && w.Child == p.PersonId
                    && w.Standing == PathwayStanding.Open
                    && Contact.Contains(w.Phase)
                ),
                IsInOneRoom = db.ChildWays.Any(w =>
                    w.CaseId == c.Id
                    && w.Child == p.PersonId
                    && w.Standing == PathwayStanding.Open
                    && OneRoom.Contains(w.Phase)
                ),
                Seen = db
                    .OwnTherapistEntries.Where(e =>
                        e.CaseId == c.Id
                        && e.Child == p.PersonId
                        && e.StruckAt == null
                        && e.Kind == OwnTherapistEntryKind.StillInCare
                        && !db.OwnTherapistEntries.Any(n =>
                            n.CaseId == c.Id
                            && n.Child == p.PersonId
                            && n.StruckAt == null
                            && n.Kind == OwnTherapistEntryKind.NoLongerInCare
                            && (n.HeardOn > e.HeardOn || (n.HeardOn == e.HeardOn && n.RecordedAt > e.RecordedAt))
                        )
                    )
                    .Max(e => (DateOnly?)e.HeardOn),
                Consulted = db
                    .OwnTherapistEntries.Where(e =>
                        e.CaseId == c.Id
                        && e.Child == p.PersonId
                        && e.StruckAt == null
                        && e.Kind == OwnTherapistEntryKind.Consulted
                    )
                    .Max(e => (DateOnly?)e.HeardOn),
            }
        )
            .Where(h =>
                h.Seen <= seenUntil
                || (h.IsInContact && h.Consulted <= anyUntil)
                || (h.IsInOneRoom && h.Consulted <= roomUntil)
            )
            .OrderBy(h => h.Seen)
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(h =>
        {
            var days = h.IsInOneRoom ? forRoom : forAny;
            return h.IsInContact && h.Consulted <= soon.AddDays(-days)
                ? new DayTask(
                    $"Consult the own therapist of {h.Name} again",
                    InOrderPlaces.OwnTherapistOf(h.Id),
                    h.Caption,
                    LapseNotice.LastDay(h.Consulted.Value, days)
                )
                : new DayTask(
                    $"Ask the own therapist whether {h.Name} is still in their care",
                    InOrderPlaces.OwnTherapistOf(h.Id),
                    h.Caption,
                    LapseNotice.LastDay(h.Seen!.Value, cared)
                );
        });
    }
}
