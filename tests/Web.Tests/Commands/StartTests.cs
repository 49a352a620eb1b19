using System.Net;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Npgsql;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Outside.Text;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Commands;

[UnsupportedOSPlatform("windows")]
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-start");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Data => Path.Combine(_folder.FullName, "data");
    private string KeyPath => Path.Combine(_folder.FullName, "keys", "reknit.keys");

    [Fact]
    public async Task The_first_start_makes_a_key_file_for_its_owner_only_and_says_to_keep_it_apart()
    {
        await using (await Start())
        {
            Assert.Contains(KeyPath, _output.ToString(), StringComparison.Ordinal);
            Assert.Contains("apart from every backup", _output.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Data)
        );

        _output.GetStringBuilder().Clear();
        await using var again = await Start();
        Assert.DoesNotContain(KeyPath, _output.ToString(), StringComparison.Ordinal);
        Assert.Equal("ok", await again.Get("/health"));
    }

    [Fact]
    public async Task Serving_a_demo_is_refused_and_a_demo_of_a_real_practice_too()
    {
        await StartAndStop();
        Assert.Equal(2, await Run("demo", "--data", Data));
        Assert.Contains("not a demo's folder", _error.ToString(), StringComparison.Ordinal);

        // Even where somebody carries the folder's mark over, the database says what it is.
        await File.WriteAllTextAsync(Path.Combine(Data, "reknit-demo"), "", TestContext.Current.CancellationToken);
        Assert.Equal(2, await Run("demo", "--data", Data));
        Assert.Contains("This database is not a demo's", _error.ToString(), StringComparison.Ordinal);

        var demo = Path.Combine(_folder.FullName, "demo");
        await using (await RunningProgram.Start(_output, "demo", "--data", demo)) { }

        File.Delete(Path.Combine(demo, "reknit-demo"));
        Assert.Equal(2, await Run("serve", "--data", demo, "--key-file", Path.Combine(demo, "reknit.keys")));
        Assert.Contains("made-up practice", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await StartAndStop();
        await OnSqlite("""INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_Later', '10.0.11')""");
        await Refuses("newer version of Reknit (20990101000000_Later)");
    }

    [Fact]
    public async Task The_row_that_a_killed_migration_leaves_does_not_stop_the_next_start()
    {
        await StartAndStop();
        await OnSqlite(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20990101000000_None'
            """
        );
        await using var app = await Start();
        Assert.Equal("ok", await app.Get("/health"));
    }

    [Fact]
    public async Task Two_programs_do_not_run_on_one_folder()
    {
        await using var first = await Start();
        await Refuses("already runs");
    }

    [Fact]
    public async Task An_unknown_command_and_a_folder_that_is_a_file_are_told_without_a_stack_trace()
    {
        Assert.Equal(2, await Run("frobnicate"));
        Assert.Contains("frobnicate", _error.ToString(), StringComparison.Ordinal);
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        Assert.Equal(2, await Run("serve", "--data", file));
        Assert.Contains(file, _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_page_names_every_setting_with_its_meaning()
    {
        Assert.Equal(0, await Run("docs", "--out", Path.Combine(_folder.FullName, "docs")));
        var page = await File.ReadAllLinesAsync(
            Path.Combine(_folder.FullName, "docs", "settings.md"),
            TestContext.Current.CancellationToken
        );
        var rows = page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        Assert.Contains(rows, row => row.StartsWith("| `DataFolder` | `data` |", StringComparison.Ordinal));
        Assert.Equal(typeof(Settings).GetProperties().Length, rows.Count);
        Assert.DoesNotContain(rows, row => row.EndsWith("|  |", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Ready_says_what_is_wrong_and_only_then_that_it_is_not(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var before = await app.Anonymous().GetAsync("/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Contains(
            "keys: the key file does not belong to the database",
            await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        await PrepareDatabase.Run(app.Services, TestContext.Current.CancellationToken);
        var ready = await app.Anonymous().GetAsync("/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        var isIsolated = app.Services.GetRequiredService<DocumentReader>().IsIsolated;
        Assert.Contains(
            isIsolated ? "pdf: ok, read in isolation" : "pdf: not read, for want of isolation",
            await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        Directory.Delete(app.Settings.FilesPath);
        await File.WriteAllTextAsync(app.Settings.FilesPath, "no folder", TestContext.Current.CancellationToken);
        var blocked = await app.Anonymous().GetAsync("/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, blocked.StatusCode);
    }

    [Fact]
    public async Task A_postgresql_database_keeps_to_its_key_file()
    {
        Assert.SkipWhen(TestDatabases.Postgres is null, "No PostgreSQL: run ./dev test, which starts one.");
        var settings = new Settings
        {
            Database = DatabaseKind.PostgreSql,
            ConnectionString = await TestDatabases.EmptyPostgres(),
            DataFolder = Data,
            KeyFile = KeyPath,
        };
        var (keys, areNew) = await StartRules.Keys(settings, TestContext.Current.CancellationToken);
        Assert.True(areNew);
        await using (var app = Program.Build(settings, keys))
        {
            await PrepareDatabase.Run(app.Services, TestContext.Current.CancellationToken);
        }

        File.Delete(KeyPath);
        await Assert.ThrowsAsync<KeyFileException>(() =>
            StartRules.Keys(settings, TestContext.Current.CancellationToken)
        );
        KeyFile.Make().Write(KeyPath);
        await Assert.ThrowsAsync<KeyFileException>(() =>
            StartRules.Keys(settings, TestContext.Current.CancellationToken)
        );

        await using (var foreign = Program.Build(settings, KeyFile.Make()))
        {
            await Assert.ThrowsAsync<KeyFileException>(() =>
                PrepareDatabase.Run(foreign.Services, TestContext.Current.CancellationToken)
            );
        }

        await TestDatabases.Drop(settings);
        Assert.IsType<PostgresException>(
            await Record.ExceptionAsync(async () =>
            {
                await using var gone = new NpgsqlConnection(settings.ConnectionString);
                await gone.OpenAsync(TestContext.Current.CancellationToken);
            })
        );
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
