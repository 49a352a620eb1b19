using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Signs a release in the portal, or says no to it. It is tied to the version of the person's own signature and to
/// nothing that another signer changes: a conflict would tell that the other has answered.
/// </summary>
internal sealed class AnswerRelease(
    CaseworkDb db,
    OwnReleases releases,
    ConfirmPassword confirm,
    ElectronicConsents consents,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="HashShown">SHA-256 of the text that the page showed.</param>
    public sealed record Input(
        string Handle,
        Guid FormId,
        int Version,
        SignatureState Answer,
        string TypedName,
        string HashShown,
        bool IsMeant,
        string? Password
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;

        public sealed record WrongPassword : Outcome;

        /// <summary>They answered in another tab, or the practice put their paper on record.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, Visit visit, CancellationToken ct)
    {
        if (await releases.Find(actor, input.Handle, ct) is not { } own)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var hash = await HashOf(actor, own.Release, ct);
        if (SigningRules.Decide(await Facts(actor, own, input, hash, ct)) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        // Saying no opens nothing and asks for nothing.
        if (input.Answer == SignatureState.Given && !await confirm.Handle(actor.Account, input.Password, visit, ct))
        {
            return new Outcome.WrongPassword();
        }

        await Answer(actor, own, input, hash, ct);
        var act = new Act(
            nameof(AnswerRelease),
            actor.Practice,
            actor.Person,
            new(input.FormId, PortalPlaces.Release(input.Handle))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    /// <summary>Of the words that open now, not of the column that says what it should be.</summary>
    private async Task<string> HashOf(Actor actor, Release release, CancellationToken ct)
    {
        var place = ReleasePlaces.Text(actor.Practice, release.Id);
        var text = await vault.Open(release.Text, place, actor.Reader, ct);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return hash == release.TextHash ? hash : "";
    }

    private async Task<SigningFacts> Facts(Actor actor, OwnRelease own, Input input, string hash, CancellationToken ct)
    {
        var zone = await local.Zone(ct);
        var today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        var (id, person) = (own.Release.Id, actor.Person);
        var now = await db
            .ReleaseSignatures.AsNoTracking()
            .SingleAsync(s => s.ReleaseId == id && s.PersonId == person, ct);
        var name = await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);
        return new(
            IsAsked: true,
            now.State,
            input.Answer,
            own.State == OwnReleaseState.TakenBack,
            today,
            zone.DayOf(own.Release.MadeAt),
            today,
            new(
                input.TypedName,
                name,
                input.HashShown,
                hash,
                input.IsMeant,
                own.State == OwnReleaseState.Over,
                HasAgreed: await consents.Of(person, ct) is not null
            )
        );
    }

    private async Task Answer(Actor actor, OwnRelease own, Input input, string hash, CancellationToken ct)
    {
        var (id, person, now) = (own.Release.Id, actor.Person, clock.GetUtcNow());
        var signature = await db
            .ReleaseSignatures.AsTracking()
            .SingleAsync(s => s.ReleaseId == id && s.PersonId == person, ct);
        db.Expect(signature, input.Version);
        (signature.State, signature.Way) = (input.Answer, SigningWay.Portal);
        (signature.RecordedBy, signature.RecordedAt) = (person, now.UtcDateTime);
        signature.On = (await local.Zone(ct)).DayOf(now.UtcDateTime);
        var isGiven = input.Answer == SignatureState.Given;
        db.PortalAnswers.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                CaseId = own.Release.CaseId,
                ReleaseId = id,
                PersonId = person,
                Kind = isGiven ? PortalAnswerKind.Given : PortalAnswerKind.Refused,
                TypedName = isGiven ? PersonName.Tidy(input.TypedName) : null,
                TextHash = hash,
                At = now.UtcDateTime,
            }
        );
    }
}
