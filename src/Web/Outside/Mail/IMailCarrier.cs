namespace Reknit.Web.Outside.Mail;

/// <summary>A mail as it leaves: one recipient, plain text.</summary>
/// <param name="MessageId">The same for every attempt; without angle brackets.</param>
/// <param name="To">One address, without a name.</param>
/// <param name="Language">BCP 47 tag of subject and body.</param>
internal sealed record MailToCarry(string MessageId, string To, string Subject, string Body, string Language);

/// <summary>What the other side said. Reasons are plain words and quote neither address nor text.</summary>
internal abstract record Carried
{
    private Carried() { }

    public sealed record Accepted : Carried;

    /// <summary>Not this time, or nobody knows: a line that broke may have carried it.</summary>
    public sealed record NotNow(string Reason) : Carried;

    /// <summary>This mail will never be taken.</summary>
    public sealed record Refused(string Reason) : Carried;
}

/// <summary>Takes mail out of the program.</summary>
internal interface IMailCarrier
{
    Task<Carried> Carry(MailToCarry mail, CancellationToken ct);
}
