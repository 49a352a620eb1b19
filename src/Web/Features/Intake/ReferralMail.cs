using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Intake;

/// <summary>
/// The mails to somebody who asked for help. They say nothing of families or courts: somebody else may see the screen.
/// They go only where the person said that mail is safe.
/// </summary>
internal sealed class ReferralMail(PutMail mail, FamilyWords words, ReadLetterhead letterhead)
{
    public const string Received = "AppointmentRequestReceived";
    public const string Declined = "ReferralDeclined";
    private const string Audience = "Whoever asked for help";
    private const string Language = "en";

    public async Task SayReceived(
        PracticeId practice,
        PersonId person,
        string name,
        string to,
        string answerBy,
        CancellationToken ct
    )
    {
        var (said, head) = (await words.In(Language, ct), await letterhead.Now(ct));
        var body = said.Say(
            TextKeys.RequestReceivedBody,
            ("name", name),
            ("practice", head.Name),
            ("answerBy", answerBy)
        );
        await Put(practice, person, Received, to, said.Say(TextKeys.RequestReceivedSubject).Plain, body.Plain, ct);
    }

    public async Task SayDeclined(PracticeId practice, PersonId person, string name, string to, CancellationToken ct)
    {
        var said = await words.In(Language, ct);
        var subject = said.Say(TextKeys.ReferralDeclinedSubject).Plain;
        await Put(practice, person, Declined, to, subject, await DeclinedWords(name, ct), ct);
    }

    /// <summary>The words of a no, also for a letter or a call.</summary>
    public async Task<string> DeclinedWords(string name, CancellationToken ct) =>
        (await words.In(Language, ct))
            .Say(TextKeys.ReferralDeclinedBody, ("name", name), ("practice", (await letterhead.Now(ct)).Name))
            .Plain;

    private async Task Put(
        PracticeId practice,
        PersonId person,
        string kind,
        string to,
        string subject,
        string body,
        CancellationToken ct
    )
    {
        var head = await letterhead.Now(ct);
        var signature = (await words.In(Language, ct)).Say(
            TextKeys.MailSignature,
            ("practice", head.Name),
            ("phone", head.Phone)
        );
        var whole = $"{body}\n\n{signature.Plain}";
        await mail.Add(new(practice, person, kind, Audience, to, subject, whole, Language), ct);
    }
}
