using System.Collections.Concurrent;
using Reknit.Web.Outside.Mail;

namespace Reknit.Web.Tests.Outside.Mail;

/// <summary>A carrier that takes everything, says what the test wants, and remembers.</summary>
internal sealed class RememberingCarrier : IMailCarrier
{
    public ConcurrentQueue<MailToCarry> Mails { get; } = [];
    public Func<MailToCarry, Carried> Answers { get; set; } = _ => new Carried.Accepted();

    public Task<Carried> Carry(MailToCarry mail, CancellationToken ct)
    {
        Mails.Enqueue(mail);
        return Task.FromResult(Answers(mail));
    }
}
