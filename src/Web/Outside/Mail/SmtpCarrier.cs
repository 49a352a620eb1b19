using System.Net;
using System.Net.Mail;

namespace Reknit.Web.Outside.Mail;

/// <summary>Hands mail to the practice's mail server.</summary>
internal sealed class SmtpCarrier(Settings settings, TimeSpan patience) : IMailCarrier
{
    public async Task<Carried> Carry(MailToCarry mail, CancellationToken ct)
    {
        if (!new MailAddress(mail.To).User.All(char.IsAscii))
        {
            // It would need SMTPUTF8, and then headers that not every server on the way can pass on.
            return new Carried.Refused("Mail cannot be sent to an address in this script; ask for another.");
        }

        using var composed = ComposedMail.Of(mail, settings.MailFrom);
        using var server = new SmtpClient(settings.SmtpHost, settings.SmtpPort) { EnableSsl = settings.SmtpTls };
        if (settings.SmtpUser.Length > 0)
        {
            server.Credentials = new NetworkCredential(settings.SmtpUser, settings.SmtpPassword);
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(patience);
        try
        {
            await server.SendMailAsync(composed, waiting.Token);
            return new Carried.Accepted();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Carried.NotNow("The mail server did not answer in time.");
        }
        catch (SmtpException e)
        {
            return Read(e);
        }
    }

    /// <summary>The server's own words may quote the address, so only its number is kept.</summary>
    private static Carried Read(SmtpException e)
    {
        var code = (int)e.StatusCode;
        return code switch
        {
            >= 550 and <= 553 => new Carried.Refused($"The mail server refused this address ({code})."),
            554 => new Carried.Refused("The mail server refused this mail (554)."),
            501 => new Carried.Refused("The mail server did not understand this address (501)."),
            >= 500 => new Carried.NotNow(
                $"The mail server does not accept our mail at all ({code}). See its settings."
            ),
            >= 400 => new Carried.NotNow($"The mail server asked to try later ({code})."),
            _ => new Carried.NotNow("The mail server could not be reached, or broke off."),
        };
    }
}
