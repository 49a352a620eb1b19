using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Takes an invitation to the portal back: its link no longer works.</summary>
internal sealed class WithdrawDoorLink(CaseworkDb db, DoorsOfCase doors, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, CaseId Case, Guid Invitation);

    /// <summary>Where it was used or withdrawn in between, nothing is left to do.</summary>
    /// <returns>False where there is no such case for this person.</returns>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await doors.Find(actor, input.Case, ct) is null)
        {
            return false;
        }

        var found = await db.PortalInvitations.SingleOrDefaultAsync(
            i => i.Id == input.Invitation && i.CaseId == input.Case && i.ClosedAt == null,
            ct
        );
        if (found is not null)
        {
            found.ClosedAt = clock.GetUtcNow().UtcDateTime;
            var form = new PostedForm(input.FormId, PortalPlaces.Doors(input.Case));
            await history.Save(new(nameof(WithdrawDoorLink), actor.Practice, actor.Person, form), ct);
        }

        return true;
    }
}
