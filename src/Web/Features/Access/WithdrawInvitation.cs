using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Takes an invitation back: its link no longer works.</summary>
internal sealed class WithdrawInvitation(CaseworkDb db, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, Guid Invitation, int Version);

    /// <summary>Where it was used or withdrawn in between, nothing is left to do.</summary>
    /// <returns>False when somebody changed it meanwhile: it still stands.</returns>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var found = await db.Invitations.SingleOrDefaultAsync(i => i.Id == input.Invitation && i.ClosedAt == null, ct);
        if (found is null)
        {
            return true;
        }

        db.Expect(found, input.Version);
        found.ClosedAt = clock.GetUtcNow().UtcDateTime;
        var form = new PostedForm(input.FormId, "/staff");
        var act = new Act(nameof(WithdrawInvitation), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is not Saved.Conflict;
    }
}
