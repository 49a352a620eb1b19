using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Takes one's signature back in the portal: the release ends at once; 45 CFR 164.508(b)(5). It asks for no password
/// and no version: nothing that anybody else does at that moment may stand in its way, and doing it twice does nothing
/// twice.
/// </summary>
internal sealed class TakeBackRelease(
    CaseworkDb db,
    OwnReleases releases,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    private const int Rounds = 5;

    /// <returns>False where there is no such release for this person.</returns>
    public async Task<bool> Handle(Actor actor, string handle, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await releases.Find(actor, handle, ct) is not { } own)
            {
                return false;
            }

            if (!own.CanTakeBack)
            {
                return true;
            }

            await TakeBack(actor, own, ct);
            var act = new Act(nameof(TakeBackRelease), actor.Practice, actor.Person);
            if (await history.Save(act, ct) is not Saved.Conflict)
            {
                return true;
            }

            db.ChangeTracker.Clear();
        }

        throw new InvalidOperationException("A release was changed by others five times while it was taken back.");
    }

    private async Task TakeBack(Actor actor, OwnRelease own, CancellationToken ct)
    {
        var (id, now) = (own.Release.Id, clock.GetUtcNow());
        var release = await db.Releases.AsTracking().SingleAsync(r => r.Id == id, ct);
        if (release.RevokedOn is null)
        {
            release.RevokedOn = (await local.Zone(ct)).DayOf(now.UtcDateTime);
            release.RevokedBy = actor.Person;
        }

        db.PortalAnswers.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                CaseId = release.CaseId,
                ReleaseId = id,
                PersonId = actor.Person,
                Kind = PortalAnswerKind.TakenBack,
                TypedName = null,
                TextHash = release.TextHash,
                At = now.UtcDateTime,
            }
        );
    }
}
