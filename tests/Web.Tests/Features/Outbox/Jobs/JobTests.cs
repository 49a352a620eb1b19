using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Outbox.Jobs;

public sealed class JobTests
{
    [Theory, OnBothDatabases]
    public async Task Workers_of_two_programs_do_each_job_once(DatabaseKind database)
    {
        const int Jobs = 30;
        var diary = new Diary();
        await using var app = await JobSupport.Start(database, diary);
        await using var other = Program.Build(
            app.Settings,
            app.Keys,
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Services.AddSingleton<TimeProvider>(app.Clock).AddDiary(diary);
            }
        );
        var practice = await app.NewPractice();
        var queued = new List<Guid>();
        for (var i = 0; i < Jobs; i++)
        {
            queued.Add(await app.Queue(practice));
        }

        var workers = new[] { app.Services, other.Services }.SelectMany(program =>
            Enumerable.Range(1, 3).Select(n => WorkUntilDone(program, $"worker {n}", diary, Jobs))
        );
        await Task.WhenAll(workers);

        Assert.Equal(queued.Order(), diary.Runs.Select(run => run.About).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_dead_workers_job_runs_again_when_its_lease_is_over(DatabaseKind database)
    {
        var diary = new Diary();
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);

        var taken = await app.TakeAndDie();
        Assert.Equal(about, taken!.About);
        Assert.False(await app.Services.RunOne(), "The lease still holds.");
        app.Clock.Advance(JobSupport.ByHand.Lease + TimeSpan.FromSeconds(1));
        Assert.True(await app.Services.RunOne());

        Assert.Single(diary.Runs);
        var job = await app.JobAbout(practice, about);
        Assert.NotNull(job.DoneAt);
        Assert.Equal(2, job.Attempts);
    }

    [Theory, OnBothDatabases]
    public async Task A_worker_that_comes_back_late_changes_nothing(DatabaseKind database)
    {
        var diary = new Diary();
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);
        var late = await app.TakeAndDie();
        app.Clock.Advance(JobSupport.ByHand.Lease + TimeSpan.FromSeconds(1));
        var current = await app.TakeAndDie();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var leases = scope.ServiceProvider.GetRequiredService<LeaseJob>();
            await leases.Settle(late!, new JobOutcome.GiveUp("Too late."), TestContext.Current.CancellationToken);
            Assert.False(await leases.Renew(late!, TestContext.Current.CancellationToken));
            Assert.True(await leases.Renew(current!, TestContext.Current.CancellationToken));
        }

        var job = await app.JobAbout(practice, about);
        Assert.Null(job.FailedAt);
        Assert.Null(job.LastError);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_is_saved_with_its_cause_or_not_at_all(DatabaseKind database)
    {
        await using var app = await JobSupport.Start(database, new());
        var practice = await app.NewPractice();
        var (kept, lost) = (Guid.CreateVersion7(app.Clock.GetUtcNow()), Guid.CreateVersion7(app.Clock.GetUtcNow()));

        await Rename(app, practice, seen: 1, kept);
        await Rename(app, practice, seen: 1, lost);

        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                Assert.Equal([kept], await db.Jobs.Select(j => j.About).ToListAsync());
                Assert.Equal(2, (await db.Practices.SingleAsync()).Version);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_save_wakes_an_idle_worker_at_once(DatabaseKind database)
    {
        var diary = new Diary();
        var sleepy = JobPace.For(database) with { Look = TimeSpan.FromHours(1) };
        await using var app = await JobSupport.Start(database, diary, sleepy);
        var practice = await app.NewPractice();
        await Task.Delay(300, TestContext.Current.CancellationToken);

        await Rename(app, practice, seen: 1, Guid.CreateVersion7(app.Clock.GetUtcNow()));
        await JobSupport.Until(() => Task.FromResult(diary.Runs.Count == 1));
        await app.Queue(practice);
        await JobSupport.Until(() => Task.FromResult(diary.Runs.Count == 2));
    }

    [Theory, OnBothDatabases]
    public async Task A_job_works_for_its_own_practice_alone(DatabaseKind database)
    {
        var diary = new Diary();
        await using var app = await JobSupport.Start(database, diary);
        var (harbor, summit) = (await app.NewPractice("Harbor"), await app.NewPractice("Summit"));
        var (ofHarbor, ofSummit) = (await app.Queue(harbor), await app.Queue(summit));

        Assert.True(await app.Services.RunOne());
        Assert.True(await app.Services.RunOne());

        Assert.Equal(
            new[] { (ofHarbor, "Harbor"), (ofSummit, "Summit") }.OrderBy(r => r.Item2),
            diary.Runs.OrderBy(r => r.Practice)
        );
        await app.Within(
            harbor,
            async services => Assert.Equal(1, await services.GetRequiredService<CaseworkDb>().Jobs.CountAsync())
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_job_of_a_kind_that_only_a_newer_program_knows_waits(DatabaseKind database)
    {
        await using var app = await JobSupport.Start(database, new());
        var practice = await app.NewPractice();
        await app.Within(
            practice,
            async services =>
            {
                var job = services.GetRequiredService<QueueJob>().Add(DiaryJob.Kind, practice, practice.Value);
                var db = services.GetRequiredService<CaseworkDb>();
                db.Entry(job).Property(j => j.Kind).CurrentValue = "OfTomorrow";
                await db.SaveChangesAsync();
            }
        );

        Assert.False(await app.Services.RunOne());
    }

    /// <summary>A use case that also owes work; on a version seen long ago it is a conflict.</summary>
    private static Task Rename(ReknitApp app, PracticeId practice, int seen, Guid about) =>
        app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var row = await db.Practices.SingleAsync();
                row.Name = $"Practice {about:N}";
                db.Expect(row, seen);
                services.GetRequiredService<QueueJob>().Add(DiaryJob.Kind, practice, about);
                await services.GetRequiredService<History>().Save(new("Rename", practice, null), default);
            }
        );

    private static async Task WorkUntilDone(IServiceProvider program, string worker, Diary diary, int jobs)
    {
        await Task.Yield();
        for (var idle = 0; diary.Runs.Count < jobs && idle < 400; )
        {
            if (!await program.RunOne(worker))
            {
                idle++;
                await Task.Delay(10);
            }
        }
    }
}
