using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Others;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Others;

/// <summary>
/// Names an agency or somebody who pays in a case, so that something can be told to them by name. Always somebody new:
/// one office that is in two cases must not tie them together.
/// </summary>
internal sealed class NameOther(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, Guid FormId, CasePart? Part, string Name);

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

        var key = PersonName.MatchKey(input.Name);
        var members = await audiences.Members(input.Case, ct);
        var draft = new OtherDraft(input.Part, input.Name, members.Any(m => PersonName.MatchKey(m.Name) == key));
        if (OtherRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        var id = new PersonId(Guid.CreateVersion7(now));
        vault.MakeKey(actor.Practice, id.Strand);
        db.People.Add(Person.Met(actor.Practice, id, input.Name, now.UtcDateTime));
        db.CasePeople.Add(
            new()
            {
                PracticeId = actor.Practice,
                CaseId = input.Case,
                PersonId = id,
                Part = input.Part!.Value,
                Label = "",
            }
        );
        var form = new PostedForm(input.FormId, OtherPlaces.Of(input.Case));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(NameOther), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}

/// <summary>The page of a case's agencies and payers.</summary>
internal static class OtherPlaces
{
    public static string Of(CaseId id) => $"/cases/{id.Value:D}/others";
}
