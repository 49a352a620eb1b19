using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Signs an agreement in the portal, or says no to it. It is tied to the version of the person's own agreement, which
/// nothing that another adult does can change.
/// </summary>
internal sealed class AnswerAgreement(
    CaseworkDb db,
    OwnAgreements agreements,
    OpenAgreement open,
    KeepAnswer keep,
    ConfirmPassword confirm,
    ElectronicConsents consents,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="Read">How many clauses were ticked.</param>
    /// <param name="HashShown">SHA-256 of the text that the page showed.</param>
    public sealed record Input(
        string Handle,
        Guid FormId,
        int Version,
        SignatureState Answer,
        int Read,
        string? TeachBack,
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

        /// <summary>Something changed around it, and nothing was signed; what it was, a person of the practice says.</summary>
        public sealed record CallPractice : Outcome;

        /// <summary>They answered in another tab, or the practice put their paper on record.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, Visit visit, CancellationToken ct)
    {
        if (await agreements.Find(actor, input.Handle, ct) is not { } own)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var answer = await Answer(actor, own, input, ct);
        if (await keep.Decide(answer, ct) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        // Saying no opens nothing and asks for nothing.
        if (input.Answer == SignatureState.Given && !await confirm.Handle(actor.Account, input.Password, visit, ct))
        {
            return new Outcome.WrongPassword();
        }

        if (input.Answer == SignatureState.Given && !own.CanBeSignedNow)
        {
            return new Outcome.CallPractice();
        }

        var form = new PostedForm(input.FormId, PortalPlaces.Agreement(input.Handle));
        var act = new Act(nameof(AnswerAgreement), actor.Practice, actor.Person, form);
        return await keep.Handle(answer, act, ct) switch
        {
            KeepAnswer.Outcome.Done => new Outcome.Done(),
            KeepAnswer.Outcome.Refused late => new Outcome.Refused([.. late.States.Where(s => !s.IsMet)]),
            _ => new Outcome.Conflict(),
        };
    }

    private async Task<KeepAnswer.Input> Answer(Actor actor, OwnAgreement own, Input input, CancellationToken ct)
    {
        var text = await open.Text(actor, own.Row, ct);
        // Of the words that open now, not of the column that says what it should be.
        var hash = AgreementTexts.HashOf(text);
        var name = await db.People.Where(p => p.Id == actor.Person).Select(p => p.Name).SingleAsync(ct);
        return new(
            own.Row,
            own.IsLatest,
            own.Standing,
            text,
            input.Version,
            input.Answer,
            (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime),
            input.Read,
            input.TeachBack,
            new(
                input.TypedName,
                name,
                input.HashShown,
                hash == own.Row.TextHash ? hash : "",
                input.IsMeant,
                IsOver: false,
                HasAgreed: await consents.Of(actor.Person, ct) is not null
            )
        );
    }
}
