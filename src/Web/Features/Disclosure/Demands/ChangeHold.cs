using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>Sets a legal hold on a case, or lifts it; either says why.</summary>
internal sealed class ChangeHold(CaseworkDb db, CaseAccess access, Vault vault, History history, TimeProvider clock)
{
    /// <param name="Lifts">The hold to be lifted; null to set a new one.</param>
    public sealed record Input(CaseId Case, Guid FormId, Guid? Lifts, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record NeedsReason : Outcome;
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

        if (string.IsNullOrWhiteSpace(input.Because))
        {
            return new Outcome.NeedsReason();
        }

        var now = clock.GetUtcNow();
        var because = input.Because.ReplaceLineEndings("\n").Trim();
        if (input.Lifts is { } lifted)
        {
            var hold = await db
                .LegalHolds.Where(h => h.Id == lifted && h.CaseId == input.Case && h.EndedAt == null)
                .AsTracking()
                .SingleOrDefaultAsync(ct);
            if (hold is null)
            {
                return new Outcome.NotFound();
            }

            (hold.EndedAt, hold.EndedBy) = (now.UtcDateTime, actor.Person);
            hold.EndedBecause = await Seal(hold.Id, nameof(hold.EndedBecause));
        }
        else
        {
            var id = Guid.CreateVersion7(now);
            db.LegalHolds.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = id,
                    CaseId = input.Case,
                    DemandId = null,
                    Because = await Seal(id, "Because"),
                    SetBy = actor.Person,
                    SetAt = now.UtcDateTime,
                    Version = 1,
                }
            );
        }

        var form = new PostedForm(input.FormId, DemandPlaces.List(input.Case));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(ChangeHold), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();

        async Task<Sealed> Seal(Guid id, string column) =>
            await vault.Seal(because, DemandPlaces.Hold(actor.Practice, id, column), input.Case.Strand, ct);
    }
}
