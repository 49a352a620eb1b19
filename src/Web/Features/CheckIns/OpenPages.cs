using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Children who may be saying something at this moment: what they say on a page counts when the page ends.</summary>
internal sealed class OpenPages(CaseworkDb db, TimeProvider clock)
{
    /// <summary>Of the children of a case, also where the page was opened in another one.</summary>
    public async Task<IReadOnlySet<PersonId>> Of(CaseId id, CancellationToken ct)
    {
        var codesFrom = (clock.GetUtcNow() - ChildSpace.CodeFor).UtcDateTime;
        // Past its own end a page stays until what was said on it is on record.
        var found = await db
            .ChildSpaces.Where(s => s.EndedAt == null && (s.TokenHash != null || s.OpenedAt > codesFrom))
            .Where(s => db.CasePeople.Any(p => p.CaseId == id && p.PersonId == s.Child))
            .Select(s => s.Child)
            .ToListAsync(ct);
        return found.ToHashSet();
    }
}
