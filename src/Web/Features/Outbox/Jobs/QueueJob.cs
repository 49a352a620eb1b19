using Reknit.Domain;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>Adds work to what a use case saves, so that both are saved or neither is.</summary>
internal sealed class QueueJob(CaseworkDb db, JobKinds kinds, TimeProvider clock)
{
    /// <param name="about">Key of the row that the work is about.</param>
    /// <param name="runAfter">UTC; at once when it is left out.</param>
    public Job Add(string kind, PracticeId practice, Guid about, DateTime? runAfter = null)
    {
        var now = clock.GetUtcNow();
        var job = new Job
        {
            PracticeId = practice,
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            About = about,
            MadeAt = now.UtcDateTime,
            RunAfter = runAfter ?? now.UtcDateTime,
            AttemptsAllowed = kinds[kind].Attempts,
        };
        db.Jobs.Add(job);
        return job;
    }
}
