using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Protections;

/// <summary>Puts on record that somebody is protected from somebody else; it holds from this moment on.</summary>
internal sealed class KeepProtection(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        PersonId? Protected,
        PersonId? From,
        ProtectionKind? Kind,
        string Words,
        DateOnly? Since,
        DateOnly? Until
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

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

        var members = await audiences.Members(input.Case, ct);
        var draft = new ProtectionDraft(
            input.Protected,
            input.From,
            members.Any(m => m.Id == input.Protected && m.OwnsRecord),
            members.Any(m => m.Id == input.From && m.IsAdultParty),
            input.Kind,
            input.Words,
            input.Since,
            input.Until,
            await db.Protections.AnyAsync(
                p =>
                    p.CaseId == input.Case
                    && p.Protected == input.Protected
                    && p.From == input.From
                    && p.Kind == input.Kind
                    && p.EndedAt == null,
                ct
            )
        );
        return ProtectionRules.Decide(draft) is Decision.Refused refused
            ? new Outcome.Refused(refused.States)
            : await Save(actor, input, ct);
    }

    private async Task<Outcome> Save(Actor actor, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var hasWords = input.Kind != ProtectionKind.OwnRequest;
        db.Protections.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Protected = input.Protected!.Value,
                From = input.From!.Value,
                Kind = input.Kind!.Value,
                // Nobody is asked why; a reason that was typed all the same is not kept.
                Words = hasWords
                    ? await vault.Seal(
                        input.Words.ReplaceLineEndings("\n").Trim(),
                        new ProtectionPlaces(actor.Practice, id).Words,
                        input.Case.Strand,
                        ct
                    )
                    : null,
                Since = input.Since!.Value,
                Until = input.Until,
                MadeBy = actor.Person,
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, ProtectionPlaces.Of(input.Case));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(KeepProtection), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}
