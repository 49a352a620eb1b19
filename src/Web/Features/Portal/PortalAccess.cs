using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>The cases to which somebody has an open door: the query that everything in the portal starts from.</summary>
internal sealed class PortalAccess(CaseworkDb db)
{
    /// <summary>Ended by <c>EndDoor</c>; the case behind it must not have been set aside.</summary>
    public IQueryable<CaseId> CasesOf(Actor actor)
    {
        var person = actor.Person;
        return from door in db.PortalDoors
            join own in db.Cases on door.CaseId equals own.Id
            where door.PersonId == person && door.EndedAt == null && own.State != CaseState.SetAside
            select own.Id;
    }
}
