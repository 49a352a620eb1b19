using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>A paper of a case that counts until a day.</summary>
internal sealed record Lapse(Lapses What, DateOnly On);

/// <summary>What can lapse.</summary>
internal enum Lapses
{
    Release,
    Protection,
    Appointment,
    Attestation,
    License,
    Order,
}

/// <summary>
/// What counts in a case only until a day that is near. A consent ends by what somebody says, never by a day; a
/// protection whose day has passed still holds, and waits for a look.
/// </summary>
internal sealed class FindLapsing(CaseworkDb db)
{
    /// <summary>A row of several tables side by side.</summary>
    public sealed class Row
    {
        public CaseId Case { get; init; }
        public int What { get; init; }

        /// <summary>Of a word on a most recent paper, the day for which it was given; of all else the last day.</summary>
        public DateOnly On { get; init; }
    }

    public IQueryable<Row> Between(DateOnly first, DateOnly last)
    {
        var (saidFirst, saidLast) = (
            first.AddDays(-AttestationRules.MostDays),
            last.AddDays(-AttestationRules.MostDays)
        );
        var releases = db
            .Releases.Where(r => r.RevokedOn == null && r.EventOn == null)
            .Where(r => r.ExpiresOn >= first && r.ExpiresOn <= last)
            .Where(r => !db.ReleaseSignatures.Any(s => s.ReleaseId == r.Id && s.State != SignatureState.Given))
            .Select(r => new Row
            {
                Case = r.CaseId,
                What = (int)Lapses.Release,
                On = r.ExpiresOn!.Value,
            });
        var protections = db
            .Protections.Where(p => p.EndedAt == null && p.Until <= last)
            .Select(p => new Row
            {
                Case = p.CaseId,
                What = (int)Lapses.Protection,
                On = p.Until!.Value,
            });
        var appointments = db
            .GuardianAppointments.Where(a => a.EndedAt == null && a.Until >= first && a.Until <= last)
            .Select(a => new Row
            {
                Case = a.CaseId,
                What = (int)Lapses.Appointment,
                On = a.Until!.Value,
            });
        var words = db
            .PaperAttestations.Where(a => a.AsOf >= saidFirst && a.AsOf <= saidLast)
            .Where(a => !db.PaperAttestations.Any(l => l.OrderId == a.OrderId && l.AsOf > a.AsOf))
            .Where(a =>
                db.Orders.Any(o =>
                    o.Id == a.OrderId && (o.Standing == OrderStanding.Active || o.Standing == OrderStanding.Modified)
                )
            )
            .Select(a => new Row
            {
                Case = a.CaseId,
                What = (int)Lapses.Attestation,
                On = a.AsOf,
            });
        var licenses =
            from a in db.CaseAssignments
            where a.EndedAt == null
            join l in db.ClinicianLicenses on a.PersonId equals l.PersonId
            where l.StruckAt == null && l.LastDay >= first && l.LastDay <= last
            where
                !db.ClinicianLicenses.Any(n =>
                    n.PersonId == l.PersonId && n.State == l.State && n.StruckAt == null && n.LastDay > l.LastDay
                )
            select new Row
            {
                Case = a.CaseId,
                What = (int)Lapses.License,
                On = l.LastDay,
            };
        var ends = LastDays(last)
            .Select(d => new Row
            {
                Case = d.CaseId,
                What = (int)Lapses.Order,
                On = d.On,
            });
        return releases.Concat(protections).Concat(appointments).Concat(words).Concat(licenses).Concat(ends);
    }

    /// <summary>
    /// Last days of orders that hold, until that day, also those that are over while nobody said since how the order
    /// stands. Of an order that another replaced, the other's day counts.
    /// </summary>
    public IQueryable<CourtDate> LastDays(DateOnly until) =>
        db
            .CourtDates.AsNoTracking()
            .Where(d => d.Kind == DatedTermKind.OrderEnds && d.DroppedAt == null && d.On <= until)
            .Where(d =>
                db.Orders.Any(o =>
                    o.Id == d.OrderId
                    && (o.Standing == OrderStanding.Active || o.Standing == OrderStanding.Modified)
                    && (o.StandingSince == null || o.StandingSince <= d.On)
                    && (o.Standing == OrderStanding.Active || !db.Orders.Any(l => l.Replaces == o.Id))
                )
            );

    /// <summary>Of these cases; of each kind the one that is nearest, the nearest first.</summary>
    public async Task<ILookup<CaseId, Lapse>> Of(
        IReadOnlyCollection<CaseId> cases,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var rows = await Between(first, last).Where(r => cases.Contains(r.Case)).ToListAsync(ct);
        return rows.Select(r => (r.Case, Lapse: Counted(r)))
            .GroupBy(r => (r.Case, r.Lapse.What))
            .Select(kind => kind.MinBy(r => r.Lapse.On))
            .OrderBy(r => r.Lapse.On)
            .ToLookup(r => r.Case, r => r.Lapse);
    }

    private static Lapse Counted(Row row) =>
        (Lapses)row.What == Lapses.Attestation
            ? new(Lapses.Attestation, row.On.AddDays(AttestationRules.MostDays))
            : new((Lapses)row.What, row.On);
}
