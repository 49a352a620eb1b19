using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>The cases to which somebody has an open door: the query that everything in the portal starts from.</summary>
internal sealed class PortalAccess(CaseworkDb db)
{
    private CaseId? _only;

    /// <summary>From here on of this case alone: a preview for staff must not show what they may not see.</summary>
    public void Only(CaseId id) => _only = id;

    /// <summary>Ended by <c>EndDoor</c>; the case behind it must not have been set aside.</summary>
    public IQueryable<CaseId> CasesOf(Actor actor)
    {
        var (person, only) = (actor.Person, _only);
        return from door in db.PortalDoors
            join own in db.Cases on door.CaseId equals own.Id
            where
                door.PersonId == person
                && door.EndedAt == null
                && own.State != CaseState.SetAside
                && (only == null || own.Id == only)
            select own.Id;
    }
}
