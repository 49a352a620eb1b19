using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Puts on record what was told past the decision in an emergency; it waits for nobody's approval.</summary>
internal sealed class TellInEmergency(
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
        PersonId? About,
        EmergencyKind? Kind,
        string ToWhom,
        string Said,
        string Reason,
        DateTime? ToldAt
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(string Url) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        var now = clock.GetUtcNow();
        var members = await audiences.Members(input.Case, ct);
        var draft = new EmergencyDraft(
            input.Kind,
            members.Any(m => m.Id == input.About && m.OwnsRecord),
            input.ToWhom,
            input.Said,
            input.Reason,
            input.ToldAt,
            now.UtcDateTime
        );
        if (EmergencyRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var id = Guid.CreateVersion7(now);
        db.EmergencyTellings.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                About = input.About!.Value,
                Kind = input.Kind!.Value,
                ToWords = await Seal(input.ToWhom, nameof(EmergencyTelling.ToWords)),
                Said = await Seal(input.Said, nameof(EmergencyTelling.Said)),
                Reason = await Seal(input.Reason, nameof(EmergencyTelling.Reason)),
                ToldAt = input.ToldAt!.Value,
                ToldBy = actor.Person,
                RecordedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var url = TellingPlaces.Emergency(id);
        var act = new Act(nameof(TellInEmergency), actor.Practice, actor.Person, new(input.FormId, url));
        return new Outcome.Done(await history.Save(act, ct) is Saved.Repeated repeated ? repeated.ResultUrl : url);

        async Task<Sealed> Seal(string words, string column) =>
            await vault.Seal(
                words.ReplaceLineEndings("\n").Trim(),
                TellingPlaces.Emergency(actor.Practice, id, column),
                input.Case.Strand,
                ct
            );
    }
}
