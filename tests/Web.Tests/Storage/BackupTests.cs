using System.Runtime.Versioning;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reknit.Web.Features.Orders;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public sealed class BackupTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly BackupBench _bench = new();

    [Theory, OnBothDatabases]
    public async Task A_practice_at_work_is_backed_up_and_restored_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        var first = await BackupBench.Receive(app, practice, person, "First order");
        using var stop = new CancellationTokenSource();
        var writers = Enumerable
            .Range(0, 2)
            .Select(writer => BackupBench.Work(app, practice, person, writer, stop.Token))
            .ToList();
        await Task.Delay(300, Ct);
        var made = await _bench.BackUp(app);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Empty(made.Damaged);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_bench.Archive));
        Assert.Equal(["backup.tar.gz"], _bench.Folder.EnumerateFileSystemInfos().Select(left => left.Name));

        await using var elsewhere = await _bench.Elsewhere(app, database);
        var result = (await elsewhere.Restore(_bench.Archive)).Check;
        Assert.Empty(result.Findings);
        Assert.True(result.Files > 0);
        Assert.True(made.Files >= result.Files);
        await using var restored = Program.Build(elsewhere.Settings, app.Keys);
        await using var scope = restored.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(Ct)).IsWhole);
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var order = await db.Orders.IgnoreQueryFilters().SingleAsync(o => o.Id == first, Ct);
        var file = await scope.ServiceProvider.GetRequiredService<SealedFiles>().Read(order.FileAddress, Ct);
        var place = new OrderPlaces(practice, first).File;
        var bytes = await scope
            .ServiceProvider.GetRequiredService<Vault>()
            .OpenBytes(new(file), place, Reader.Program, Ct);
        Assert.Equal("First order", Encoding.UTF8.GetString(bytes));
    }

    [Theory, OnBothDatabases]
    public async Task A_rehearsal_checks_all_and_changes_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        await BackupBench.Receive(app, practice, person, "An order");
        await _bench.BackUp(app);
        await app.NewPerson(practice, "Later Person");
        var before = BackupBench.Contents(app.Settings.DataFolder);
        var databases = await PostgresDatabases();

        var result = await new RestoreBackup(app.Settings, app.Keys, app.Clock).Rehearse(_bench.Archive, Ct);

        Assert.Empty(result.Findings);
        Assert.Equal(1, result.Files);
        Assert.Equal(before, BackupBench.Contents(app.Settings.DataFolder));
        Assert.DoesNotContain(
            (await PostgresDatabases()).Except(databases),
            name => name.Contains("rehearsal", StringComparison.Ordinal)
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_stored_file_that_is_missing_or_damaged_is_named_in_the_rows_that_need_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        var files = app.Services.GetRequiredService<SealedFiles>();
        var gone = await BackupBench.Receive(app, practice, person, "Gone");
        var damaged = await BackupBench.Receive(app, practice, person, "Damaged");
        await BackupBench.Receive(app, practice, person, "Whole");
        File.Delete(files.PathOf(await BackupBench.AddressOf(app, practice, gone)));
        var spoilt = await BackupBench.AddressOf(app, practice, damaged);
        await File.AppendAllTextAsync(files.PathOf(spoilt), "x", Ct);

        var made = await _bench.BackUp(app);
        Assert.Equal([spoilt], made.Damaged);
        await using var elsewhere = await _bench.Elsewhere(app, database);
        var result = (await elsewhere.Restore(_bench.Archive)).Check;

        Assert.Equal(3, result.Files);
        Assert.Equal(2, result.Findings.Count);
        Assert.Contains(
            result.Findings,
            words =>
                words.Contains($"{gone.Value:D}: The stored file", StringComparison.Ordinal)
                && words.Contains("missing", StringComparison.Ordinal)
        );
        Assert.Contains(
            result.Findings,
            words =>
                words.Contains($"{damaged.Value:D}", StringComparison.Ordinal)
                && words.Contains("damaged", StringComparison.Ordinal)
        );
    }

    [Theory, OnBothDatabases]
    public async Task What_was_tampered_with_before_the_backup_is_told_after_the_restore(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, _) = await BackupBench.Founded(app);
        await app.Within(
            practice,
            async services =>
                await services
                    .GetRequiredService<CaseworkDb>()
                    .Database.ExecuteSqlAsync($"""UPDATE "People" SET "Name" = 'Somebody else'""", Ct)
        );
        await _bench.BackUp(app);
        await using var elsewhere = await _bench.Elsewhere(app, database);
        var refused = await elsewhere.Restore(_bench.Archive);
        Assert.NotEmpty(refused.Check.Findings);
        Assert.False(refused.IsRestored);
        Assert.False(File.Exists(elsewhere.Settings.DatabasePath));
        // What was refused left the place as empty as it was.
        var forced = await elsewhere.Restore(_bench.Archive, force: true);
        Assert.NotEmpty(forced.Check.Findings);
        Assert.True(forced.IsRestored);
    }

    public void Dispose() => _bench.Dispose();

    private static async Task<IReadOnlyList<string>> PostgresDatabases()
    {
        if (TestDatabases.Postgres is null)
        {
            return [];
        }

        await using var source = NpgsqlDataSource.Create(TestDatabases.Postgres);
        await using var command = source.CreateCommand("SELECT datname FROM pg_database");
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var names = new List<string>();
        while (await reader.ReadAsync(Ct))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
