using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Who holds a license that is valid today in the state of a case, by the register alone.</summary>
internal sealed class LicensedForCase(CaseworkDb db, LocalTime local, TimeProvider clock)
{
    public async Task<bool> Is(CaseId id, PersonId person, CancellationToken ct) =>
        (await Among(id, [person], ct)).Contains(person);

    public async Task<HashSet<PersonId>> Among(CaseId id, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var states = await db
            .Cases.AsNoTracking()
            .Where(c => c.Id == id)
            .Select(c => new { c.CourtState, Practice = db.Practices.First().State })
            .SingleAsync(ct);
        var state = ClinicianLicense.StateOf(states.CourtState, states.Practice);
        var found = await db
            .ClinicianLicenses.AsNoTracking()
            .Where(ClinicianLicense.ValidIn(state, today))
            .Where(l => people.Contains(l.PersonId))
            .Select(l => l.PersonId)
            .ToListAsync(ct);
        return [.. found];
    }
}
