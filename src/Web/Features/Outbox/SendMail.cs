using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox;

/// <summary>
/// Gives a waiting mail to the carrier. "Sending" is on the disk before the carrier is asked, and every attempt
/// has the same Message-ID; docs/decisions/0008 says what that is worth when the program dies in between.
/// </summary>
internal sealed class SendMail(CaseworkDb db, Vault vault, IEnumerable<IMailCarrier> carriers, TimeProvider clock)
    : IJobHandler
{
    public const string Kind = "SendMail";

    /// <summary>With the pauses between them, about a day.</summary>
    public const int Attempts = 13;

    private static readonly TimeSpan UntilCarrier = TimeSpan.FromMinutes(1);

    public async Task<JobOutcome> Run(Job job, CancellationToken ct)
    {
        if (await db.OutgoingMail.SingleOrDefaultAsync(m => m.Id == job.About, ct) is not { } mail)
        {
            return new JobOutcome.GiveUp("The mail is gone.");
        }

        if (mail.State is MailState.Sent)
        {
            return new JobOutcome.Done();
        }

        if (carriers.LastOrDefault() is not { } carrier)
        {
            return new JobOutcome.Later(UntilCarrier);
        }

        if (await Opened(mail, ct) is not { } opened)
        {
            return new JobOutcome.GiveUp("The words of this mail were erased.");
        }

        mail.Attempts++;
        mail.Becomes(MailState.Sending);
        await db.SaveChangesAsync(ct);
        var carried = await carrier.Carry(opened, ct);

        // What the carrier answered is written down even when the program is stopping.
        return await Note(mail, carried, CancellationToken.None);
    }

    public async Task GaveUp(Job job, string reason, CancellationToken ct)
    {
        var mail = await db.OutgoingMail.SingleOrDefaultAsync(m => m.Id == job.About, ct);
        if (mail is { State: not (MailState.Sent or MailState.Failed) })
        {
            mail.Becomes(MailState.Failed, reason);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<JobOutcome> Note(OutgoingMail mail, Carried carried, CancellationToken ct)
    {
        JobOutcome outcome;
        switch (carried)
        {
            case Carried.Accepted:
                mail.Becomes(MailState.Sent);
                mail.SentAt = clock.GetUtcNow().UtcDateTime;
                outcome = new JobOutcome.Done();
                break;
            case Carried.NotNow(var reason):
                mail.Becomes(MailState.Waiting, reason);
                outcome = new JobOutcome.Again(reason);
                break;
            case Carried.Refused(var reason):
                return new JobOutcome.GiveUp(reason);
            default:
                throw new NotSupportedException($"A carrier answered {carried}.");
        }

        await db.SaveChangesAsync(ct);
        return outcome;
    }

    private async Task<MailToCarry?> Opened(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            return new(
                mail.MessageId,
                await Open(mail, nameof(mail.Recipient), mail.Recipient, ct),
                await Open(mail, nameof(mail.Subject), mail.Subject, ct),
                await Open(mail, nameof(mail.Body), mail.Body, ct),
                mail.Language
            );
        }
        catch (ErasedException)
        {
            return null;
        }
    }

    private ValueTask<string> Open(OutgoingMail mail, string column, Sealed words, CancellationToken ct) =>
        vault.Open(words, OutgoingMail.PlaceOf(mail.PracticeId, mail.Id, column), Reader.Program, ct);
}
