using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>Keeps a contact of somebody of the case, ordinary or protected.</summary>
internal sealed class KeepContact(
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
        PersonId? Person,
        ContactKind? Kind,
        string Words,
        bool IsProtected,
        bool MayBeKnown,
        bool? IsSafeToUse
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
        if (
            await access.CaptionOfOpen(actor, input.Case, ct) is null
            || input.Person is not { } person
            || !(await audiences.Members(input.Case, ct)).Any(m => m.Id == person)
        )
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        // Where a child is tells where a protected parent is.
        var isProtected = await db.Protections.AnyAsync(
            p =>
                p.EndedAt == null
                && (
                    p.Protected == person
                    || db.CasePeople.Any(c => c.CaseId == p.CaseId && c.PersonId == person && c.Part == CasePart.Child)
                ),
            ct
        );
        var draft = new ContactDraft(
            input.Kind,
            input.Words,
            input.IsProtected,
            isProtected,
            input.MayBeKnown,
            input.IsSafeToUse
        );
        return ContactRules.Decide(draft) is Decision.Refused refused
            ? new Outcome.Refused(refused.States)
            : await Save(actor, input, person, ct);
    }

    private async Task<Outcome> Save(Actor actor, Input input, PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var places = new ContactPlaces(actor.Practice, id);
        var words = input.Words.ReplaceLineEndings("\n").Trim();
        db.Contacts.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                PersonId = person,
                Kind = input.Kind!.Value,
                Ordinary = input.IsProtected ? null : await vault.Seal(words, places.Ordinary, person.Strand, ct),
                Protected = input.IsProtected ? await vault.Seal(words, places.Protected, person.Strand, ct) : null,
                ProtectedAt = input.IsProtected ? now.UtcDateTime : null,
                IsSafeToUse = input.IsSafeToUse!.Value,
                ReachKnownBy = actor.Role.Allows(Permission.TakeIntake) ? actor.Person : null,
                ReachKnownAt = actor.Role.Allows(Permission.TakeIntake) ? now.UtcDateTime : null,
                EnteredBy = actor.Person,
                EnteredAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, ContactPlaces.Of(input.Case));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(KeepContact), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}
