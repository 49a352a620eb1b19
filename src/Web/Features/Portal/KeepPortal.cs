using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Looks after every practice's portal each hour: ends doors that stand no longer, and writes to people
/// for whom there is something. Several programs on one database may
/// all do it.
/// </summary>
internal sealed class KeepPortal(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepPortal> log)
    : BackgroundService
{
    /// <summary>Not while the program starts, which people wait for.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Once, for all practices; one that fails does not stop the others.</summary>
    public async Task Run(CancellationToken ct)
    {
        foreach (var practice in await Practices(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
                await scope.ServiceProvider.GetRequiredService<EndDoorsDue>().Run(practice, ct);
                await scope.ServiceProvider.GetRequiredService<RemindOutsiders>().Run(practice, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                log.LogError(e, "A portal could not be looked after; tried again within the hour.");
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Every)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Run(stoppingToken);
        }
    }

    private async Task<List<PracticeId>> Practices(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        return await db.Practices.IgnoreQueryFilters().Select(p => p.PracticeId).ToListAsync(ct);
    }
}
