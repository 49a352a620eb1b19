using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Others;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Others;

/// <summary>
/// Names somebody more in an open case: the child's own therapist, counsel, an agency. Nobody is joined with somebody
/// else unless it is said; an agency and who pays are always somebody new.
/// </summary>
internal sealed class NameOther(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    KnownPeople known,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <summary>Chosen for a therapist who treats each child of the case.</summary>
    public const string EachChild = "each";

    /// <param name="Same">Key of the known person this is, or that it is another one; null while nobody has said.</param>
    /// <param name="For">Whom counsel or a guardian speaks for, or whom a therapist treats.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        CasePart? Part,
        string Name,
        string? Same = null,
        string? For = null
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    /// <summary>Of whom it is asked whether they are meant; none of an agency or who pays.</summary>
    public async Task<IReadOnlyList<KnownPerson>> MayBe(Actor actor, CasePart? part, string name, CancellationToken ct)
    {
        var key = PersonName.MatchKey(name);
        return OtherRules.IsOffice(part) || key.Length == 0 ? [] : [.. (await known.ByName(actor, [key], ct))[key]];
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
        var mayBe = await MayBe(actor, input.Part, input.Name, ct);
        var same = mayBe.FirstOrDefault(p => p.Id.Value.ToString("D") == input.Same);
        var whom = members.FirstOrDefault(m => m.Id.Value.ToString("D") == input.For);
        var draft = new OtherDraft(
            input.Part,
            input.Name,
            OtherRules.IsOffice(input.Part) && members.Any(m => PersonName.MatchKey(m.Name) == key)
        )
        {
            IsSettled = mayBe.Count == 0 || same is not null || input.Same == PersonLine.Another,
            IsOfCaseAlready =
                same is not null
                && (
                    members.Any(m => m.Id == same.Id)
                    || await db.CaseAssignments.AnyAsync(
                        a => a.CaseId == input.Case && a.PersonId == same.Id && a.EndedAt == null,
                        ct
                    )
                ),
            SaysWhoseTherapist = input.For == EachChild || whom?.Part == CasePart.Child,
            ByWhoOpensCases = actor.Role.Allows(Permission.OpenCase),
        };
        if (OtherRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.CasePeople.Add(
            new()
            {
                PracticeId = actor.Practice,
                CaseId = input.Case,
                PersonId = same?.Id ?? Meet(actor, input.Name),
                Part = input.Part!.Value,
                Label = "",
                SpeaksFor = input.Part is CasePart.Counsel or CasePart.GuardianAdLitem or CasePart.ChildsTherapist
                    ? whom?.Id
                    : null,
            }
        );
        var form = new PostedForm(input.FormId, OtherPlaces.Of(input.Case));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(NameOther), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }

    private PersonId Meet(Actor actor, string name)
    {
        var now = clock.GetUtcNow();
        var id = new PersonId(Guid.CreateVersion7(now));
        vault.MakeKey(actor.Practice, id.Strand);
        db.People.Add(Person.Met(actor.Practice, id, name, now.UtcDateTime));
        return id;
    }
}

/// <summary>The page of those who were named beside a case's parents and children.</summary>
internal static class OtherPlaces
{
    public static string Of(CaseId id) => $"/cases/{id.Value:D}/others";
}
