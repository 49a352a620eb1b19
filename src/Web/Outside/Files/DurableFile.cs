using System.Runtime.InteropServices;

namespace Reknit.Web.Outside.Files;

/// <summary>Writing that survives a power cut: the file's bytes, and then its name in the folder.</summary>
internal static partial class DurableFile
{
    /// <summary>Opens a new file that only its owner can read.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }

    public static async Task Write(string path, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        await using var file = Create(path);
        await file.WriteAsync(bytes, ct);
        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes the folder's own list of names durable, which .NET has no call for.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = open(folder, 0);
        if (handle >= 0)
        {
            _ = fsync(handle);
            _ = close(handle);
        }
    }

    [DllImport(
        "libc",
        SetLastError = true,
        CharSet = CharSet.Ansi,
        BestFitMapping = false,
        ThrowOnUnmappableChar = true
    )]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
}
