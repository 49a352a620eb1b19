using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>A paper of a case that counts until a day.</summary>
internal sealed record Lapse(Lapses What, DateOnly On)
{
    /// <summary>Of one person of the case alone; null where it is the whole case's.</summary>
    public PersonId? Whose { get; init; }

    public bool Concerns(PersonId child, PersonId adult) => Whose is not { } who || who == child || who == adult;
}

/// <summary>From which day to which day something lapses.</summary>
/// <param name="CareDays">For so long the own therapist's word that the child is in their care counts.</param>
internal sealed record LapsingBetween(DateOnly First, DateOnly Last, int CareDays)
{
    /// <summary>Such a word never counts for long: it is named no earlier than on the day's page.</summary>
    public DateOnly WordBy => (Last < LapseNotice.Until(First) ? Last : LapseNotice.Until(First)).AddDays(-CareDays);
}

/// <summary>What can lapse.</summary>
internal enum Lapses
{
    Release,
    Protection,
    Appointment,
    Attestation,
    License,

    /// <summary>What shows that a condition of an order or plan is met.</summary>
    Evidence,

    /// <summary>The release for the child's own therapist.</summary>
    OwnTherapistsRelease,

    /// <summary>The own therapist's word that the child is in their care.</summary>
    OwnTherapistsWord,

    /// <summary>An order that gives itself a last day.</summary>
    Order,
}

/// <summary>
/// What counts in a case only until a day that is near. A consent ends by what somebody says, never by a day; a
/// protection whose day has passed still holds, and waits for a look.
/// </summary>
internal sealed class FindLapsing(CaseworkDb db, OwnTherapistsReleases signed)
{
    /// <summary>A row of several tables side by side.</summary>
    public sealed class Row
    {
        public CaseId Case { get; init; }
        public int What { get; init; }

        /// <summary>Of what somebody said, the day for which they said it; of all else the last day.</summary>
        public DateOnly On { get; init; }
    }

    /// <summary>A row about one person of a case.</summary>
    public sealed class PersonsRow
    {
        public CaseId Case { get; init; }
        public PersonId Whose { get; init; }
        public int What { get; init; }
        public DateOnly On { get; init; }
    }

    /// <summary>
    /// Of one child or one adult: evidence that ran out already, or a word or a release that nothing newer stands for,
    /// waits for a look too.
    /// </summary>
    public IQueryable<PersonsRow> OfPeople(LapsingBetween asked)
    {
        var (last, heardBy) = (asked.Last, asked.WordBy);
        var evidence =
            from e in db.ConditionEvidence
            where e.StruckAt == null && e.Until <= last
            join k in db.Conditions on e.ConditionId equals k.Id
            where k.StruckAt == null
            where
                !db.ConditionEvidence.Any(n =>
                    n.ConditionId == k.Id && n.StruckAt == null && (n.Until == null || n.Until > e.Until)
                )
            select new PersonsRow
            {
                Case = k.CaseId,
                Whose = k.PersonId,
                What = (int)Lapses.Evidence,
                On = e.Until!.Value,
            };
        var own = Counting();
        var releases = own.Where(r => r.ExpiresOn <= last)
            .Where(r =>
                !own.Any(n =>
                    n.CaseId == r.CaseId && n.Owner == r.Owner && (n.ExpiresOn == null || n.ExpiresOn > r.ExpiresOn)
                )
            )
            .Select(r => new PersonsRow
            {
                Case = r.CaseId,
                Whose = r.Owner!.Value,
                What = (int)Lapses.OwnTherapistsRelease,
                On = r.ExpiresOn!.Value,
            });
        var words = db
            .OwnTherapistEntries.Where(e =>
                e.StruckAt == null && e.Kind != OwnTherapistEntryKind.CaseConference && e.HeardOn <= heardBy
            )
            .Where(e =>
                !db.OwnTherapistEntries.Any(n =>
                    n.CaseId == e.CaseId
                    && n.Child == e.Child
                    && n.StruckAt == null
                    && n.Kind != OwnTherapistEntryKind.CaseConference
                    && n.HeardOn > e.HeardOn
                )
            )
            .Select(e => new PersonsRow
            {
                Case = e.CaseId,
                Whose = e.Child,
                What = (int)Lapses.OwnTherapistsWord,
                On = e.HeardOn,
            });
        return evidence.Concat(releases).Concat(words);
    }

