using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>
/// Puts a practice back from an archive. Everything is unpacked, opened and checked beside the data folder first;
/// until the last step, which only renames, the old data stays as it was.
/// </summary>
internal sealed class RestoreBackup(Settings settings, KeyFile keys, TimeProvider clock)
{
    /// <param name="Check">What the check of the backup found.</param>
    /// <param name="Ended">Null where nothing was restored, because the check found faults and force was not given.</param>
    internal sealed record Result(CheckRestored.Result Check, EndWhatWasOpen.Result? Ended, EraseAgain.Result? Erased)
    {
        public bool IsRestored => Ended is not null;
    }

    /// <param name="force">Moves aside what is there, and restores a backup in which the check found faults.</param>
    public async Task<Result> Run(string archive, bool force, CancellationToken ct)
    {
        using var alone = FolderLock.StandAlone(settings.DataFolder);
        var target = new RestoreTarget(settings, clock);
        if (!target.IsEmpty && !force)
        {
            throw new MendableException(
                $"{settings.DataFolder} is not empty. With --force its content is moved aside, not deleted."
            );
        }

        await RefuseFull(ct);
        using var staging = target.Stage();
        await Unpack(archive, staging.Path, ct);
        var placed = Pointing(staging.Path, settings.ConnectionString);
        if (settings.Database == DatabaseKind.PostgreSql)
        {
            await PostgresTools.Restore(settings.ConnectionString, DumpIn(staging.Path), ct);
            File.Delete(DumpIn(staging.Path));
        }

        var (result, heads) = await Opened(placed, services => CheckAndEnd(services, force, ct), ct);
        if (!result.IsRestored)
        {
            await Empty(ct);
            return result;
        }

        target.Place(staging.Path);
        if (!File.Exists(settings.KeyFile))
        {
            keys.Write(settings.KeyFile); // It lay in the folder that was moved aside.
        }

        using var anchors = new Anchors(settings.AnchorPath, keys);
        anchors.Restored(clock.GetUtcNow().UtcDateTime);
        anchors.Append(heads, clock.GetUtcNow().UtcDateTime);
        return result;
    }

    /// <summary>The same into a folder and a database that exist only for the rehearsal; nothing else is touched.</summary>
    public async Task<CheckRestored.Result> Rehearse(string archive, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("reknit-rehearsal");
        try
        {
            await Unpack(archive, folder.FullName, ct);
            if (settings.Database == DatabaseKind.Sqlite)
            {
                return await Opened(Pointing(folder.FullName, ""), services => Check(services, ct), ct);
            }

            await using var database = await RehearsalDatabase.Create(settings.ConnectionString, clock, ct);
            await PostgresTools.Restore(database.ConnectionString, DumpIn(folder.FullName), ct);
            var rehearsed = Pointing(folder.FullName, database.ConnectionString);
            return await Opened(rehearsed, services => Check(services, ct), ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task Unpack(string archive, string folder, CancellationToken ct)
    {
        var manifest = await UnpackBackup.Into(folder, archive, keys, ct);
        if (manifest.Database != settings.Database)
        {
            throw new MendableException(
                $"This is a backup of a {manifest.Database} database, and the settings name {settings.Database}."
            );
        }
    }

    private async Task<(Result Result, IReadOnlyList<HistoryHead> Heads)> CheckAndEnd(
        IServiceProvider services,
        bool force,
        CancellationToken ct
    )
    {
        var check = await Check(services, ct);
        if (check.Findings.Count > 0 && !force)
        {
            return (new(check, null, null), []);
        }

        // Of the place that is restored to: the backup's own file ends on the day of the backup.
        using var anchors = new Anchors(settings.AnchorPath, keys);
        var erased = await services.GetRequiredService<EraseAgain>().Run(anchors.Erased(), ct);
        var ended = await services.GetRequiredService<EndWhatWasOpen>().Run(ct);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SealAccountsAgain>().Run(ct);
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var heads = await db.HistoryHeads.IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
        return (new(check, ended, erased), heads);
    }

    private static async Task<CheckRestored.Result> Check(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckRestored>().Run(ct);
    }

    /// <summary>Brings what was unpacked to this version and works on it.</summary>
    private async Task<T> Opened<T>(Settings restored, Func<IServiceProvider, Task<T>> work, CancellationToken ct)
    {
        StartRules.RefuseNewer(await FoundDatabase.Look(restored, ct));
        try
        {
            // A backup of before a rotation has accounts sealed as they were then.
            var taking = keys.TakingOlderSeals();
            await using var app = Program.Build(restored, taking, builder => builder.Services.AddSingleton(clock));
            await PrepareDatabase.Run(app.Services, ct);
            return await work(app.Services);
        }
        finally
        {
            // The file is about to be renamed, and nothing may hold it open.
            using var pooled = new SqliteConnection(StorageSetup.SqliteString(restored.DatabasePath));
            SqliteConnection.ClearPool(pooled);
        }
    }

    private Task RefuseFull(CancellationToken ct) =>
        settings.Database == DatabaseKind.PostgreSql
            ? EmptyPostgres.Require(settings.ConnectionString, ct)
            : Task.CompletedTask;

    private Task Empty(CancellationToken ct) =>
        settings.Database == DatabaseKind.PostgreSql
            ? EmptyPostgres.MakeAgain(settings.ConnectionString, ct)
            : Task.CompletedTask;

    private Settings Pointing(string folder, string connection) =>
        new()
        {
            DataFolder = folder,
            Database = settings.Database,
            ConnectionString = connection,
            KeyFile = settings.KeyFile,
        };

    private static string DumpIn(string folder) =>
        Path.Combine(folder, BackupManifest.DatabaseName(DatabaseKind.PostgreSql));
}
