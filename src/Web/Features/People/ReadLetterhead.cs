using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.People;

/// <summary>The letterhead that stands on the practice's paper: its own, or its bare name while it has none.</summary>
internal sealed class ReadLetterhead(CaseworkDb db)
{
    /// <summary>Not tracked; of version 0 while the practice has none of its own.</summary>
    public async Task<PracticeLetterhead> Now(CancellationToken ct) =>
        await db.Letterheads.AsNoTracking().SingleOrDefaultAsync(ct)
        ?? await db
            .Practices.AsNoTracking()
            .Select(p => new PracticeLetterhead
            {
                PracticeId = p.PracticeId,
                Name = p.Name,
                Address = "",
                Phone = "",
                Mail = "",
                License = "",
            })
            .SingleAsync(ct);
}
