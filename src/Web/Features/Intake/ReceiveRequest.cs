using System.Globalization;
using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Takes in what somebody sent from the public request page, and says by mail that it came, where mail is safe.</summary>
internal sealed class ReceiveRequest(
    CaseworkDb db,
    Vault vault,
    ReferralSeals seals,
    ReferralMail mail,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(Guid FormId, PracticeId Practice, RequestForm Form, string ResultUrl);

    /// <summary>Null where it is received; else all that is unmet.</summary>
    public static IReadOnlyList<RequirementState> Unmet(RequestForm form)
    {
        var mail = Tidy(form.Mail);
        var typed = new RequestTyped(
            PersonName.MatchKey(form.Name ?? "").Length is > 0 and <= PersonName.KeyLength ? Tidy(form.Name) : "",
            Tidy(form.Phone),
            mail,
            ComposedMail.IsAddress(mail),
            Tidy(form.Address),
            form.MayCall,
            form.MayText,
            form.MayMail
        );
        return RequestRules.Decide(typed) is Decision.Refused refused ? refused.Unmet : [];
    }

    /// <summary>The caller has asked <see cref="Unmet"/> before. False where nothing was saved, as from a form without an id.</summary>
    public async Task<bool> Handle(Input input, CancellationToken ct)
    {
        var (form, practice, now) = (input.Form, input.Practice, clock.GetUtcNow());
        var person = new PersonId(Guid.CreateVersion7(now));
        var id = new ReferralId(Guid.CreateVersion7(now));
        var answerBy = Referral.AnswerDay((await local.Zone(ct)).DayOf(now.UtcDateTime));
        vault.MakeKey(practice, person.Strand);
        db.People.Add(Person.Met(practice, person, form.Name!, now.UtcDateTime));
        var reach = new ReachWords(
            Tidy(form.Phone),
            form.MayCall,
            form.MayLeaveVoice,
            form.MayText,
            Tidy(form.Mail),
            form.MayMail,
            Tidy(form.Address),
            Tidy(form.SafeHours)
        );
        var hours = RequestForm.OfficeHours.Where(h => form.Hours.Contains(h.Value)).Select(h => h.Words);
        var asked = new AskedWords(Tidy(form.OtherName), Tidy(form.Language), Tidy(form.Access), [.. hours]);
        db.Referrals.Add(
            new()
            {
                PracticeId = practice,
                Id = id,
                PersonId = person,
                State = ReferralState.Enquiry,
                Service = form.Service,
                Order = form.Order,
                ReceivedAt = now.UtcDateTime,
                AnswerBy = answerBy,
                Asked = await seals.Seal(asked, practice, id.Value, nameof(Referral.Asked), person, ct),
                Reach = await seals.Seal(reach, practice, id.Value, nameof(Referral.Reach), person, ct),
                Version = 1,
            }
        );
        if (reach is { Mail.Length: > 0, MayMail: true })
        {
            var day = answerBy.ToString("dddd, d MMMM", CultureInfo.InvariantCulture);
            await mail.SayReceived(practice, person, PersonName.Tidy(form.Name!), reach.Mail, day, ct);
        }

        // Sent twice, it leads where the first one led; nobody is signed in whom a conflict could be with.
        var act = new Act(nameof(ReceiveRequest), practice, null, new(input.FormId, input.ResultUrl));
        return await history.Save(act, ct) is not Saved.Conflict;
    }

    private static string Tidy(string? typed) => PersonName.Tidy(typed ?? "");
}
