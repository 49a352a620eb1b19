using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox;

/// <summary>Somebody of the practice wants failed work, or a failed mail, tried once more.</summary>
internal sealed class TryAgain(CaseworkDb db, JobKinds kinds, TimeProvider clock)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Queued : Outcome;

        /// <summary>It is not failed any more: it is on its way, or somebody was faster.</summary>
        public sealed record NotFailed : Outcome;

        public sealed record Unknown : Outcome;
    }

    public async Task<Outcome> Mail(Guid id, CancellationToken ct)
    {
        if (await db.OutgoingMail.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } mail)
        {
            return new Outcome.Unknown();
        }

        if (mail.State is not MailState.Failed)
        {
            return new Outcome.NotFailed();
        }

        mail.Becomes(MailState.Waiting);
        var job = await db.Jobs.SingleAsync(j => j.Kind == SendMail.Kind && j.About == id, ct);
        return await Queue(job, ct);
    }

    public async Task<Outcome> Work(Guid id, CancellationToken ct) =>
        await db.Jobs.SingleOrDefaultAsync(j => j.Id == id && j.Kind != SendMail.Kind, ct) switch
        {
            null => new Outcome.Unknown(),
            { FailedAt: null } => new Outcome.NotFailed(),
            var failed => await Queue(failed, ct),
        };

    private async Task<Outcome> Queue(Job job, CancellationToken ct)
    {
        job.TryAgain(clock.GetUtcNow().UtcDateTime, kinds[job.Kind].Attempts);
        try
        {
            await db.SaveChangesAsync(ct);
            return new Outcome.Queued();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.NotFailed();
        }
    }
}
