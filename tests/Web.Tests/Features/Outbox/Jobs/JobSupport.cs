using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Outbox.Jobs;

/// <summary>What the jobs of a test did, and what the next one shall do.</summary>
internal sealed class Diary
{
    public ConcurrentQueue<(Guid About, string Practice)> Runs { get; } = [];
    public ConcurrentQueue<(Guid About, string Reason)> GaveUp { get; } = [];
    public Func<Job, CancellationToken, Task<JobOutcome>> Does { get; set; } =
        (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Done());
}

/// <summary>A job that writes a diary.</summary>
internal sealed class DiaryJob(Diary diary, CaseworkDb db) : IJobHandler
{
    public const string Kind = "WriteDiary";

    public async Task<JobOutcome> Run(Job job, CancellationToken ct)
    {
        diary.Runs.Enqueue((job.About, (await db.Practices.SingleAsync(ct)).Name));
        return await diary.Does(job, ct);
    }

    public Task GaveUp(Job job, string reason, CancellationToken ct)
    {
        diary.GaveUp.Enqueue((job.About, reason));
        return Task.CompletedTask;
    }
}

/// <summary>Jobs in tests: no worker of its own unless a test asks for one, so that the test says when work is done.</summary>
internal static class JobSupport
{
    public const int Attempts = 3;

    public static readonly JobPace ByHand = JobPace.For(DatabaseKind.Sqlite) with { Workers = 0 };

    public static Task<ReknitApp> Start(DatabaseKind database, Diary diary, JobPace? pace = null) =>
        ReknitApp.Start(database, outside: services => services.AddDiary(diary, pace));

    public static IServiceCollection AddDiary(this IServiceCollection services, Diary diary, JobPace? pace = null) =>
        services.AddSingleton(pace ?? ByHand).AddSingleton(diary).AddJob<DiaryJob>(DiaryJob.Kind, Attempts);

    /// <summary>Does one due job as a worker would; false if none is due.</summary>
    public static Task<bool> RunOne(this IServiceProvider services, string worker = "a test") =>
        services.GetRequiredService<RunJobs>().RunOne(worker, CancellationToken.None);

    /// <summary>Takes a job and does nothing with it, as a worker that dies right then.</summary>
    public static async Task<Job?> TakeAndDie(this ReknitApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LeaseJob>().Take("a dead worker", default);
    }

    public static async Task<Guid> Queue(this ReknitApp app, PracticeId practice, string kind = DiaryJob.Kind)
    {
        var about = Guid.CreateVersion7(app.Clock.GetUtcNow());
        await app.Within(
            practice,
            async services =>
            {
                services.GetRequiredService<QueueJob>().Add(kind, practice, about);
                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync();
            }
        );
        return about;
    }

    public static async Task<Job> JobAbout(this ReknitApp app, PracticeId practice, Guid about)
    {
        Job? job = null;
        await app.Within(
            practice,
            async services =>
                job = await services
                    .GetRequiredService<CaseworkDb>()
                    .Jobs.AsNoTracking()
                    .SingleAsync(j => j.About == about)
        );
        return job!;
    }

    /// <summary>Waits for what another thread does soon, and fails when it does not.</summary>
    public static async Task Until(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 400, "It did not happen within 20 seconds.");
            await Task.Delay(50);
        }
    }
}
