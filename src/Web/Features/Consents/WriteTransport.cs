using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Writes a family's transport plan; a changed one is a new one, and counts once it is given out and signed.</summary>
internal sealed class WriteTransport(
    CaseworkDb db,
    CaseAccess access,
    TransportPlans plans,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Seen">Number of the plan that the writer had before them; 0 where there was none.</param>
    /// <param name="IsMeant">Where somebody is protected: nobody can learn from it where another is.</param>
    public sealed record Input(CaseId Case, Guid FormId, int Seen, string Brings, string Waits, bool IsMeant = false);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody else wrote one meanwhile.</summary>
        public sealed record Conflict : Outcome;
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

        var now = clock.GetUtcNow().UtcDateTime;
        var behind = await plans.Behind(actor, input.Case, new(0, input.Brings, input.Waits, now), ct);
        var draft = new TransportDraft(
            input.Brings,
            input.Waits,
            behind.SomebodyIsProtected,
            input.IsMeant,
            behind.TellsWhereabouts
        );
        if (TransportRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        if (await plans.LastNumber(input.Case, ct) != input.Seen)
        {
            return new Outcome.Conflict();
        }

        await Add(actor, input, ct);
        var form = new PostedForm(input.FormId, ConsentPlaces.List(input.Case));
        try
        {
            return
                await history.Save(new(nameof(WriteTransport), actor.Practice, actor.Person, form), ct)
                is Saved.Conflict
                ? new Outcome.Conflict()
                : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // The number is part of a unique index, so only one of two writers could.
            db.ChangeTracker.Clear();
            return new Outcome.Conflict();
        }
    }

    private async Task Add(Actor actor, Input input, CancellationToken ct)
    {
        var (now, strand) = (clock.GetUtcNow(), input.Case.Strand);
        var id = Guid.CreateVersion7(now);
        db.TransportPlans.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Number = input.Seen + 1,
                Brings = await vault.Seal(input.Brings.Trim(), ConsentPlaces.Brings(actor.Practice, id), strand, ct),
                Waits = await vault.Seal(input.Waits.Trim(), ConsentPlaces.Waits(actor.Practice, id), strand, ct),
                WrittenBy = actor.Person,
                WrittenAt = now.UtcDateTime,
            }
        );
    }
}
