using System.Globalization;
using Reknit.Web.Outside.Files;

namespace Reknit.Web.Storage.Backups;

/// <summary>The data folder that a restore fills, and where its content is prepared.</summary>
internal sealed class RestoreTarget(Settings settings, TimeProvider clock)
{
    private const string StagingName = ".restoring";
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.DataFolder));

    /// <summary>Lock files, a killed restore's leavings and the key file are not data.</summary>
    public bool IsEmpty =>
        Directory
            .EnumerateFileSystemEntries(_folder)
            .All(path =>
                path.EndsWith(".lock", StringComparison.Ordinal)
                || Path.GetFileName(path) == StagingName
                || path == Path.GetFullPath(settings.KeyFile)
            );

    /// <summary>
    /// In the folder itself when it is empty, because it may be a disk of its own; otherwise beside it,
    /// so that old and new change places by renaming alone.
    /// </summary>
    public Staging Stage()
    {
        var path = IsEmpty ? Path.Combine(_folder, StagingName) : _folder + StagingName;
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        PrivateFolder.Make(path);
        return new(path);
    }

    public void Place(string staging)
    {
        if (IsEmpty)
        {
            // The database last: it is what makes the folder a practice's.
            foreach (var entry in Directory.GetFileSystemEntries(staging).OrderBy(IsDatabase))
            {
                var place = Path.Combine(_folder, Path.GetFileName(entry));
                File.Delete(place);
                Directory.Move(entry, place);
            }

            DurableFile.SyncFolder(_folder);
            return;
        }

        Directory.Move(_folder, Aside());
        Directory.Move(staging, _folder);
        DurableFile.SyncFolder(Path.GetDirectoryName(_folder)!);
    }

    /// <summary>A name that is free: two restores can come within one second.</summary>
    private string Aside()
    {
        var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var name = $"{_folder}.before-restore-{time}";
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(n => n == 1 ? name : $"{name}-{n.ToString(CultureInfo.InvariantCulture)}")
            .First(free => !Directory.Exists(free));
    }

    private bool IsDatabase(string path) => Path.GetFileName(path) == Path.GetFileName(settings.DatabasePath);

    /// <summary>Removed at the end, unless it became the data folder.</summary>
    internal sealed record Staging(string Path) : IDisposable
    {
        public void Dispose()
        {
            if (Directory.Exists(Path))
            {
                Directory.Delete(Path, recursive: true);
            }
        }
    }
}
