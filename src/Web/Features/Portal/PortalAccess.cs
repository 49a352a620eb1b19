using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>The cases to which somebody has an open door: the query that everything in the portal starts from.</summary>
internal sealed class PortalAccess(CaseworkDb db, LocalTime local, TimeProvider clock)
{
    private CaseId? _only;

    /// <summary>From here on of this case alone: a preview for staff must not show what they may not see.</summary>
    public void Only(CaseId id) => _only = id;

    /// <summary>
    /// Since when somebody has the account with which they come. What was sent before opens to nobody in the portal:
    /// whoever has the newer link is not always whom it was meant for.
    /// </summary>
    public async Task<DateTime?> AccountSince(Actor actor, CancellationToken ct)
    {
        var person = actor.Person;
        return await db
            .Memberships.Where(m => m.PersonId == person)
            .Select(m => (DateTime?)(m.AccountSince ?? m.StartedAt))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Only while the door stands, whether or not somebody has noted yet that it ended.</summary>
    public async Task<IQueryable<CaseId>> CasesOf(Actor actor, CancellationToken ct)
    {
        var (person, only, standing) = (actor.Person, _only, await Standing(ct));
        return standing.Where(d => d.PersonId == person && (only == null || d.CaseId == only)).Select(d => d.CaseId);
    }

    /// <summary>
    /// Doors that nobody ended and that still stand, as <see cref="DoorRules.Stands"/> says: of an open case, for
    /// somebody who belongs to it, and of guardians whose appointment is on file only while one holds.
    /// </summary>
    public async Task<IQueryable<PortalDoor>> Standing(CancellationToken ct)
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        CasePart[] parts = [.. Enum.GetValues<CasePart>().Where(DoorRules.IsFor)];
        return db
            .PortalDoors.AsNoTracking()
            .Where(d =>
                d.EndedAt == null
                && db.Cases.Any(c => c.Id == d.CaseId && c.State == CaseState.Open)
                && db.CasePeople.Any(p =>
                    p.CaseId == d.CaseId
                    && p.PersonId == d.PersonId
                    && parts.Contains(p.Part)
                    && (
                        p.Part != CasePart.GuardianAdLitem
                        || !db.GuardianAppointments.Any(a => a.CaseId == d.CaseId && a.Guardian == d.PersonId)
                        || db.GuardianAppointments.Any(a =>
                            a.CaseId == d.CaseId
                            && a.Guardian == d.PersonId
                            && a.EndedAt == null
                            && (a.Until == null || a.Until >= today)
                        )
                    )
                )
            );
    }
}
