namespace Reknit.Web.Storage;

/// <summary>Folders that nobody else on the machine can look into: a database file has names in it.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, or closes to others one that is there and open to them.</summary>
    public static DirectoryInfo Make(string path)
    {
        var folder = Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows() && folder.UnixFileMode != OwnersOnly)
        {
            folder.UnixFileMode = OwnersOnly;
        }

        return folder;
    }
}
