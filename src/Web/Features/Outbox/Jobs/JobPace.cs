namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>How workers go about their jobs.</summary>
/// <param name="Workers">How many jobs this process runs at once; on SQLite one, as there is one write lock.</param>
/// <param name="Lease">For how long a taken job is safe from others; a dead worker's job waits this long.</param>
/// <param name="Renewal">How often a worker at work renews its lease.</param>
/// <param name="Look">How often an idle worker looks for jobs that nobody rang for.</param>
/// <param name="Grace">How long a job may go on after the program was asked to stop.</param>
internal sealed record JobPace(int Workers, TimeSpan Lease, TimeSpan Renewal, TimeSpan Look, TimeSpan Grace)
{
    public static JobPace For(DatabaseKind database) =>
        new(
            database == DatabaseKind.PostgreSql ? 4 : 1,
            Lease: TimeSpan.FromMinutes(2),
            Renewal: TimeSpan.FromSeconds(30),
            Look: TimeSpan.FromSeconds(5),
            Grace: TimeSpan.FromSeconds(10)
        );
}
