using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>
/// Ends what was open on the day of a backup: somebody who was signed out, or whose invitation was withdrawn since,
/// must not be in again because the practice went back to that day.
/// </summary>
internal sealed class EndWhatWasOpen(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <param name="Left">What could not be closed, in words.</param>
    internal sealed record Result(int Sessions, int Links, IReadOnlyList<string> Left);

    public async Task<Result> Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var now = Conventions.ToInstant(clock.GetUtcNow().UtcDateTime);
        var sessions = await db
            .SignInSessions.IgnoreQueryFilters()
            .Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.EndedAt, now), ct);
        var links = await db.FirstOwnerTokens.ExecuteDeleteAsync(ct);
        var left = new List<string>();
        foreach (var practice in await db.Practices.IgnoreQueryFilters().Select(p => p.PracticeId).ToListAsync(ct))
        {
            try
            {
                links += await CloseLinks(practice, now, ct);
            }
            catch (Exception e) when (e is ErasedException or CryptographicException or KeyFileException)
            {
                left.Add($"The open links of practice {practice.Value:D} could not be closed: its key is gone.");
            }
        }

        return new(sessions, links, left);
    }

    private async Task<int> CloseLinks(PracticeId practice, DateTime now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var invitations = await db.Invitations.Where(i => i.ClosedAt == null).ToListAsync(ct);
        invitations.ForEach(i => i.ClosedAt = now);
        var doors = await db.PortalInvitations.Where(i => i.ClosedAt == null).ToListAsync(ct);
        doors.ForEach(i => i.ClosedAt = now);
        var resets = await db.SignInResets.Where(r => r.ClosedAt == null).ToListAsync(ct);
        resets.ForEach(r => r.ClosedAt = now);
        var asked = await db.ConsultLinks.Where(l => l.ClosedAt == null).ToListAsync(ct);
        asked.ForEach(l => l.ClosedAt = now);
        await scope.ServiceProvider.GetRequiredService<History>().Save(new(nameof(EndWhatWasOpen), practice, null), ct);
        return invitations.Count + doors.Count + resets.Count + asked.Count;
    }
}
