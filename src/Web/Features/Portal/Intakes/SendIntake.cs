using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>An adult sends what they wrote; the unsent words are destroyed.</summary>
internal sealed class SendIntake(CaseworkDb db, OwnIntakes own, IntakeDrafts drafts, KeepIntake keep, PortalWords words)
{
    /// <param name="Version">Of what their page showed.</param>
    public sealed record Input(string Handle, Guid FormId, int Version);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;

        /// <summary>They sent it in another tab, or a clinician wrote it down with them.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await own.Find(actor, input.Handle, ct) is not { } row)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        db.Expect(row, input.Version);
        var answers = await drafts.Of(actor, IntakePlaces.Own(input.Handle), ct);
        var form = new PostedForm(input.FormId, IntakePlaces.Own(input.Handle));
        var act = new Act(nameof(SendIntake), actor.Practice, actor.Person, form);
        var kept = await keep.Handle(
            row,
            IntakeWay.Portal,
            row.PersonId == actor.Person,
            answers,
            await words.Now(ct),
            act,
            ct
        );
        switch (kept)
        {
            case KeepIntake.Outcome.Done:
                await drafts.Forget(actor, IntakePlaces.Own(input.Handle), ct);
                return new Outcome.Done();
            case KeepIntake.Outcome.Refused refused:
                return new Outcome.Refused(refused.Unmet);
            default:
                return new Outcome.Conflict();
        }
    }
}
