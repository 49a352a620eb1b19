using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>Lays the questions into one adult's portal; no other adult is told.</summary>
internal sealed class AskIntake(
    CaseworkDb db,
    CaseAccess access,
    IntakesOfCase intakes,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, Guid FormId, PersonId Person);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        /// <summary>Somebody asked them in another window.</summary>
        public sealed record Conflict : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var adult = (await intakes.All(input.Case, ct)).FirstOrDefault(a => a.Who.Id == input.Person);
        var facts = new AskIntakeFacts(adult is not null, adult?.HasDoor == true, adult?.IsWaiting == true);
        if (Decision.On(AdultIntakeRules.Asking, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.AdultIntakes.Add(New(actor, input.Case, input.Person, adult!.Next, clock));
        var form = new PostedForm(input.FormId, IntakePlaces.OfCase(input.Case));
        return await history.Save(new(nameof(AskIntake), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }

    public static AdultIntake New(Actor actor, CaseId id, PersonId person, int number, TimeProvider clock) =>
        new()
        {
            PracticeId = actor.Practice,
            Id = new(Guid.CreateVersion7(clock.GetUtcNow())),
            CaseId = id,
            PersonId = person,
            Number = number,
            AskedBy = actor.Person,
            AskedAt = clock.GetUtcNow().UtcDateTime,
            Version = 1,
        };
}
