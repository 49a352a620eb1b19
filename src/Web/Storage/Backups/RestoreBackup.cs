using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>
/// Puts a practice back from an archive. Everything is unpacked, opened and checked beside the data folder first;
/// until the last step, which only renames, the old data stays as it was.
/// </summary>
internal sealed class RestoreBackup(Settings settings, KeyFile keys, TimeProvider clock)
{
    public async Task<CheckRestored.Result> Run(string archive, bool mayReplace, CancellationToken ct)
    {
        using var alone = FolderLock.StandAlone(settings.DataFolder);
        var target = new RestoreTarget(settings, clock);
        if (!target.IsEmpty && !mayReplace)
        {
            throw new MendableException(
                $"{settings.DataFolder} is not empty. With --force its content is moved aside, not deleted."
            );
        }

        await RefuseFullPostgres(ct);
        using var staging = target.Stage();
        await Unpack(archive, staging.Path, ct);
        var placed = Pointing(staging.Path, settings.ConnectionString);
        if (settings.Database == DatabaseKind.PostgreSql)
        {
            await PostgresTools.Restore(settings.ConnectionString, DumpIn(staging.Path), ct);
            File.Delete(DumpIn(staging.Path));
        }

        var (result, heads) = await Check(placed, ct);
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
                return (await Check(Pointing(folder.FullName, ""), ct)).Result;
            }

            await using var database = await RehearsalDatabase.Create(settings.ConnectionString, clock, ct);
            await PostgresTools.Restore(database.ConnectionString, DumpIn(folder.FullName), ct);
            return (await Check(Pointing(folder.FullName, database.ConnectionString), ct)).Result;
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

    private async Task<(CheckRestored.Result Result, IReadOnlyList<HistoryHead> Heads)> Check(
        Settings restored,
        CancellationToken ct
    )
    {
        var found = await FoundDatabase.Look(restored, ct);
        StartRules.RefuseNewer(found);
        try
        {
            await using var app = Program.Build(restored, keys);
            await PrepareDatabase.Run(app.Services, ct);
            await using var scope = app.Services.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<CheckRestored>().Run(ct);
            var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
            return (result, await db.HistoryHeads.IgnoreQueryFilters().AsNoTracking().ToListAsync(ct));
        }
        finally
        {
            // The file is about to be renamed, and nothing may hold it open.
            using var pooled = new SqliteConnection(StorageSetup.SqliteString(restored.DatabasePath));
            SqliteConnection.ClearPool(pooled);
        }
    }

    private async Task RefuseFullPostgres(CancellationToken ct)
    {
        if (settings.Database != DatabaseKind.PostgreSql)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'",
            connection
        );
        if ((long)(await command.ExecuteScalarAsync(ct))! > 0)
        {
            throw new MendableException(
                $"The database {connection.Database} is not empty, and a restore never overwrites one. "
                    + "Make a new one with createdb and name it in ConnectionString; the old one stays as it is."
            );
        }
    }

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
