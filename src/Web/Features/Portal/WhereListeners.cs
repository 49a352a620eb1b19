using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>A parent of a case, as somebody who would hear where the work stands.</summary>
/// <param name="Says">Null where the decision lets nothing of it reach them.</param>
internal sealed record WhereListener(CaseMember Who, bool HasDoor, DisclosureAnswer.Allowed? Says)
{
    public bool Hears => HasDoor && Says is not null;
}

/// <summary>Which parents hear where a child's work stands: all who may, and all alike.</summary>
internal sealed class WhereListeners(CaseworkDb db, PortalAccess portal, CaseAudiences audiences, FindFacts facts)
{
    public async Task<(IReadOnlyList<WhereListener> All, DateOnly Today)> Of(
        Actor actor,
        CaseId id,
        PersonId child,
        CancellationToken ct
    )
    {
        var members = (await audiences.Members(id, ct)).Where(m => m.IsAdultParty).ToList();
        var doors = await (await portal.Standing(ct))
            .Where(d => d.CaseId == id)
            .Select(d => d.PersonId)
            .ToListAsync(ct);
        var keptFrom = await KeptFrom(child, ct);
        var found = await facts.Of(actor, id, ct);
        return (
            [
                .. members.Select(m => new WhereListener(
                    m,
                    doors.Contains(m.Id),
                    keptFrom.Contains(m.Id) ? null : found.Decide(Telling(m)) as DisclosureAnswer.Allowed
                )),
            ],
            found.Today
        );
    }

    /// <summary>What the practice says to a parent of its own sessions is on that parent's own timetable.</summary>
    public static Telling Telling(CaseMember to) => new(Compartment.Schedule, to.Id, to.Audience);

    /// <summary>From whom the child is protected, in any case of the practice: they hear nothing of the child.</summary>
    public Task<List<PersonId>> KeptFrom(PersonId child, CancellationToken ct) =>
        db
            .Protections.AsNoTracking()
            .Where(p => p.EndedAt == null && p.Protected == child)
            .Select(p => p.From)
            .ToListAsync(ct);
}
