using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Takes a paper out of the portal; that it lay there stays on record.</summary>
internal sealed class EndSharing(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    public sealed record Input(CaseId Case, Guid FormId, Guid Shared);

    /// <summary>False where it does not lie there, or nothing was saved.</summary>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var shared = await db
            .SharedPapers.Where(s =>
                s.Id == input.Shared && s.CaseId == input.Case && s.EndedAt == null && cases.Any(c => c.Id == s.CaseId)
            )
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (shared is null)
        {
            return false;
        }

        (shared.EndedAt, shared.EndedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        var form = new PostedForm(input.FormId, PortalPlaces.Papers(input.Case));
        return await history.Save(new(nameof(EndSharing), actor.Practice, actor.Person, form), ct) is Saved.Done;
    }
}
