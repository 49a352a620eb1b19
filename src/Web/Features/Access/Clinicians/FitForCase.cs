using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Whether one clinician may be given one more case: licensed in its state today, and within their caseload.</summary>
internal sealed class FitForCase(CaseworkDb db, LocalTime local, TimeProvider clock)
{
    /// <param name="IsWithinCaseload">With the case counted in.</param>
    /// <param name="HasOtherRole">With anybody of the family, in whatever case or referral of the practice.</param>
    public sealed record Answer(bool IsLicensed, bool IsWithinCaseload, bool HasOtherRole);

    /// <summary>Members whose role can have cases.</summary>
    public IQueryable<Membership> Clinicians() =>
        db
            .Memberships.AsNoTracking()
            .Where(m =>
                m.EndedAt == null && (m.Role == Role.Therapist || m.Role == Role.ClinicalLead || m.Role == Role.Owner)
            );

    /// <param name="opening">The case itself, where it exists already; it is not counted twice.</param>
    /// <param name="family">Parents, children and other caregivers whom the practice knows.</param>
    public async Task<Answer> Of(
        PersonId person,
        CaseId? opening,
        string? courtState,
        IReadOnlyCollection<PersonId> family,
        CancellationToken ct
    )
    {
        var today = await Today(ct);
        var state = ClinicianLicense.StateOf(
            courtState,
            await db.Practices.AsNoTracking().Select(p => p.State).SingleAsync(ct)
        );
        var isLicensed = await db
            .ClinicianLicenses.AsNoTracking()
            .Where(ClinicianLicense.ValidIn(state, today))
            .AnyAsync(l => l.PersonId == person, ct);
        var most = await db
            .CaseloadLimits.AsNoTracking()
            .Where(l => l.PersonId == person)
            .Select(l => l.Most)
            .SingleOrDefaultAsync(ct);
        var others = most is null ? 0 : await OpenCases(person).CountAsync(id => id != opening, ct);
        var hasOtherRole = await db
            .RolesWithFamilies.AsNoTracking()
            .AnyAsync(r => r.MemberId == person && family.Contains(r.PersonId), ct);
        return new(isLicensed, most is null || others < most, hasOtherRole);
    }

    /// <summary>Open cases that somebody works on; for counting, not for naming.</summary>
    public IQueryable<CaseId> OpenCases(PersonId person) =>
        db
            .CaseAssignments.AsNoTracking()
            .Where(a =>
                a.PersonId == person
                && a.EndedAt == null
                && db.Cases.Any(c => c.Id == a.CaseId && c.State == CaseState.Open)
            )
            .Select(a => a.CaseId)
            .Distinct();

    public async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
}
