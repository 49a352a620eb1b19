using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Reknit.Web.Outside.Mail;

/// <summary>The one form in which mail is written, whoever carries it.</summary>
internal static class ComposedMail
{
    public static MailMessage Of(MailToCarry mail, string from)
    {
        var composed = new MailMessage(new MailAddress(from), new MailAddress(mail.To))
        {
            Subject = OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        composed.Headers.Add("Message-ID", $"<{OneLine(mail.MessageId)}>");
        composed.Headers.Add("Content-Language", OneLine(mail.Language));
        composed.Headers.Add("Auto-Submitted", "auto-generated");
        return composed;
    }

    /// <summary>One address and nothing beside it, in a form that cannot begin another header.</summary>
    public static bool IsAddress(string written) =>
        MailAddress.TryCreate(written, out var address)
        && address.Address == written
        && !written.Any(char.IsControl)
        && !written.Any(char.IsWhiteSpace);

    /// <summary>A line break in a header would begin another header: every run of them becomes one space.</summary>
    public static string OneLine(string words) =>
        string.Join(
            ' ',
            words.Split(
                [.. words.Where(c => char.IsControl(c) || c is '\u2028' or '\u2029').Distinct(), ' '],
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}
