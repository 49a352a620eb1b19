using System.Runtime.InteropServices;

namespace Reknit.Web.Tests.Outside.Text;

/// <summary>Looks at the operating system's processes and handles.</summary>
internal static class Processes
{
    /// <summary>A killed process takes a moment to leave.</summary>
    public static async Task IsGone(string argument)
    {
        for (var tries = 0; IsRunning(argument) && tries < 40; tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(IsRunning(argument));
    }

    private static bool IsRunning(string argument) =>
        Directory
            .EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Any(folder => CommandLine(folder).Split('\0') is [.., "sleep", var last, ""] && last == argument);

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Duplicate(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Close(int handle);
}
