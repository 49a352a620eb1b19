using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Records a signature given on paper, or that somebody refused to sign.</summary>
internal sealed class SignRelease(
    CaseworkDb db,
    CaseAccess access,
    SignedPapers papers,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="Scan">The signed paper, where there is a scan of it; looked at by <see cref="SignedPapers.Problem"/>.</param>
    public sealed record Input(
        ReleaseId Release,
        Guid FormId,
        int Version,
        PersonId Person,
        SignatureState Answer,
        DateOnly? On,
        byte[]? Scan = null
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var release = await db
            .Releases.Where(r => r.Id == input.Release && cases.Any(c => c.Id == r.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (release is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var signature = await db
            .ReleaseSignatures.Where(s => s.ReleaseId == release.Id && s.PersonId == input.Person)
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        var (now, zone) = (clock.GetUtcNow().UtcDateTime, await local.Zone(ct));
        var facts = new SigningFacts(
            signature is not null,
            signature?.State ?? SignatureState.Missing,
            input.Answer,
            release.RevokedOn is not null,
            input.On,
            zone.DayOf(release.MadeAt),
            zone.DayOf(now)
        );
        if (SigningRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(release, input.Version);
        signature!.State = input.Answer;
        (signature.Way, signature.On) = (SigningWay.Paper, input.On);
        (signature.RecordedBy, signature.RecordedAt) = (actor.Person, now);
        if (input is { Scan: { } scan, Answer: SignatureState.Given })
        {
            await papers.Add(actor, release, input.Person, scan, ct);
        }

        var act = new Act(
            nameof(SignRelease),
            actor.Practice,
            actor.Person,
            new(input.FormId, ReleasePlaces.Show(release.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
