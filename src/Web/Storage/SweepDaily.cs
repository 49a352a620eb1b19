namespace Reknit.Web.Storage;

/// <summary>Lets <see cref="Retention"/> work once a day. Several programs on one database may all do it.</summary>
internal sealed class SweepDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepDaily> log)
    : BackgroundService
{
    /// <summary>Not while the program starts, which people wait for.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Every)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Sweep(stoppingToken);
        }
    }

    private async Task Sweep(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Retention>().Sweep(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(e, "What was kept long enough could not be removed; tried again tomorrow.");
        }
    }
}
