using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>Puts a consultant outside the practice on record, with license and agreement, or renews either.</summary>
internal sealed class KeepConsultant(
    CaseworkDb db,
    ConsultantsOnFile consultants,
    ReadLetterhead letterhead,
    FindKnowledge knowledge,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Person">Null for somebody new.</param>
    public sealed record Input(
        Guid FormId,
        PersonId? Person,
        string Name,
        string Kind,
        string Number,
        string State,
        DateOnly? LicenseFrom,
        DateOnly? LicenseUntil,
        DateOnly? SignedOn,
        DateOnly? AgreedFrom,
        DateOnly? AgreedUntil,
        string Mail
    );

    public async Task<RegisterOutcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new RegisterOutcome.Done();
        }

        if (input.Person is { } known && !await db.ConsultAgreements.AnyAsync(a => a.PersonId == known, ct))
        {
            return new RegisterOutcome.Gone();
        }

        var mail = await MailOf(input, ct);
        var typed = await Typed(input, mail, ct);
        if (ConsultantRules.Decide(typed) is Decision.Refused refused)
        {
            return new RegisterOutcome.Refused(refused.States);
        }

        Add(actor, input, typed, mail);
        var form = new PostedForm(input.FormId, ConsultPlaces.Register);
        var act = new Act(nameof(KeepConsultant), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new RegisterOutcome.Gone() : new RegisterOutcome.Done();
    }

    /// <summary>As it was typed, or, where nothing was typed of somebody on record, as it is on record.</summary>
    private async Task<string?> MailOf(Input input, CancellationToken ct) =>
        input.Mail.Length == 0 && input.Person is { } known ? await consultants.Mail(known, ct)
        : input.Mail.Length <= ConsultAgreement.MailLength && ComposedMail.IsAddress(input.Mail) ? input.Mail
        : null;

    /// <summary>Who asks for a second signature may read the practice's own mail.</summary>
    private async Task<bool> IsOfAnother(string? mail, PersonId? person, CancellationToken ct)
    {
        if (mail is null)
        {
            return false;
        }

        var others = await db
            .ConsultAgreements.Where(a => a.PersonId != person && a.Mail != null)
            .Select(a => a.Mail!)
            .ToListAsync(ct);
        var own = (await letterhead.Now(ct)).Mail;
        return others.Append(own).Contains(mail, StringComparer.OrdinalIgnoreCase);
    }

    private async Task<ConsultantTyped> Typed(Input input, string? mail, CancellationToken ct) =>
        new(
            input.Name,
            input.Person is not null,
            input is { Kind: "", Number: "", LicenseFrom: null, LicenseUntil: null },
            input.Kind != "" && input.Number != "" && input.State.Length == 2 && UsStates.Name(input.State) is not null,
            input is { LicenseFrom: { } first, LicenseUntil: { } last } ? (first, last) : null,
            await db.ClinicianLicenses.AnyAsync(
                l =>
                    l.PersonId == input.Person
                    && l.State == input.State
                    && l.Number == input.Number
                    && l.StruckAt == null
                    && l.FirstDay <= input.LicenseUntil
                    && l.LastDay >= input.LicenseFrom,
                ct
            ),
            input is { AgreedFrom: { } from, AgreedUntil: { } until } ? (from, until) : null,
            input.SignedOn,
            await knowledge.Today(ct)
        )
        {
            IsOfAnother = await KeepLicense.IsOfAnother(db, input.Person, input.State, input.Number, ct),
            HasMail = mail is not null,
            MailIsOfAnother = await IsOfAnother(mail, input.Person, ct),
        };

    private void Add(Actor actor, Input input, ConsultantTyped typed, string? mail)
    {
        var now = clock.GetUtcNow();
        var person = input.Person ?? Meet(actor, input.Name, now);
        if (typed.LicenseDays is { } license)
        {
            db.ClinicianLicenses.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = Guid.CreateVersion7(now),
                    PersonId = person,
                    Kind = input.Kind,
                    Number = input.Number,
                    State = input.State,
                    FirstDay = license.First,
                    LastDay = license.Last,
                    KeptAt = now.UtcDateTime,
                    Version = 1,
                }
            );
        }

        db.ConsultAgreements.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                PersonId = person,
                Mail = mail,
                SignedOn = typed.SignedOn!.Value,
                FirstDay = typed.AgreementDays!.Value.First,
                LastDay = typed.AgreementDays.Value.Last,
                KeptAt = now.UtcDateTime,
                Version = 1,
            }
        );
    }

    private PersonId Meet(Actor actor, string name, DateTimeOffset now)
    {
        var id = new PersonId(Guid.CreateVersion7(now));
        vault.MakeKey(actor.Practice, id.Strand);
        db.People.Add(Person.Met(actor.Practice, id, name, now.UtcDateTime));
        return id;
    }
}
