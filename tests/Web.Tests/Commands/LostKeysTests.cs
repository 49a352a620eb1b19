using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Tests.Commands;

/// <summary>The real program, started without the right key file: it says so clearly and makes nothing worse.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LostKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-lost");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Data => Path.Combine(_folder.FullName, "data");
    private string KeyPath => Path.Combine(_folder.FullName, "keys", "reknit.keys");

    [Fact]
    public async Task A_missing_key_file_is_refused_where_records_exist()
    {
        await StartAndStop();
        File.Delete(KeyPath);
        await Refuses("is missing");
        Assert.False(File.Exists(KeyPath));
        TellsWhatIsLost();
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{ \"version\": 1, \"wrapp", "is damaged")]
    [InlineData("-----BEGIN CERTIFICATE-----", "is damaged")]
    public async Task An_empty_or_damaged_key_file_is_refused_and_left_as_it_is(string content, string words)
    {
        await StartAndStop();
        await File.WriteAllTextAsync(KeyPath, content, TestContext.Current.CancellationToken);
        await Refuses(words);
        Assert.Equal(content, await File.ReadAllTextAsync(KeyPath, TestContext.Current.CancellationToken));
        TellsWhatIsLost();
    }

    [Fact]
    public async Task A_copy_of_before_a_rotation_is_refused_and_the_newest_one_starts()
    {
        await StartAndStop();
        var older = await File.ReadAllBytesAsync(KeyPath, TestContext.Current.CancellationToken);
        await using (var running = await Start())
        {
            Assert.Equal(0, await Run("rotate-keys", "--data", Data, "--key-file", KeyPath));
            Assert.Contains("new generation, 2", _output.ToString(), StringComparison.Ordinal);
            Assert.Contains("Nothing is left under an older", _output.ToString(), StringComparison.Ordinal);
            Assert.Equal(0, await Run("rotate-keys", "--continue", "--data", Data, "--key-file", KeyPath));
            Assert.Contains("keys: ok", await running.Get("/ready"), StringComparison.Ordinal);
        }

        Assert.Equal(2, KeyFile.Read(KeyPath).Generation);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        var newest = await File.ReadAllBytesAsync(KeyPath, TestContext.Current.CancellationToken);
        await OnSqlite("""UPDATE "ProtectionKeys" SET "Bytes" = "Bytes" """);
        await OnSqlite(
            """
            INSERT INTO "Practices" ("PracticeId", "Name", "TimeZone", "State", "StartedAt", "Version")
            VALUES ('01900000-0000-7000-8000-000000000001', 'P', 'America/New_York', 'NC', '2026-01-01 00:00:00', 1);
            INSERT INTO "DataKeys" ("PracticeId", "Id", "HolderKind", "HolderId", "Wrapped", "Generation", "MadeAt")
            VALUES ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002', 'Practice',
                '01900000-0000-7000-8000-000000000001', x'00', 2, '2026-01-01 00:00:00')
            """
        );
        await File.WriteAllBytesAsync(KeyPath, older, TestContext.Current.CancellationToken);
        await Refuses("from before the last rotation");
        TellsWhatIsLost();
        await File.WriteAllBytesAsync(KeyPath, newest, TestContext.Current.CancellationToken);
        await StartAndStop();
    }

    [Fact]
    public async Task A_running_program_says_at_once_that_its_key_file_is_gone_or_another_one()
    {
        await using var running = await Start();
        Assert.Contains("keys: ok", await running.Get("/ready"), StringComparison.Ordinal);
        var kept = await File.ReadAllBytesAsync(KeyPath, TestContext.Current.CancellationToken);
        File.Delete(KeyPath);
        Assert.Contains("gone from the disk", await running.Answer("/ready"), StringComparison.Ordinal);
        KeyFile.Make().Write(KeyPath);
        Assert.Contains("is another one", await running.Answer("/ready"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(KeyPath, "", TestContext.Current.CancellationToken);
        Assert.Contains("cannot be read", await running.Answer("/ready"), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(KeyPath, kept, TestContext.Current.CancellationToken);
        Assert.Contains("keys: ok", await running.Get("/ready"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_databases_key_file_is_refused()
    {
        await StartAndStop();
        KeyFile.Make().Write(KeyPath, replace: true);
        await Refuses("does not belong to this database");
        TellsWhatIsLost();
    }

    [Fact]
    public async Task A_key_file_that_others_can_read_is_refused()
    {
        await StartAndStop();
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await Refuses("chmod 600");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<RunningProgram> Start() =>
        RunningProgram.Start(_output, "serve", "--data", Data, "--key-file", KeyPath);

    private async Task StartAndStop() => await (await Start()).DisposeAsync();

    private async Task Refuses(string words)
    {
        Assert.Equal(2, await Run("serve", "--data", Data, "--key-file", KeyPath));
        var said = _error.ToString();
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    /// <summary>One message: what is lost, what is not, where a copy may be, and what not to do.</summary>
    private void TellsWhatIsLost()
    {
        var said = _error.ToString();
        Assert.All(
            ["cannot be opened without it", "is not lost", "a copy may be", "do not make a new key file"],
            words => Assert.Single(said.Split('\n'), line => line.Contains(words, StringComparison.Ordinal))
        );
    }

    private Task<int> Run(params string[] args) => CommandLine.Run(args, _output, _error);

    private async Task OnSqlite(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "reknit.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
