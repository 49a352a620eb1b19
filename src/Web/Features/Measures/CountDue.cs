using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>How many measures of some people of a case are due today; the program counts, and tells nobody which.</summary>
internal sealed class CountDue(
    CaseworkDb db,
    FindDue due,
    FindScreens screens,
    ChildBands bands,
    CaseAudiences audiences
)
{
    /// <summary>Of a child of whom nobody has said how they are asked, one counts: nothing can be measured.</summary>
    public async Task<int> Of(
        PracticeId practice,
        CaseId id,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    )
    {
        var family = (await audiences.Members(id, ct)).Where(m => m.OwnsRecord).ToList();
        var known = await bands.Of(practice, Reader.Program, id, ct);
        var declined = await db.ScreensDeclined.AsNoTracking().Where(d => d.CaseId == id).ToListAsync(ct);
        var found = await due.Of(id, family, known, (await screens.OfCase(practice, id, ct)).Facts, declined, ct);
        return family
            .Where(m => people.Contains(m.Id))
            .Sum(m => found.TryGetValue(m.Id, out var parts) ? parts.Count(p => !p.Part.IsOptional) : 1);
    }
}
