using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>
/// Looks whether somebody of a case is known to the practice from elsewhere: another case, its staff, another role with
/// the family, or another person of the same name.
/// </summary>
internal sealed class FindCaseConflicts(CaseworkDb db, CaseAccess access)
{
    public async Task<IReadOnlyList<ConflictFound>> Of(Actor actor, CaseId id, CancellationToken ct)
    {
        var mine = access.CasesOf(actor).Select(c => c.Id);
        var names = db
            .CasePeople.Where(p => p.CaseId == id)
            .Join(db.People, p => p.PersonId, p => p.Id, (_, p) => p.NameKey);
        var found = await db
            .People.AsNoTracking()
            .Where(p => names.Contains(p.NameKey))
            .OrderBy(p => p.Name)
            .Select(p => new
            {
                p.Id,
                p.Name,
                IsOfCase = db.CasePeople.Any(c => c.CaseId == id && c.PersonId == p.Id),
                IsStaff = db.Memberships.Any(m => m.PersonId == p.Id && m.Role != Role.Outsider),
                IsElsewhere = db.CasePeople.Any(c => c.PersonId == p.Id && c.CaseId != id && mine.Contains(c.CaseId)),
                HasRole = db.RolesWithFamilies.Any(r => r.PersonId == p.Id),
            })
            .ToListAsync(ct);
        return
        [
            .. found
                .Where(p => !p.IsOfCase || p.IsStaff || p.IsElsewhere || p.HasRole)
                .Select(p => new ConflictFound(
                    p.Id,
                    p.Name,
                    p.HasRole ? "somebody of the practice has or had another role with them"
                        : p.IsStaff ? "works or worked in this practice"
                        : p.IsElsewhere ? "has a part in another case of this practice"
                        : "another person of this name is known to this practice"
                )),
        ];
    }
}
