using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Puts on record what a child said on a page that nobody ended, as soon as it has ended by itself.</summary>
internal sealed class EndLeftSpace(CaseworkDb db, EndChildSpace end, TimeProvider clock) : IJobHandler
{
    public const string Kind = "EndLeftSpace";

    public async Task<JobOutcome> Run(Job job, CancellationToken ct)
    {
        var id = new ChildSpaceId(job.About);
        if (await db.ChildSpaces.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } space)
        {
            return new JobOutcome.Done();
        }

        var left = space.EndsAt - clock.GetUtcNow().UtcDateTime;
        if (space.EndedAt is null && left > TimeSpan.Zero)
        {
            return new JobOutcome.Later(left);
        }

        return await end.Handle(ChildDoor.ActorOf(space), id, isFinished: false, ct)
            ? new JobOutcome.Done()
            : new JobOutcome.Again("Somebody changed the page at the same moment.");
    }
}
