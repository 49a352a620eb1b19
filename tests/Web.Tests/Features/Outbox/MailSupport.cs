using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Outbox.Jobs;

namespace Reknit.Web.Tests.Features.Outbox;

/// <summary>Mail in tests: sent when the test says so, and by the carrier it names.</summary>
internal static class MailSupport
{
    public static Task<ReknitApp> Start(
        DatabaseKind database,
        IMailCarrier? carrier,
        Action<Settings>? settled = null
    ) =>
        ReknitApp.Start(
            database,
            settled,
            services =>
            {
                services.AddSingleton(JobSupport.ByHand);
                if (carrier is not null)
                {
                    services.AddSingleton(carrier);
                }
            }
        );

    public static async Task<Guid> Put(
        this ReknitApp app,
        PracticeId practice,
        PersonId? person = null,
        string to = "layla@example.org",
        string subject = "We received your request",
        string body = "Hello Layla"
    )
    {
        var id = Guid.Empty;
        await app.Within(
            practice,
            async services =>
            {
                var mail = new PutMail.Input(
                    practice,
                    person,
                    "AppointmentRequestReceived",
                    "The person who asked",
                    to,
                    subject,
                    body,
                    "en"
                );
                id = await services.GetRequiredService<PutMail>().Add(mail, default);
                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync();
            }
        );
        return id;
    }

    public static async Task<OutgoingMail> Mail(this ReknitApp app, PracticeId practice, Guid id)
    {
        OutgoingMail? mail = null;
        await app.Within(
            practice,
            async services =>
                mail = await services
                    .GetRequiredService<CaseworkDb>()
                    .OutgoingMail.AsNoTracking()
                    .SingleAsync(m => m.Id == id)
        );
        return mail!;
    }
}
