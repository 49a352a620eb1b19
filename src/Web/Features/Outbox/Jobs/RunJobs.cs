using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>Takes a due job, does it, keeps its lease meanwhile, and writes down what came of it.</summary>
internal sealed class RunJobs(
    IServiceScopeFactory scopes,
    JobKinds kinds,
    JobPace pace,
    JobBell bell,
    ILogger<RunJobs> log
)
{
    private const string NeverEnded = "It was started as often as allowed and never came to an end.";

    /// <summary>Runs one due job; false if none was due.</summary>
    public async Task<bool> RunOne(string worker, CancellationToken stopping)
    {
        if (await Leased(leases => leases.Take(worker, stopping)) is not { } job)
        {
            return false;
        }

        // More may be due: whoever takes one wakes the next.
        bell.Ring();
        var outcome =
            job.Attempts > job.AttemptsAllowed ? new JobOutcome.GiveUp(NeverEnded) : await Attempt(job, stopping);
        if (outcome is JobOutcome.Again(var reason) && job.Attempts >= job.AttemptsAllowed)
        {
            outcome = new JobOutcome.GiveUp(reason);
        }

        if (outcome is JobOutcome.GiveUp(var last))
        {
            log.LogWarning("Job {Kind} {Id} failed for good: {Reason}", job.Kind, job.Id, last);
            await InPractice(job, async handler => await handler.GaveUp(job, last, CancellationToken.None));
        }

        if (outcome is not null)
        {
            await Leased(leases => leases.Settle(job, outcome, CancellationToken.None));
        }

        return true;
    }

    /// <summary>Null when the lease was lost: then the job is another worker's to settle.</summary>
    private async Task<JobOutcome?> Attempt(Job job, CancellationToken stopping)
    {
        using var work = new CancellationTokenSource();
        using var ended = new CancellationTokenSource();
        await using var onStop = stopping.Register(() => work.CancelAfter(pace.Grace));
        var keeping = KeepLease(job, work, ended.Token);
        try
        {
            JobOutcome? outcome = null;
            await InPractice(job, async handler => outcome = await handler.Run(job, work.Token));
            return outcome;
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            return stopping.IsCancellationRequested ? new JobOutcome.Later(TimeSpan.Zero) : null;
        }
        catch (Exception e)
        {
            // The exception's own words may quote a person; its kind and place do not.
            var kind = e.GetType().Name;
            log.LogError("Job {Kind} {Id} threw {Exception}\n{Stack}", job.Kind, job.Id, kind, e.StackTrace);
            return new JobOutcome.Again($"The program had a problem ({kind}).");
        }
        finally
        {
            await ended.CancelAsync();
            await keeping;
        }
    }

    private async Task KeepLease(Job job, CancellationTokenSource work, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(pace.Renewal);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (!await IsRenewed(job, ended))
                {
                    await work.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
    }

    private async Task<bool> IsRenewed(Job job, CancellationToken ct)
    {
        try
        {
            return await Leased(leases => leases.Renew(job, ct));
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            // While the database is away nobody else can take the job either.
            log.LogError(e, "The lease of job {Kind} {Id} could not be renewed this time.", job.Kind, job.Id);
            return true;
        }
    }

    private async Task InPractice(Job job, Func<IJobHandler, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(job.PracticeId);
        await work((IJobHandler)scope.ServiceProvider.GetRequiredService(kinds[job.Kind].Handler));
    }

    private async Task<T> Leased<T>(Func<LeaseJob, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<LeaseJob>());
    }

    private async Task Leased(Func<LeaseJob, Task> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<LeaseJob>());
    }
}
