using Microsoft.Data.Sqlite;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>
/// Copies a working practice into one archive: first the anchors, then the database at one instant, then the files,
/// so that every file that the copied rows name is in it, and no anchor is ahead of the copied history.
/// </summary>
internal sealed class MakeBackup(Settings settings, KeyFile keys, TimeProvider clock)
{
    private static readonly TimeSpan LongestBackup = TimeSpan.FromHours(1);
    private const string TemporaryPrefix = ".backup-";

    /// <param name="migration">The database's last migration.</param>
    public async Task<Made> Run(string path, string migration, CancellationToken ct)
    {
        if (File.Exists(path))
        {
            throw new MendableException($"{path} exists already, and a backup never overwrites another one.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new MendableException($"The folder of {path} does not exist.");
        }

        using var alone = await FolderLock.Take(settings.DataFolder, "backup.lock", LongestBackup, ct);
        SweepKilled();
        var now = clock.GetUtcNow().UtcDateTime;
        var temporary = PrivateFolder.Make(
            Path.Combine(settings.DataFolder, TemporaryPrefix + Path.GetRandomFileName())
        );
        try
        {
            await using var archive = new BackupArchive(path);
            await AddAnchors(archive, temporary.FullName, ct);
            await AddDatabase(archive, temporary.FullName, ct);
            var (count, damaged) = await AddFiles(archive, ct);
            await archive.Finish(
                new(
                    BackupManifest.CurrentVersion,
                    settings.Database,
                    now,
                    keys.Fingerprint,
                    migration,
                    count,
                    archive.Members,
                    keys.Generation
                ),
                keys,
                ct
            );
            return new(count, archive.Members.Sum(member => member.Bytes), damaged);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private async Task AddAnchors(BackupArchive archive, string temporary, CancellationToken ct)
    {
        if (File.Exists(settings.AnchorPath))
        {
            // It grows while the practice works: what is there now goes in, and a half line is passed over in reading.
            var copy = Path.Combine(temporary, BackupManifest.AnchorsName);
            File.Copy(settings.AnchorPath, copy);
            await archive.Add(BackupManifest.AnchorsName, copy, ct);
        }
    }

    private async Task AddDatabase(BackupArchive archive, string temporary, CancellationToken ct)
    {
        var name = BackupManifest.DatabaseName(settings.Database);
        var copy = Path.Combine(temporary, name);
        if (settings.Database == DatabaseKind.PostgreSql)
        {
            await PostgresTools.Dump(settings.ConnectionString, copy, ct);
        }
        else
        {
            // A read of one instant; writers go on meanwhile. What was deleted is not in the copy's free pages.
            await using var connection = new SqliteConnection(StorageSetup.SqliteString(settings.DatabasePath));
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            await command.ExecuteNonQueryAsync(ct);
        }

        await archive.Add(name, copy, ct);
    }

    private async Task<(int Count, IReadOnlyList<string> Damaged)> AddFiles(BackupArchive archive, CancellationToken ct)
    {
        var (count, damaged, files) = (0, new List<string>(), new SealedFiles(settings));
        foreach (var address in files.Addresses())
        {
            var name = $"{BackupManifest.FilesFolder}/{address[..2]}/{address[2..]}";
            if (await archive.Add(name, files.PathOf(address), ct) != address)
            {
                damaged.Add(address);
            }

            count++;
        }

        return (count, damaged);
    }

    private void SweepKilled()
    {
        foreach (var left in Directory.EnumerateDirectories(settings.DataFolder, TemporaryPrefix + "*"))
        {
            Directory.Delete(left, recursive: true);
        }
    }

    /// <param name="Bytes">Before compression.</param>
    /// <param name="Damaged">Addresses of files that are not what was once stored; they went in as they are.</param>
    internal sealed record Made(int Files, long Bytes, IReadOnlyList<string> Damaged);
}
