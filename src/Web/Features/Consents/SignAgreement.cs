using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Records an answer to an agreement that came on paper, or by word of mouth where it is a no.</summary>
internal sealed class SignAgreement(
    CaseworkDb db,
    CaseAccess access,
    ReadConsents read,
    OpenAgreement open,
    KeepAnswer keep
)
{
    /// <param name="AllClauses">Each clause of the paper bears its initials.</param>
    public sealed record Input(
        AgreementId Id,
        Guid FormId,
        int Version,
        SignatureState Answer,
        DateOnly? On,
        bool AllClauses,
        string? TeachBack,
        byte[]? Scan
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
        var agreement = await db
            .Agreements.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == input.Id && cases.Any(c => c.Id == a.CaseId), ct);
        if (agreement is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var of = await read.OfCase(agreement.CaseId, ct);
        var text = await open.Text(actor, agreement, ct);
        var answer = new KeepAnswer.Input(
            agreement,
            of.Latest(agreement.Kind, agreement.PersonId)?.Id == agreement.Id,
            of.Standing(agreement.Kind, agreement.PersonId),
            text,
            input.Version,
            input.Answer,
            input.On,
            input.AllClauses ? text.Clauses.Count : 0,
            input.TeachBack,
            Scan: input.Scan
        );
        var url = ConsentPlaces.Show(agreement.CaseId, agreement.Kind, agreement.PersonId);
        var act = new Act(nameof(SignAgreement), actor.Practice, actor.Person, new(input.FormId, url));
        return await keep.Handle(answer, act, ct) switch
        {
            KeepAnswer.Outcome.Done => new Outcome.Done(),
            KeepAnswer.Outcome.Refused refused => new Outcome.Refused(refused.States),
            _ => new Outcome.Conflict(),
        };
    }
}
