namespace Reknit.Web.Storage;

/// <summary>
/// Lock files in the data folder. The operating system lets go of them when their holder ends, however it ends,
/// so a killed program never leaves one behind.
/// </summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Held while the program serves. SQLite has one server; several may share the files beside a PostgreSQL.
    /// </summary>
    public static IDisposable Run(Settings settings) =>
        TryTake(settings.DataFolder, "running.lock", isShared: settings.Database == DatabaseKind.PostgreSql)
        ?? throw new MendableException(
            $"Reknit already runs on {settings.DataFolder}. Stop that one first, or name another folder with --data."
        );

    /// <summary>Held by who replaces the whole folder: nobody may be running on it.</summary>
    public static IDisposable StandAlone(string folder) =>
        TryTake(folder, "running.lock", isShared: false)
        ?? throw new MendableException($"Reknit runs on {folder}. Stop it first.");

    /// <summary>Waits for the lock as long as another holder may need.</summary>
    public static async Task<IDisposable> Take(string folder, string name, TimeSpan patience, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += Pause)
        {
            if (TryTake(folder, name, isShared: false) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Pause, ct);
        }

        throw new MendableException($"Another Reknit has held {Path.Combine(folder, name)} for {patience}. Stop it.");
    }

    private static FileStream? TryTake(string folder, string name, bool isShared)
    {
        PrivateFolder.Make(folder);
        try
        {
            return new(
                Path.Combine(folder, name),
                FileMode.OpenOrCreate,
                isShared ? FileAccess.Read : FileAccess.ReadWrite,
                isShared ? FileShare.Read : FileShare.None
            );
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }
}
