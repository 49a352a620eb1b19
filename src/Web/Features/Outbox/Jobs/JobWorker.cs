namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>
/// The workers of this process. When the program stops they take nothing new; what is at hand
/// gets a short time to finish and is else given back for another worker.
/// </summary>
internal sealed class JobWorker(RunJobs jobs, JobBell bell, JobPace pace, ILogger<JobWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(1, pace.Workers).Select(number => Work(number, stoppingToken)));

    private async Task Work(int number, CancellationToken stopping)
    {
        var name = $"{Environment.MachineName} {Environment.ProcessId}/{number}";
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await jobs.RunOne(name, stopping))
                {
                    await bell.Wait(pace.Look, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database may be away for a while; the worker must outlive that.
                log.LogError(e, "Looking for jobs failed; tried again in {Seconds} s.", pace.Look.TotalSeconds);
                await Task.Delay(pace.Look, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
