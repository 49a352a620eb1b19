using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Outbox.Jobs;
using Reknit.Web.Tests.Outside.Mail;

namespace Reknit.Web.Tests.Features.Outbox;

public sealed class SendMailTests
{
    [Theory, OnBothDatabases]
    public async Task A_mail_is_sent_once_as_it_was_written(DatabaseKind database)
    {
        var carrier = new RememberingCarrier();
        await using var app = await MailSupport.Start(database, carrier);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "ليلى حداد");
        var id = await app.Put(practice, person, subject: "مرحبًا\r\nBcc: x@example.org", body: "أهلاً ليلى\n");

        Assert.True(await app.Services.RunOne());
        Assert.False(await app.Services.RunOne());

        var mail = Assert.Single(carrier.Mails);
        Assert.Equal("layla@example.org", mail.To);
        Assert.Equal("مرحبًا Bcc: x@example.org", mail.Subject);
        Assert.Equal("أهلاً ليلى\n", mail.Body);
        Assert.Equal($"{id:N}@localhost", mail.MessageId);
        var kept = await app.Mail(practice, id);
        Assert.Equal(MailState.Sent, kept.State);
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, kept.SentAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_that_cannot_be_sent_now_is_tried_again_and_fails_at_last(DatabaseKind database)
    {
        var carrier = new RememberingCarrier { Answers = _ => new Carried.NotNow("The mail server is away.") };
        await using var app = await MailSupport.Start(database, carrier);
        var practice = await app.NewPractice();
        var id = await app.Put(practice);

        for (var attempt = 1; attempt < SendMail.Attempts; attempt++)
        {
            Assert.True(await app.Services.RunOne());
            Assert.Equal(MailState.Waiting, (await app.Mail(practice, id)).State);
            Assert.False(await app.Services.RunOne(), "It pauses.");
            app.Clock.Advance(BackOff.After(attempt, 1) + TimeSpan.FromSeconds(1));
        }

        Assert.True(await app.Services.RunOne());
        app.Clock.Advance(TimeSpan.FromDays(7));
        Assert.False(await app.Services.RunOne());

        var mail = await app.Mail(practice, id);
        Assert.Equal(MailState.Failed, mail.State);
        Assert.Equal("The mail server is away.", mail.Reason);
        Assert.Equal(SendMail.Attempts, mail.Attempts);
        Assert.Single(carrier.Mails.Select(m => m.MessageId).Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_mail_fails_at_once_with_its_reason(DatabaseKind database)
    {
        var carrier = new RememberingCarrier { Answers = _ => new Carried.Refused("No such address (550).") };
        await using var app = await MailSupport.Start(database, carrier);
        var practice = await app.NewPractice();
        var id = await app.Put(practice);

        Assert.True(await app.Services.RunOne());

        var mail = await app.Mail(practice, id);
        Assert.Equal((MailState.Failed, "No such address (550)."), (mail.State, mail.Reason));
    }

    [Theory, OnBothDatabases]
    public async Task Sending_is_on_the_disk_before_the_carrier_is_asked(DatabaseKind database)
    {
        var carrier = new RememberingCarrier();
        await using var app = await MailSupport.Start(database, carrier);
        var practice = await app.NewPractice();
        var id = await app.Put(practice);
        MailState? seen = null;
        carrier.Answers = _ =>
        {
            seen = app.Mail(practice, id).GetAwaiter().GetResult().State;
            return new Carried.Accepted();
        };

        Assert.True(await app.Services.RunOne());

        Assert.Equal(MailState.Sending, seen);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_killed_between_carrier_and_commit_leaves_one_file(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, null, settings => settings.IsDemo = true);
        var practice = await app.NewPractice();
        var id = await app.Put(practice);
        var folder = Path.Combine(app.Settings.DataFolder, "mail");
        await DieAfterCarrying(app, practice);
        Assert.Equal(MailState.Sending, (await app.Mail(practice, id)).State);
        Assert.Single(Directory.EnumerateFiles(folder));

        Assert.False(await app.Services.RunOne(), "The dead worker's lease holds.");
        app.Clock.Advance(JobSupport.ByHand.Lease + TimeSpan.FromSeconds(1));
        Assert.True(await app.Services.RunOne());

        Assert.Equal($"{id:N}@localhost.eml", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(folder))));
        Assert.Equal(MailState.Sent, (await app.Mail(practice, id)).State);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_carrier_mail_waits_as_long_as_it_must(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, null);
        var practice = await app.NewPractice();
        var id = await app.Put(practice);

        for (var i = 0; i < SendMail.Attempts + 5; i++)
        {
            Assert.True(await app.Services.RunOne());
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        var mail = await app.Mail(practice, id);
        Assert.Equal((MailState.Waiting, 0), (mail.State, mail.Attempts));
    }

    [Theory, OnBothDatabases]
    public async Task Erased_words_are_not_sent(DatabaseKind database)
    {
        var carrier = new RememberingCarrier();
        await using var app = await MailSupport.Start(database, carrier);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "ليلى حداد");
        var id = await app.Put(practice, person);
        await app.Within(
            practice,
            async services =>
            {
                await services.GetRequiredService<Vault>().DestroyKeys(practice, person.Strand, default);
                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync();
            }
        );

        Assert.True(await app.Services.RunOne());

        Assert.Empty(carrier.Mails);
        Assert.Equal(MailState.Failed, (await app.Mail(practice, id)).State);
    }

    [Theory]
    [InlineData("layla")]
    [InlineData("")]
    [InlineData("Layla <layla@example.org>")]
    [InlineData("layla@example.org, x@example.org")]
    [InlineData("layla@example.org\r\nBcc: x@example.org")]
    [InlineData("layla@example.org ")]
    public async Task Only_one_bare_address_can_be_written_to(string to)
    {
        await using var app = await MailSupport.Start(DatabaseKind.Sqlite, new RememberingCarrier());
        var practice = await app.NewPractice();

        await Assert.ThrowsAsync<ArgumentException>(() => app.Put(practice, to: to));
    }

    /// <summary>Everything up to the carrier's answer, and nothing of what should follow.</summary>
    private static async Task DieAfterCarrying(ReknitApp app, Reknit.Domain.PracticeId practice)
    {
        var job = await app.TakeAndDie();
        await app.Within(
            practice,
            async services =>
            {
                var real = services.GetRequiredService<IMailCarrier>();
                var send = new SendMail(
                    services.GetRequiredService<CaseworkDb>(),
                    services.GetRequiredService<Vault>(),
                    [new DyingCarrier(real)],
                    app.Clock
                );
                await Assert.ThrowsAsync<DiedException>(() => send.Run(job!, default));
            }
        );
    }

    private sealed class DyingCarrier(IMailCarrier real) : IMailCarrier
    {
        public async Task<Carried> Carry(MailToCarry mail, CancellationToken ct)
        {
            await real.Carry(mail, ct);
            throw new DiedException();
        }
    }

    private sealed class DiedException : Exception;
}
