using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Outbox;

namespace Reknit.Web.Storage;

/// <summary>
/// Removes what was kept for as long as the settings say: traces of signing in, mail that was sent, work that was done.
/// What waits or failed stays until somebody has dealt with it; the record itself is not touched.
/// </summary>
internal sealed class Retention(CaseworkDb db, Settings settings, TimeProvider clock)
{
    /// <summary>How many rows of each kind were removed.</summary>
    internal sealed record Removed(int SignIns, int Sessions, int Mails, int Jobs);

    /// <summary>In every practice.</summary>
    public async Task<Removed> Sweep(CancellationToken ct)
    {
        var (signIns, mails, jobs) = (Before(settings.SignInDays), Before(settings.MailDays), Before(settings.JobDays));
        return new(
            await db.SignInAttempts.Where(a => a.At < signIns).ExecuteDeleteAsync(ct),
            // A session that ran out of time has no end; it was over soon after it was last seen.
            await db
                .SignInSessions.IgnoreQueryFilters()
                .Where(s => (s.EndedAt ?? s.LastSeenAt) < signIns)
                .ExecuteDeleteAsync(ct),
            await db
                .OutgoingMail.IgnoreQueryFilters()
                .Where(m => m.State == MailState.Sent && m.SentAt < mails)
                .ExecuteDeleteAsync(ct),
            await db.Jobs.IgnoreQueryFilters().Where(j => j.DoneAt < jobs).ExecuteDeleteAsync(ct)
        );
    }

    private DateTime Before(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}
