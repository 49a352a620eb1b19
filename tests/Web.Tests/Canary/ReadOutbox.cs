using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Canary;

/// <summary>Reads every mail that lies in the outbox, sent or not.</summary>
internal static class ReadOutbox
{
    /// <summary>The kinds of mail that were there.</summary>
    public static async Task<IReadOnlySet<string>> Into(Search search, ReknitApp app, PracticeId practice)
    {
        var kinds = new HashSet<string>();
        search.Label("whom mail comes from", $"{app.Settings.MailFrom}");
        await app.Within(
            practice,
            async services =>
            {
                var vault = services.GetRequiredService<Vault>();
                foreach (var mail in await services.GetRequiredService<CaseworkDb>().OutgoingMail.ToListAsync())
                {
                    kinds.Add(mail.Kind);
                    var head = await Open(nameof(mail.Subject), mail.Subject);
                    head += ' ' + await Open(nameof(mail.Recipient), mail.Recipient);
                    search.Label(
                        $"a mail's head, {mail.Kind}",
                        $"{head} {mail.Audience} {mail.MessageId} {mail.Reason}"
                    );
                    search.In(Readers.Mail, $"a mail, {mail.Kind}", await Open(nameof(mail.Body), mail.Body));

                    async Task<string> Open(string column, Sealed words) =>
                        await vault.Open(
                            words,
                            OutgoingMail.PlaceOf(mail.PracticeId, mail.Id, column),
                            Reader.Program,
                            default
                        );
                }
            }
        );
        return kinds;
    }
}
