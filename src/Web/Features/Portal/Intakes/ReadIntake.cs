using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>A clinician says that they read what an adult sent. Who said it first stays.</summary>
internal sealed class ReadIntake(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    public sealed record Input(AdultIntakeId Id, Guid FormId);

    public enum Outcome
    {
        Done,
        NotFound,
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var row = await db.AdultIntakes.AsTracking().SingleOrDefaultAsync(i => i.Id == input.Id, ct);
        if (row is not { IsSent: true } || await access.CaptionOfOpen(actor, row.CaseId, ct) is null)
        {
            return Outcome.NotFound;
        }

        if (!row.IsUnread || await db.WasPosted(input.FormId, actor, ct))
        {
            return Outcome.Done;
        }

        db.Expect(row, row.Version);
        (row.ReadBy, row.ReadAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        var form = new PostedForm(input.FormId, IntakePlaces.OfCase(row.CaseId));
        // A colleague who said it at the same moment has read it as well.
        await history.Save(new(nameof(ReadIntake), actor.Practice, actor.Person, form), ct);
        return Outcome.Done;
    }
}
