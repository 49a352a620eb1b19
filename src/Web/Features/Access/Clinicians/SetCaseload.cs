using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Says how many cases a clinician shall work on at most, or that the practice sets no limit.</summary>
internal sealed class SetCaseload(CaseworkDb db, FitForCase fit, History history)
{
    /// <param name="Version">That the form showed; 0 where there was no limit yet.</param>
    public sealed record Input(Guid FormId, PersonId Person, int Version, int? Most);

    public async Task<RegisterOutcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new RegisterOutcome.Done();
        }

        if (!await fit.Clinicians().AnyAsync(m => m.PersonId == input.Person, ct))
        {
            return new RegisterOutcome.Gone();
        }

        if (await db.CaseloadLimits.SingleOrDefaultAsync(l => l.PersonId == input.Person, ct) is { } limit)
        {
            db.Expect(limit, input.Version);
            limit.Most = input.Most;
        }
        else
        {
            db.CaseloadLimits.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    PersonId = input.Person,
                    Most = input.Most,
                    Version = 1,
                }
            );
        }

        return await Save(actor, input, ct);
    }

    private async Task<RegisterOutcome> Save(Actor actor, Input input, CancellationToken ct)
    {
        var form = new PostedForm(input.FormId, ClinicianPlaces.Of(input.Person));
        var act = new Act(nameof(SetCaseload), actor.Practice, actor.Person, form);
        try
        {
            return await history.Save(act, ct) is Saved.Conflict
                ? new RegisterOutcome.Gone()
                : new RegisterOutcome.Done();
        }
        catch (DbUpdateException)
        {
            // Two people set the first limit at the same moment: only one of them could.
            db.ChangeTracker.Clear();
            if (await db.CaseloadLimits.AnyAsync(l => l.PersonId == input.Person, ct))
            {
                return new RegisterOutcome.Gone();
            }

            throw;
        }
    }
}
