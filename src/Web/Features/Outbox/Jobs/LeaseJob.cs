using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>Gives a due job to one worker for a while; of many who ask at once, each gets another.</summary>
internal sealed class LeaseJob(CaseworkDb db, JobKinds kinds, JobPace pace, TimeProvider clock)
{
    private const int Candidates = 10;

    /// <summary>A due job of any practice, now in this worker's hands; null if there is none.</summary>
    public async Task<Job?> Take(string worker, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isDue = Job.IsDue(now);
        var due = await db
            .Jobs.IgnoreQueryFilters()
            .Where(isDue)
            .Where(job => kinds.Names.Contains(job.Kind))
            .OrderBy(job => job.RunAfter)
            .ThenBy(job => job.Id)
            .Select(job => new { job.PracticeId, job.Id })
            .Take(Candidates)
            .ToListAsync(ct);
        var isStillDue = isDue.Compile();
        foreach (var candidate in due)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var job = await db.LockUnlessHeld<Job>(candidate.PracticeId, candidate.Id, ct);
            if (job is null || !isStillDue(job))
            {
                continue;
            }

            job.Take(worker, now + pace.Lease);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return job;
        }

        return null;
    }

    /// <summary>Holds on to a taken job; false when somebody else has it by now.</summary>
    public async Task<bool> Renew(Job taken, CancellationToken ct)
    {
        if (await StillMine(taken, ct) is not { } job)
        {
            return false;
        }

        job.LeasedUntil = clock.GetUtcNow().UtcDateTime + pace.Lease;
        return await Saved(ct);
    }

    /// <summary>Writes down what came of a taken job; nothing, when somebody else has it by now.</summary>
    public async Task Settle(Job taken, JobOutcome outcome, CancellationToken ct)
    {
        if (await StillMine(taken, ct) is { } job)
        {
            job.Settle(outcome, clock.GetUtcNow().UtcDateTime, kinds[job.Kind].Attempts);
            await Saved(ct);
        }
    }

    private async Task<Job?> StillMine(Job taken, CancellationToken ct)
    {
        var job = await db
            .Jobs.IgnoreQueryFilters()
            .SingleOrDefaultAsync(j => j.PracticeId == taken.PracticeId && j.Id == taken.Id, ct);
        return job is { DoneAt: null, FailedAt: null } && job.Attempts == taken.Attempts ? job : null;
    }

    private async Task<bool> Saved(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
