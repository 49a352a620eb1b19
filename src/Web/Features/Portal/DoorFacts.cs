using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Finds what the rules on doors ask. Whoever joins by a link is signed in to no practice yet, so each question names
/// the practice itself.
/// </summary>
internal sealed class DoorFacts(CaseworkDb db, TimeProvider clock)
{
    public async Task<DoorAsked> Of(PracticeId practice, CaseId id, PersonId person, CancellationToken ct)
    {
        var today = await Today(practice, ct);
        var roles = await db
            .Memberships.IgnoreQueryFilters()
            .Where(m => m.PracticeId == practice && m.PersonId == person)
            .Select(m => m.Role)
            .ToListAsync(ct);
        var appointments = await db
            .GuardianAppointments.IgnoreQueryFilters()
            .Where(a => a.PracticeId == practice && a.CaseId == id && a.Guardian == person)
            .Select(a => a.EndedAt == null && (a.Until == null || a.Until >= today))
            .ToListAsync(ct);
        return new(
            await db
                .CasePeople.IgnoreQueryFilters()
                .Where(p => p.PracticeId == practice && p.CaseId == id && p.PersonId == person)
                .Select(p => (CasePart?)p.Part)
                .FirstOrDefaultAsync(ct),
            await db
                .Cases.IgnoreQueryFilters()
                .Where(c => c.PracticeId == practice && c.Id == id)
                .Select(c => c.State)
                .SingleAsync(ct),
            roles.Exists(role => role.IsStaff()),
            await db
                .PortalDoors.IgnoreQueryFilters()
                .AnyAsync(
                    d => d.PracticeId == practice && d.CaseId == id && d.PersonId == person && d.EndedAt == null,
                    ct
                ),
            appointments.Count > 0 && !appointments.Contains(true)
        );
    }

    private async Task<DateOnly> Today(PracticeId practice, CancellationToken ct)
    {
        var zone = await db
            .Practices.IgnoreQueryFilters()
            .Where(p => p.PracticeId == practice)
            .Select(p => p.TimeZone)
            .SingleAsync(ct);
        return new PracticeZone(TimeZoneInfo.FindSystemTimeZoneById(zone)).DayOf(clock.GetUtcNow().UtcDateTime);
    }
}
