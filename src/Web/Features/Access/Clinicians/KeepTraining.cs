using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Puts a training that a clinician has had on record.</summary>
internal sealed class KeepTraining(CaseworkDb db, FitForCase fit, History history, TimeProvider clock)
{
    public sealed record Input(
        Guid FormId,
        PersonId Person,
        TrainingTopic Topic,
        TrainingSide Side,
        int Hours,
        string Provider,
        DateOnly EndedOn
    );

    public async Task<RegisterOutcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new RegisterOutcome.Done();
        }

        var typed = new TrainingTyped(
            input.Hours,
            input.Provider,
            input.EndedOn,
            await fit.Clinicians().AnyAsync(m => m.PersonId == input.Person, ct),
            await fit.Today(ct)
        );
        if (TrainingRules.Decide(typed) is Decision.Refused refused)
        {
            return new RegisterOutcome.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        db.Trainings.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                PersonId = input.Person,
                Topic = input.Topic,
                Side = input.Side,
                Hours = input.Hours,
                Provider = input.Provider,
                EndedOn = input.EndedOn,
                KeptAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, ClinicianPlaces.Of(input.Person));
        return await history.Save(new(nameof(KeepTraining), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new RegisterOutcome.Gone()
            : new RegisterOutcome.Done();
    }
}
