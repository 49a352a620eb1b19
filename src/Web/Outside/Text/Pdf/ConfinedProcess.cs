using System.Diagnostics;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>Runs one program on one input: empty environment, own empty folder, bounded output, killed in time.</summary>
internal static class ConfinedProcess
{
    private const int MaxErrorBytes = 8 * 1024;

    /// <param name="Output">Null if the program wrote more than it was allowed to, and was stopped.</param>
    /// <param name="Error">The beginning of what it said on its error stream.</param>
    internal sealed record Ended(int ExitCode, ReadOnlyMemory<byte>? Output, ReadOnlyMemory<byte> Error);

    /// <summary>Cancelling kills the program and all it started before the exception is thrown.</summary>
    public static async Task<Ended> Run(
        IReadOnlyList<string> command,
        ReadOnlyMemory<byte> input,
        int maxOutputBytes,
        CancellationToken ct
    )
    {
        var folder = Directory.CreateTempSubdirectory("reknit-read-");
        try
        {
            using var process = Start(command, folder.FullName);
            try
            {
                return await Exchange(process, input, maxOutputBytes, ct);
            }
            finally
            {
                await End(process);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Whether a short command without input ends well.</summary>
    public static bool Succeeds(IReadOnlyList<string> command)
    {
        using var process = Start(command, Path.GetTempPath());
        process.StandardInput.Close();
        if (process.WaitForExit(TimeSpan.FromSeconds(5)))
            return process.ExitCode == 0;
        process.Kill(entireProcessTree: true);
        return false;
    }

    private static Process Start(IReadOnlyList<string> command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        if (OperatingSystem.IsLinux())
            InheritedHandles.Keep();
        return Process.Start(start)!;
    }

    private static async Task<Ended> Exchange(
        Process process,
        ReadOnlyMemory<byte> input,
        int maxOutputBytes,
        CancellationToken ct
    )
    {
        var fed = Feed(process.StandardInput.BaseStream, input, ct);
        var error = Take(process.StandardError.BaseStream, MaxErrorBytes, drains: true, ct);
        var output = await Take(process.StandardOutput.BaseStream, maxOutputBytes, drains: false, ct);
        if (output is null)
            process.Kill(entireProcessTree: true);
        await Task.WhenAll(fed, error);
        await process.WaitForExitAsync(ct);
        return new(process.ExitCode, output, (await error)!.Value);
    }

    private static async Task Feed(Stream to, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        try
        {
            await to.WriteAsync(input, ct);
            to.Close();
        }
        catch (IOException)
        {
            // The program stopped reading: its exit code says why.
        }
    }

    /// <param name="drains">Whether what goes beyond <paramref name="max"/> is dropped; otherwise it ends in null.</param>
    private static async Task<ReadOnlyMemory<byte>?> Take(Stream from, int max, bool drains, CancellationToken ct)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[81_920];
        int read;
        while ((read = await from.ReadAsync(chunk, ct)) > 0)
        {
            if (taken.Length + read > max && !drains)
                return null;
            taken.Write(chunk, 0, (int)Math.Min(read, max - taken.Length));
        }
        return taken.GetBuffer().AsMemory(0, (int)taken.Length);
    }

    private static async Task End(Process process)
    {
        if (process.HasExited)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5));
    }
}
