using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// Whoever made a decision that takes two asks a consultant outside the practice for the second signature, by a link
/// that works once and a code that is told by telephone.
/// </summary>
internal sealed class AskConsultant(
    CaseworkDb db,
    CaseAccess access,
    ConsultantsOnFile consultants,
    DecisionsTogether together,
    OneTimeTokens tokens,
    History history,
    Settings settings,
    TimeProvider clock
)
{
    public sealed record Input(Guid FormId, Guid Decision, int Version, PersonId Consultant);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <summary>Both can be read here only.</summary>
        public sealed record Asked(string Link, string Code) : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>This form was sent before, or somebody decided meanwhile.</summary>
        public sealed record Stale : Outcome;

        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var row = await db
            .JointDecisions.Where(d =>
                d.Id == input.Decision && d.MadeBy == actor.Person && cases.Any(c => c.Id == d.CaseId)
            )
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Stale();
        }

        var now = clock.GetUtcNow();
        var before = await db.ConsultLinks.Where(l => l.DecisionId == row.Id && l.ClosedAt == null).ToListAsync(ct);
        var asked = new ConsultAsked(
            row.Waits,
            input.Consultant != row.MadeBy,
            await together.IsLicensed(row.CaseId, input.Consultant, ct),
            await consultants.IsUnderAgreement(input.Consultant, ct),
            before.Exists(l => l.IsOpen(now.UtcDateTime)),
            await consultants.IsOfCase(row.CaseId, input.Consultant, ct)
        );
        if (Decision.On(ConsultRules.Asking, asked) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        before.ForEach(l => l.ClosedAt = now.UtcDateTime);
        var made = Add(actor, row, input.Consultant, now);
        // The decision's version counts up, so that of two who ask at once only one does.
        db.Expect(row, input.Version);
        db.Entry(row).Property(d => d.EndedAt).IsModified = true;
        var form = new PostedForm(input.FormId, ConsultPlaces.Ask(row.Id));
        return await history.Save(new(nameof(AskConsultant), actor.Practice, actor.Person, form), ct) is Saved.Done
            ? made
            : new Outcome.Stale();
    }

    private Outcome.Asked Add(Actor actor, JointDecision row, PersonId consultant, DateTimeOffset now)
    {
        var (token, hash) = tokens.New();
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        db.ConsultLinks.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                DecisionId = row.Id,
                CaseId = row.CaseId,
                PersonId = consultant,
                TokenHash = hash,
                CodeHash = tokens.Hash(OpenConsult.WithCode(token, code)),
                AskedBy = actor.Person,
                AskedAt = now.UtcDateTime,
                ExpiresAt = (now + ConsultLink.OpenFor).UtcDateTime,
                Version = 1,
            }
        );
        return new($"{settings.PublicUrl.TrimEnd('/')}{ConsultPlaces.Consult}{token}", code);
    }
}
