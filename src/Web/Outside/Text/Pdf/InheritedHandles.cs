using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>Keeps open files and sockets from programs that are started.</summary>
/// <remarks>.NET closes what it opened itself; what the server was started with, it would hand on.</remarks>
internal static class InheritedHandles
{
    // fcntl(2): FD_CLOEXEC is the only flag that F_SETFD sets.
    private const int SetFlags = 2;
    private const int CloseOnExec = 1;

    [SupportedOSPlatform("linux")]
    public static void Keep()
    {
        foreach (var path in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            if (
                int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var fd)
                && fd > 2
            )
                _ = SetHandleFlags(fd, SetFlags, CloseOnExec);
        }
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetHandleFlags(int handle, int command, int flags);
}
