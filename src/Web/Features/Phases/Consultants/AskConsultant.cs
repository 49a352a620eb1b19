using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// Whoever made a decision that takes two asks a consultant outside the practice for the second signature, by a link
/// that works once and is mailed to the consultant alone, and a code that who asks tells by telephone. Nobody here sees
/// both: a second signature is somebody else's.
/// </summary>
internal sealed class AskConsultant(
    CaseworkDb db,
    CaseAccess access,
    ConsultantsOnFile consultants,
    DecisionsTogether together,
    OneTimeTokens tokens,
    PutMail mail,
    ReadLetterhead letterhead,
    LocalTime local,
    History history,
    Settings settings,
    TimeProvider clock
)
{
    public sealed record Input(Guid FormId, Guid Decision, int Version, PersonId Consultant);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Code">Can be read here only.</param>
        /// <param name="Mail">The id of the mail that takes the link to them.</param>
        public sealed record Asked(string Code, Guid Mail) : Outcome;

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
        var address = await consultants.Mail(input.Consultant, ct);
        var asked = new ConsultAsked(
            row.Waits,
            input.Consultant != row.MadeBy,
            await together.IsLicensed(row.CaseId, input.Consultant, ct),
            await consultants.IsUnderAgreement(input.Consultant, ct),
            before.Exists(l => l.IsOpen(now.UtcDateTime)),
            await consultants.IsOfCase(row.CaseId, input.Consultant, ct),
            address is not null
        );
        if (Decision.On(ConsultRules.Asking, asked) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        before.ForEach(l => l.ClosedAt = now.UtcDateTime);
        var made = await Add(actor, row, (input.Consultant, address!), now, ct);
        // The decision's version counts up, so that of two who ask at once only one does.
        db.Expect(row, input.Version);
        db.Entry(row).Property(d => d.EndedAt).IsModified = true;
        var form = new PostedForm(input.FormId, ConsultPlaces.Ask(row.Id));
        return await history.Save(new(nameof(AskConsultant), actor.Practice, actor.Person, form), ct) is Saved.Done
            ? made
            : new Outcome.Stale();
    }

    private async Task<Outcome.Asked> Add(
        Actor actor,
        JointDecision row,
        (PersonId Person, string Mail) consultant,
        DateTimeOffset now,
        CancellationToken ct
    )
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
                PersonId = consultant.Person,
                TokenHash = hash,
                CodeHash = tokens.Hash(OpenConsult.WithCode(token, code)),
                AskedBy = actor.Person,
                AskedAt = now.UtcDateTime,
                ExpiresAt = (now + ConsultLink.OpenFor).UtcDateTime,
                Version = 1,
            }
        );
        var (head, zone) = (await letterhead.Now(ct), await local.Zone(ct));
        var until = zone.Written((now + ConsultLink.OpenFor).UtcDateTime);
        var written = new PutMail.Input(
            actor.Practice,
            consultant.Person,
            nameof(AskConsultant),
            nameof(AudienceKind.Consultant),
            consultant.Mail,
            "You are asked for a second signature",
            $"""
            {head.Name} asks you for a second signature.

            This page is for you alone: {settings.PublicUrl.TrimEnd('/')}{ConsultPlaces.Consult}{token}

            It asks for a code of six digits. Somebody of the practice tells it to you by telephone; it is never sent by mail. The page takes one answer, and closes on {until}.

            If you did not expect this, do not open it. Call the practice{(
                head.Phone.Length > 0 ? $" on {head.Phone}" : ""
            )}.
            """,
            "en"
        );
        return new(code, await mail.Add(written, ct));
    }
}
