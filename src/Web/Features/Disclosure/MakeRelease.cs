using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Writes a release of information, for all who must sign it.</summary>
internal sealed class MakeRelease(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    FindWithheld withheld,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="Owner">Null for the family's own.</param>
    /// <param name="To">A person of the case; null for the court.</param>
    /// <param name="Authorities">Of a child's information: why each parent may sign.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        PersonId? Owner,
        PersonId? To,
        bool ToCourt,
        IReadOnlyList<Compartment> What,
        string Described,
        string Purpose,
        bool AsksItThemselves,
        DateOnly? ExpiresOn,
        string ExpiryEvent,
        bool CoversSubstanceUse,
        IReadOnlyDictionary<PersonId, string> Authorities
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Made(string Url) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (!await access.CasesOf(actor).AnyAsync(c => c.Id == input.Case && c.State == CaseState.Open, ct))
        {
            return new Outcome.NotFound();
        }

        var members = await audiences.Members(input.Case, ct);
        var practice = await db.Practices.AsNoTracking().Select(p => p.Name).SingleAsync(ct);
        var owner = members.FirstOrDefault(m => m.Id == input.Owner && m.OwnsRecord);
        var to = members.FirstOrDefault(m => m.Id == input.To && m.Id != input.Owner);
        var signers = Signers(members, owner, input.Owner is null);
        var shut = await withheld.Of(actor.Practice, input.Case, ct);
        var draft = DraftOf(input, practice, members, owner, to, signers, await Today(ct)) with
        {
            TellsWhereabouts = shut.IsToldBy([
                input.Described,
                input.Purpose,
                input.ExpiryEvent,
                .. input.Authorities.Values,
            ]),
        };
        if (ReleaseRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        var id = new ReleaseId(Guid.CreateVersion7(now));
        var text = ReleaseText.Of(WordsOf(input, practice, owner, to, signers));
        db.Releases.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Owner = owner?.Id,
                ToKind = to?.Audience.Kind ?? AudienceKind.Court,
                To = to?.Id,
                What = draft.What.Bits,
                ExpiresOn = input.ExpiresOn,
                CoversSubstanceUse = input.CoversSubstanceUse,
                Text = await vault.Seal(text, ReleasePlaces.Text(actor.Practice, id), input.Case.Strand, ct),
                TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                MadeBy = actor.Person,
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
        db.ReleaseSignatures.AddRange(
            signers.Select(s => new ReleaseSignature
            {
                PracticeId = actor.Practice,
                ReleaseId = id,
                PersonId = s.Id,
                CaseId = input.Case,
                Authority = owner?.Part == CasePart.Child ? input.Authorities.GetValueOrDefault(s.Id)?.Trim() : null,
                Version = 1,
            })
        );
        var url = ReleasePlaces.Show(id);
        var saved = await history.Save(
            new(nameof(MakeRelease), actor.Practice, actor.Person, new(input.FormId, url)),
            ct
        );
        return new Outcome.Made(saved is Saved.Repeated repeated ? repeated.ResultUrl : url);
    }

    /// <summary>Their own: the person. A child's, and the family's: every parent and caregiver.</summary>
    public static IReadOnlyList<CaseMember> Signers(
        IReadOnlyList<CaseMember> members,
        CaseMember? owner,
        bool isFamilys
    ) =>
        owner is { IsAdultParty: true } ? [owner]
        : owner is not null || isFamilys ? [.. members.Where(m => m.IsAdultParty)]
        : [];

    private async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);

    private static ReleaseDraft DraftOf(
        Input input,
        string practice,
        IReadOnlyList<CaseMember> members,
        CaseMember? owner,
        CaseMember? to,
        IReadOnlyList<CaseMember> signers,
        DateOnly today
    ) =>
        new(
            owner?.Part == CasePart.Child,
            input.Owner is null,
            practice,
            to is not null || input.ToCourt,
            to?.Audience.Side is { } side && side != owner?.Id,
            CompartmentSet.Of(input.What.Where(Enum.IsDefined)),
            input.Described,
            input.Purpose,
            input.AsksItThemselves,
            input.ExpiresOn,
            input.ExpiryEvent,
            today,
            input.CoversSubstanceUse,
            signers.Count,
            members.Count(m => m.IsAdultParty),
            [.. signers.Select(s => input.Authorities.GetValueOrDefault(s.Id, ""))],
            to?.Part == CasePart.Payer
        );

    private static ReleaseWords WordsOf(
        Input input,
        string practice,
        CaseMember? owner,
        CaseMember? to,
        IReadOnlyList<CaseMember> signers
    ) =>
        new(
            practice,
            owner?.Name ?? "the family",
            practice,
            to is null ? "The court" : $"{to.Name} ({DisclosureWords.Of(to.Audience.Kind).ToLowerInvariant()})",
            [.. input.What.Distinct().Order().Select(DisclosureWords.Of)],
            input.Described.Trim(),
            input.Purpose.Trim(),
            input.ExpiresOn,
            input.ExpiryEvent.Trim(),
            input.CoversSubstanceUse,
            // Why each may sign is for that signer and the practice: another signer reads this text too.
            [.. signers.Select(s => s.Name)]
        );
}