    /// <summary>
    /// Those that are signed, also where a court decided to go on without somebody's signature. Whether its order binds
    /// still is not asked: a look too many is better than one too few.
    /// </summary>
    private IQueryable<Release> Counting()
    {
        var decided = db
            .CourtDecisions.Where(d => d.StruckAt == null && d.Without == DecidedWithout.Release)
            .Select(d => new OwnTherapistsReleases.Excused
            {
                Case = d.CaseId,
                Adult = d.PersonId,
                Child = d.ChildId,
            });
        return signed
            .Signed(decided)
            .Where(r =>
                db.CasePeople.Any(p => p.CaseId == r.CaseId && p.Part == CasePart.Child && p.PersonId == r.Owner)
            );
    }

    /// <summary>Not revoked, and not ended by an event; signed or not.</summary>
    private IQueryable<Release> OwnTherapists() =>
        db.Releases.Where(r =>
            r.RevokedOn == null
            && r.EventOn == null
            && r.Owner != null
            && db.CasePeople.Any(p =>
                p.CaseId == r.CaseId
                && p.Part == CasePart.ChildsTherapist
                && p.PersonId == r.To
                && (p.SpeaksFor == null || p.SpeaksFor == r.Owner)
            )
            && db.CasePeople.Any(p => p.CaseId == r.CaseId && p.Part == CasePart.Child && p.PersonId == r.Owner)
        );

    public IQueryable<Row> OfCases(LapsingBetween asked)
    {
        var (first, last) = (asked.First, asked.Last);
        var own = OwnTherapists().Select(r => r.Id);
        // What was in force and ran out stays on the list until something newer stands: it shuts the work meanwhile.
        var saidLast = last.AddDays(-AttestationRules.MostDays);
        var releases = db
            .Releases.Where(r => r.RevokedOn == null && r.EventOn == null)
            .Where(r => r.ExpiresOn >= first && r.ExpiresOn <= last && !own.Contains(r.Id))
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
            .GuardianAppointments.Where(a => a.EndedAt == null && a.Until <= last)
            .Where(a =>
                !db.GuardianAppointments.Any(n =>
                    n.CaseId == a.CaseId
                    && n.Guardian == a.Guardian
                    && n.EndedAt == null
                    && (n.Until == null || n.Until > a.Until)
                )
            )
            .Select(a => new Row
            {
                Case = a.CaseId,
                What = (int)Lapses.Appointment,
                On = a.Until!.Value,
            });
        var words = db
            .PaperAttestations.Where(a => a.AsOf <= saidLast)
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
            join c in db.Cases on a.CaseId equals c.Id
            where l.StruckAt == null && l.LastDay <= last
            where
                l.State
                == (
                    c.CourtState == null || c.CourtState == ""
                        ? db.Practices.Select(p => p.State).First()
                        : c.CourtState
                )
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
    /// stands. Of an order that another replaced, the other's day counts once somebody confirmed it.
    /// </summary>
    public IQueryable<CourtDate> LastDays(DateOnly until)
    {
        var binding = db.Binding();
        return db
            .CourtDates.AsNoTracking()
            .Where(d => d.Kind == DatedTermKind.OrderEnds && d.DroppedAt == null && d.On <= until)
            .Where(d => binding.Any(o => o.Id == d.OrderId && (o.StandingSince == null || o.StandingSince <= d.On)));
    }

    /// <summary>Of these cases; of each kind and person the one that is nearest, the nearest first.</summary>
    public async Task<ILookup<CaseId, Lapse>> Of(
        IReadOnlyCollection<CaseId> cases,
        LapsingBetween asked,
        CancellationToken ct
    )
    {
        var rows = await OfCases(asked).Where(r => cases.Contains(r.Case)).ToListAsync(ct);
        var people = await OfPeople(asked).Where(r => cases.Contains(r.Case)).ToListAsync(ct);
        return rows.Select(r => (r.Case, Lapse: new Lapse((Lapses)r.What, r.On)))
            .Concat(people.Select(r => (r.Case, Lapse: new Lapse((Lapses)r.What, r.On) with { Whose = r.Whose })))
            .Select(r => (r.Case, Lapse: r.Lapse with { On = Until(r.Lapse, asked) }))
            .GroupBy(r => (r.Case, r.Lapse.What, r.Lapse.Whose))
            .Select(kind => kind.MinBy(r => r.Lapse.On))
            .OrderBy(r => r.Lapse.On)
            .ToLookup(r => r.Case, r => r.Lapse);
    }

    private static DateOnly Until(Lapse lapse, LapsingBetween asked) =>
        lapse.What switch
        {
            Lapses.Attestation => lapse.On.AddDays(AttestationRules.MostDays),
            Lapses.OwnTherapistsWord => LapseNotice.LastDay(lapse.On, asked.CareDays),
            _ => lapse.On,
        };
}
