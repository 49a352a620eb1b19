using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Commands;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Outbox;
using Reknit.Web.Tests.Features.Outbox.Jobs;
using Reknit.Web.Tests.Outside.Mail;

namespace Reknit.Web.Tests.Storage;

public sealed class RetentionTests
{
    private static readonly TimeSpan AMoment = TimeSpan.FromMinutes(1);

    [Theory, OnBothDatabases]
    public async Task Traces_of_signing_in_go_when_their_days_are_over_and_not_before(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.SignInDays = 90);
        var ada = await app.NewMember(await app.NewPractice(), "ada", Role.Owner);
        using var ended = await app.SignInAgain(ada);
        using var ranOut = await app.SignInAgain(ada);
        using var wrong = await app.Anonymous().TypePassword("ada", "not my password");
        using var unknown = await app.Anonymous().TypePassword("nobody", "not my password");
        using var out_ = await ended.PostForm("/sign-out");
        Assert.Equal((2, 2), ((await app.Rows<SignInAttempt>()).Count, (await app.Rows<SignInSession>()).Count));

        app.Clock.Advance(TimeSpan.FromDays(90) - AMoment);
        using var again = await app.SignInAgain(ada);
        Assert.Equal(new(0, 0, 0, 0), await Sweep(app));
        app.Clock.Advance(2 * AMoment);
        Assert.Equal(new(2, 2, 0, 0), await Sweep(app));

        Assert.Empty(await app.Rows<SignInAttempt>());
        Assert.Single(await app.Rows<SignInSession>());
        Assert.True(await again.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task Sent_mail_and_done_work_go_and_what_waits_or_failed_stays(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, new RememberingCarrier(), Short);
        var practice = await app.NewPractice();
        var sent = await app.Put(practice);
        Assert.True(await app.Services.RunOne());
        var waiting = await app.Put(practice);
        var failed = await app.Put(practice);
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                (await db.OutgoingMail.SingleAsync(m => m.Id == failed)).Becomes(MailState.Failed);
                (await db.Jobs.SingleAsync(j => j.About == failed)).FailedAt = app.Clock.GetUtcNow().UtcDateTime;
                await db.SaveChangesAsync();
            }
        );

        app.Clock.Advance(TimeSpan.FromDays(7) + AMoment);
        Assert.Equal(new(0, 0, 0, 1), await Sweep(app));
        Assert.Equal(MailState.Sent, (await app.Mail(practice, sent)).State);
        app.Clock.Advance(TimeSpan.FromDays(358));
        Assert.Equal(new(0, 0, 1, 0), await Sweep(app));
        app.Clock.Advance(TimeSpan.FromDays(3650));
        Assert.Equal(new(0, 0, 0, 0), await Sweep(app));

        Assert.Equal(new[] { waiting, failed }.Order(), (await app.Rows<OutgoingMail>()).Select(m => m.Id).Order());
        Assert.Equal(2, (await app.Rows<Job>()).Count);
    }

    [Fact]
    public void Nobody_sets_a_time_below_its_floor()
    {
        GivenSettings.RequireRanges(new());
        foreach (var change in (Action<Settings>[])[s => s.SignInDays = 89, s => s.MailDays = 364, s => s.JobDays = 6])
        {
            var settings = new Settings();
            change(settings);
            Assert.Contains(
                "must be from",
                Assert.Throws<MendableException>(() => GivenSettings.RequireRanges(settings)).Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task The_program_does_it_by_itself()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        Assert.Single(app.Services.GetServices<IHostedService>().OfType<SweepDaily>());
    }

    private static void Short(Settings settings) => (settings.MailDays, settings.JobDays) = (365, 7);

    private static async Task<Retention.Removed> Sweep(ReknitApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Retention>().Sweep(default);
    }
}
