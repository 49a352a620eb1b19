using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Reknit.Web.Tests.Commands;

/// <summary>Backup and restore as a person runs them, and a restore that the power cuts short.</summary>
public sealed class KilledRestoreTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-killed");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Data => Path.Combine(_folder.FullName, "place", "data");
    private string Archive => Path.Combine(_folder.FullName, "backup.tar.gz");

    [Fact]
    public async Task A_restore_that_is_killed_at_any_moment_leaves_a_whole_practice()
    {
        await using (await RunningProgram.Start(_output, ["serve", .. Where])) { }
        Assert.Equal(0, await Run("backup", Archive));
        Assert.Equal(0, await Run("restore", "--rehearse", Archive));
        Assert.Equal(2, await Run("restore", Archive));
        Assert.Contains("--force", _error.ToString(), StringComparison.Ordinal);

        foreach (var milliseconds in (int[])[100, 400, 800, 1200, 1600, 2000])
        {
            using var restore = Process.Start(
                new ProcessStartInfo(RunningProgram.Path, ["restore", "--force", Archive, .. Where])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            await Task.WhenAny(restore.WaitForExitAsync(Ct), Task.Delay(milliseconds, Ct));
            restore.Kill();
            await restore.WaitForExitAsync(Ct);
            await PutBackWhatWasMovedAside();
            Assert.True(await Run("verify-history") == 0, $"killed after {milliseconds} ms: {_error}");
        }

        Assert.True(await Run("restore", "--force", Archive) == 0, $"{_error}");
        Assert.Contains("everything in it is whole", _output.ToString(), StringComparison.Ordinal);
        await using var again = await RunningProgram.Start(_output, ["serve", .. Where]);
        Assert.Contains("keys: ok", await again.Get("/ready"), StringComparison.Ordinal);
        Assert.Equal(2, await Run("restore", "--force", Archive));
        Assert.Contains("Reknit runs on", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private string[] Where => ["--data", Data, "--key-file", Path.Combine(_folder.FullName, "reknit.keys")];

    private Task<int> Run(params string[] args) => CommandLine.Run([.. args, .. Where], _output, _error);

    /// <summary>Between its two renames the old data lies whole under the other name.</summary>
    private async Task PutBackWhatWasMovedAside()
    {
        if (File.Exists(Path.Combine(Data, "reknit.db")))
        {
            return;
        }

        var aside = Directory.GetDirectories(Path.GetDirectoryName(Data)!, "data.before-restore-*").Order().Last();
        if (Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }

        Directory.Move(aside, Data);
        await _output.WriteLineAsync("put back");
    }
}
