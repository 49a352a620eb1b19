using Reknit.Web.Features.Outbox.Jobs;

namespace Reknit.Web.Tests.Features.Outbox.Jobs;

public sealed class RunJobsTests
{
    [Theory, OnBothDatabases]
    public async Task A_job_that_does_not_work_is_tried_with_growing_pauses_and_fails_at_last(DatabaseKind database)
    {
        var diary = new Diary { Does = (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Again("No answer.")) };
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);
        var pauses = new List<TimeSpan>();

        for (var attempt = 1; attempt < JobSupport.Attempts; attempt++)
        {
            Assert.True(await app.Services.RunOne());
            Assert.False(await app.Services.RunOne(), "It pauses.");
            pauses.Add((await app.JobAbout(practice, about)).RunAfter - app.Clock.GetUtcNow().UtcDateTime);
            app.Clock.Advance(pauses[^1] + TimeSpan.FromSeconds(1));
        }

        Assert.True(await app.Services.RunOne());
        app.Clock.Advance(TimeSpan.FromDays(7));
        Assert.False(await app.Services.RunOne(), "It is over.");

        Assert.InRange(pauses[0], TimeSpan.FromSeconds(23), TimeSpan.FromSeconds(37));
        Assert.InRange(pauses[1], TimeSpan.FromSeconds(47), TimeSpan.FromSeconds(73));
        var job = await app.JobAbout(practice, about);
        Assert.NotNull(job.FailedAt);
        Assert.Equal("No answer.", job.LastError);
        Assert.Equal([(about, "No answer.")], diary.GaveUp);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_that_kills_its_program_each_time_fails_at_last(DatabaseKind database)
    {
        var diary = new Diary();
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);

        for (var attempt = 1; attempt <= JobSupport.Attempts; attempt++)
        {
            Assert.NotNull(await app.TakeAndDie());
            app.Clock.Advance(JobSupport.ByHand.Lease + TimeSpan.FromSeconds(1));
        }

        Assert.True(await app.Services.RunOne());
        Assert.Empty(diary.Runs);
        Assert.Single(diary.GaveUp);
        Assert.NotNull((await app.JobAbout(practice, about)).FailedAt);
    }

    [Theory, OnBothDatabases]
    public async Task What_an_exception_says_is_not_kept(DatabaseKind database)
    {
        var diary = new Diary { Does = (_, _) => throw new InvalidOperationException("Ana Rivera, ana@example.org") };
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);

        Assert.True(await app.Services.RunOne());

        var job = await app.JobAbout(practice, about);
        Assert.Equal("The program had a problem (InvalidOperationException).", job.LastError);
        Assert.Null(job.FailedAt);
    }

    [Theory, OnBothDatabases]
    public async Task What_waits_for_something_else_uses_up_no_attempt(DatabaseKind database)
    {
        var minute = TimeSpan.FromMinutes(1);
        var diary = new Diary { Does = (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Later(minute)) };
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);

        for (var i = 0; i < JobSupport.Attempts + 2; i++)
        {
            Assert.True(await app.Services.RunOne());
            app.Clock.Advance(minute);
        }

        diary.Does = (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Again("No answer."));
        Assert.True(await app.Services.RunOne());
        var job = await app.JobAbout(practice, about);
        Assert.Null(job.FailedAt);
        Assert.InRange(job.RunAfter - app.Clock.GetUtcNow().UtcDateTime, TimeSpan.Zero, TimeSpan.FromSeconds(37));
    }

    [Theory, OnBothDatabases]
    public async Task A_lease_is_renewed_while_the_work_goes_on(DatabaseKind database)
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var diary = new Diary
        {
            Does = async (_, _) =>
            {
                begun.SetResult();
                await end.Task;
                return new JobOutcome.Done();
            },
        };
        var pace = JobSupport.ByHand with { Renewal = TimeSpan.FromMilliseconds(50) };
        await using var app = await JobSupport.Start(database, diary, pace);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);
        var first = app.Services.RunOne("first");
        await begun.Task;

        app.Clock.Advance(pace.Lease - TimeSpan.FromSeconds(1));
        var renewed = app.Clock.GetUtcNow().UtcDateTime + pace.Lease;
        await JobSupport.Until(async () => (await app.JobAbout(practice, about)).LeasedUntil >= renewed);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.False(await app.Services.RunOne("second"), "The first still works on it.");

        end.SetResult();
        Assert.True(await first);
        Assert.Single(diary.Runs);
        Assert.NotNull((await app.JobAbout(practice, about)).DoneAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_worker_that_lost_its_lease_stops_working(DatabaseKind database)
    {
        var begun = new TaskCompletionSource();
        var diary = new Diary
        {
            Does = async (_, ct) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, ct);
                return new JobOutcome.Done();
            },
        };
        var pace = JobSupport.ByHand with { Renewal = TimeSpan.FromSeconds(1) };
        await using var app = await JobSupport.Start(database, diary, pace);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);
        var first = app.Services.RunOne("first");
        await begun.Task;

        app.Clock.Advance(pace.Lease + TimeSpan.FromSeconds(1));
        Job? second = null;
        await JobSupport.Until(async () => (second ??= await app.TakeAndDie()) is not null || first.IsCompleted);

        // Either the second took it and the first noticed, or the first renewed just before.
        if (second is not null)
        {
            Assert.True(await first);
            Assert.Null((await app.JobAbout(practice, about)).DoneAt);
            Assert.Equal("a dead worker", (await app.JobAbout(practice, about)).LeasedBy);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_a_stopping_program_cannot_finish_is_given_back_at_once(DatabaseKind database)
    {
        var begun = new TaskCompletionSource();
        var diary = new Diary
        {
            Does = async (_, ct) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, ct);
                return new JobOutcome.Done();
            },
        };
        var pace = JobSupport.ByHand with { Grace = TimeSpan.FromMilliseconds(100) };
        await using var app = await JobSupport.Start(database, diary, pace);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);
        using var stopping = new CancellationTokenSource();
        var running = app.Services.GetRequiredService<RunJobs>().RunOne("stopping", stopping.Token);
        await begun.Task;

        await stopping.CancelAsync();
        await running;

        var job = await app.JobAbout(practice, about);
        Assert.Null(job.LeasedUntil);
        Assert.Equal(JobSupport.Attempts, job.AttemptsAllowed - job.Attempts);
        diary.Does = (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Done());
        Assert.True(await app.Services.RunOne());
    }

    [Theory, OnBothDatabases]
    public async Task What_a_stopping_program_can_finish_is_finished(DatabaseKind database)
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var diary = new Diary
        {
            Does = async (_, ct) =>
            {
                begun.SetResult();
                await end.Task;
                ct.ThrowIfCancellationRequested();
                return new JobOutcome.Done();
            },
        };
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);
        using var stopping = new CancellationTokenSource();
        var running = app.Services.GetRequiredService<RunJobs>().RunOne("stopping", stopping.Token);
        await begun.Task;

        await stopping.CancelAsync();
        end.SetResult();
        await running;

        Assert.NotNull((await app.JobAbout(practice, about)).DoneAt);
    }
}
