using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>Ends an agreement with a consultant early; a link that is out no longer takes a signature.</summary>
internal sealed class EndAgreement(CaseworkDb db, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, Guid Agreement, AgreementEnd Because);

    public async Task<RegisterOutcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new RegisterOutcome.Done();
        }

        var found = await db.ConsultAgreements.SingleOrDefaultAsync(
            a => a.Id == input.Agreement && a.EndedAt == null,
            ct
        );
        if (found is null)
        {
            return new RegisterOutcome.Gone();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (found.EndedAt, found.EndedBecause) = (now, input.Because);
        if (input.Because == AgreementEnd.LicenseLost)
        {
            var licenses = await db
                .ClinicianLicenses.Where(l => l.PersonId == found.PersonId && l.StruckAt == null)
                .ToListAsync(ct);
            licenses.ForEach(l => l.StruckAt = now);
        }

        var form = new PostedForm(input.FormId, ConsultPlaces.Register);
        var act = new Act(nameof(EndAgreement), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new RegisterOutcome.Gone() : new RegisterOutcome.Done();
    }
}
