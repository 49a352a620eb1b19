using System.Diagnostics;

namespace Reknit.Web.Outside.Keys;

/// <summary>Gives a new file the mode of the one it replaces, and its owner where root works on a service's file.</summary>
internal static class KeepOwner
{
    private const UnixFileMode Never =
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.GroupWrite;

    public static void Of(string path, string replacement)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return;
        }

        File.SetUnixFileMode(replacement, File.GetUnixFileMode(path) & ~Never);
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        // .NET has no call for it; a file of root's would lock the service out of its own keys.
        using var chown = Process.Start("chown", [$"--reference={path}", replacement]);
        chown.WaitForExit();
        if (chown.ExitCode != 0)
        {
            throw new IOException($"The owner of {path} could not be kept; it was left as it was.");
        }
    }
}
