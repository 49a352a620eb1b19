using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Takes one's own agreement back in the portal; it counts no longer at once. It asks for no password and no version:
/// nothing may stand in its way, and doing it twice does nothing twice.
/// </summary>
internal sealed class TakeBackOwnAgreement(
    CaseworkDb db,
    OwnAgreements agreements,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    private const int Rounds = 5;

    /// <returns>False where there is no such agreement for this person.</returns>
    public async Task<bool> Handle(Actor actor, string handle, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await agreements.Find(actor, handle, ct) is not { } own)
            {
                return false;
            }

            if (!own.CanTakeBack)
            {
                return true;
            }

            var id = own.Row.Id;
            var row = await db.Agreements.AsTracking().SingleAsync(a => a.Id == id, ct);
            row.TakenBackOn = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
            row.TakenBackRecordedBy = actor.Person;
            var act = new Act(nameof(TakeBackOwnAgreement), actor.Practice, actor.Person);
            if (await history.Save(act, ct) is not Saved.Conflict)
            {
                return true;
            }

            db.ChangeTracker.Clear();
        }

        throw new InvalidOperationException("An agreement was changed by others five times while it was taken back.");
    }
}
