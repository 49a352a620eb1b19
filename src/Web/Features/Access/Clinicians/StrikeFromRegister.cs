using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Strikes a license or a training: a mistake, or a license that its board ended early. It stays in history.</summary>
internal sealed class StrikeFromRegister(CaseworkDb db, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, PersonId Person, Guid Entry);

    public async Task<RegisterOutcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new RegisterOutcome.Done();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var license = await db.ClinicianLicenses.SingleOrDefaultAsync(
            l => l.Id == input.Entry && l.PersonId == input.Person && l.StruckAt == null,
            ct
        );
        var training = await db.Trainings.SingleOrDefaultAsync(
            t => t.Id == input.Entry && t.PersonId == input.Person && t.StruckAt == null,
            ct
        );
        if (license is not null)
        {
            db.Expect(license, license.Version);
            license.StruckAt = now;
        }
        else if (training is not null)
        {
            db.Expect(training, training.Version);
            training.StruckAt = now;
        }
        else
        {
            return new RegisterOutcome.Gone();
        }

        var form = new PostedForm(input.FormId, ClinicianPlaces.Of(input.Person));
        var act = new Act(nameof(StrikeFromRegister), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new RegisterOutcome.Gone() : new RegisterOutcome.Done();
    }
}
