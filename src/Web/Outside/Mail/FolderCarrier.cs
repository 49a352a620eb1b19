using System.Net.Mail;
using System.Text;

namespace Reknit.Web.Outside.Mail;

/// <summary>
/// Puts each mail as an .eml file into a folder, for the demo. The file is named after the Message-ID and is
/// written whole or not at all, so that carrying a mail twice leaves one file.
/// </summary>
internal sealed class FolderCarrier(string folder, string from) : IMailCarrier
{
    private const string Ending = ".eml";

    public async Task<Carried> Carry(MailToCarry mail, CancellationToken ct)
    {
        var writing = Path.Combine(Path.GetFullPath(folder), $".writing-{FileName(mail.MessageId)}");
        if (Directory.Exists(writing))
        {
            // Left by a program that was killed while it wrote.
            Directory.Delete(writing, recursive: true);
        }

        Directory.CreateDirectory(writing);
        try
        {
            var written = await Compose(mail, writing, ct);
            File.Move(written, Path.Combine(folder, FileName(mail.MessageId) + Ending), overwrite: true);
            return new Carried.Accepted();
        }
        finally
        {
            Directory.Delete(writing, recursive: true);
        }
    }

    /// <summary>The same composing as for a mail server; on the disk before its name says that it is whole.</summary>
    private async Task<string> Compose(MailToCarry mail, string into, CancellationToken ct)
    {
        using var composed = ComposedMail.Of(mail, from);
        using var writer = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = into,
        };
        await writer.SendMailAsync(composed, ct);
        var raw = await File.ReadAllTextAsync(Directory.EnumerateFiles(into).Single(), Encoding.Latin1, ct);
        var whole = Path.Combine(into, "whole");
        await using var file = new FileStream(whole, FileMode.Create, FileAccess.Write);
        await file.WriteAsync(Encoding.Latin1.GetBytes(WithoutEnvelope(raw)), ct);
        file.Flush(flushToDisk: true);
        return whole;
    }

    /// <summary>The framework writes the envelope before the first header of a file meant for a mail server.</summary>
    private static string WithoutEnvelope(string raw) =>
        string.Join(
            "\r\n",
            raw.Split("\r\n")
                .SkipWhile(line =>
                    line.StartsWith("X-Sender:", StringComparison.OrdinalIgnoreCase)
                    || line.StartsWith("X-Receiver:", StringComparison.OrdinalIgnoreCase)
                )
        );

    private static string FileName(string messageId) =>
        string.Concat(messageId.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '@' ? c : '_'));
}
