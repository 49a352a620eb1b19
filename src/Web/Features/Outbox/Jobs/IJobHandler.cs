namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>
/// Does one kind of job. A job may run again after a crash, so running twice must do no more than running once;
/// a save through History with the job's id as its form's id is made once.
/// </summary>
internal interface IJobHandler
{
    /// <summary>In a scope of its own that works for the job's practice; what it throws counts as Again.</summary>
    Task<JobOutcome> Run(Job job, CancellationToken ct);

    /// <summary>The last attempt is over: marks as failed what the job was about. May be called twice.</summary>
    Task GaveUp(Job job, string reason, CancellationToken ct) => Task.CompletedTask;
}
