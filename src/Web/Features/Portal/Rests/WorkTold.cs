using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>From the words for one person: what left stands on the register under the same id.</summary>
internal sealed class WorkTold(CaseworkDb db) : IKnowWorkTold
{
    public IQueryable<Guid> All => db.WayTellings.Select(t => t.Id);

    public IQueryable<Guid> HeardBy(PersonId? reader) =>
        db
            .WayTellings.Where(t =>
                db.WayTellings.Any(own =>
                    own.PersonId == reader
                    && own.LeftAt != null
                    && own.WayId == t.WayId
                    && own.Occasion == t.Occasion
                    && own.Subject == t.Subject
                )
            )
            .Select(t => t.Id);
}
