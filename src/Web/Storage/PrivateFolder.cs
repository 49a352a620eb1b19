namespace Reknit.Web.Storage;

/// <summary>Folders that nobody else on the machine can look into: a database file has names in it.</summary>
internal static class PrivateFolder
{
    public static DirectoryInfo Make(string path) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
}
