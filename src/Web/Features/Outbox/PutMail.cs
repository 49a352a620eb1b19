using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox;

/// <summary>Puts a mail into the outbox, as part of what a use case saves: kept with it, or not at all.</summary>
internal sealed class PutMail(CaseworkDb db, Vault vault, QueueJob jobs, Settings settings, TimeProvider clock)
{
    /// <param name="Kind">What it is, such as <c>AppointmentRequestReceived</c>.</param>
    /// <param name="Audience">Whom the words were made for, as the decision of what may leave names it.</param>
    /// <param name="To">One address; see <see cref="ComposedMail.IsAddress"/>.</param>
    /// <param name="Language">BCP 47 tag of subject and body.</param>
    public sealed record Input(
        PracticeId Practice,
        PersonId? Person,
        string Kind,
        string Audience,
        string To,
        string Subject,
        string Body,
        string Language
    );

    /// <summary>The mail's id. Nothing is saved yet.</summary>
    /// <exception cref="ArgumentException">The address is none; pages ask before they come here.</exception>
    public async Task<Guid> Add(Input mail, CancellationToken ct)
    {
        if (!ComposedMail.IsAddress(mail.To))
        {
            throw new ArgumentException("A mail needs one address.", nameof(mail));
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.OutgoingMail.Add(
            new()
            {
                PracticeId = mail.Practice,
                Id = id,
                PersonId = mail.Person,
                Kind = mail.Kind,
                Audience = mail.Audience,
                Language = mail.Language,
                MessageId = $"{id:N}@{SenderHost}",
                Recipient = await Seal(mail, id, nameof(OutgoingMail.Recipient), mail.To, ct),
                Subject = await Seal(mail, id, nameof(OutgoingMail.Subject), ComposedMail.OneLine(mail.Subject), ct),
                Body = await Seal(mail, id, nameof(OutgoingMail.Body), mail.Body, ct),
                State = MailState.Waiting,
                WrittenAt = now.UtcDateTime,
                Version = 1,
            }
        );
        jobs.Add(SendMail.Kind, mail.Practice, id);
        return id;
    }

    private string SenderHost => settings.MailFrom[(settings.MailFrom.LastIndexOf('@') + 1)..];

    private ValueTask<Sealed> Seal(Input mail, Guid id, string column, string words, CancellationToken ct) =>
        vault.Seal(
            words,
            OutgoingMail.PlaceOf(mail.Practice, id, column),
            OutgoingMail.HolderOf(mail.Practice, mail.Person),
            ct
        );
}
