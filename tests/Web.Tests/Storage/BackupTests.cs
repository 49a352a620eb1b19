using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public sealed class BackupTests : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-backup");

    private string Archive => Path.Combine(_folder.FullName, "backup.tar.gz");

    [Theory, OnBothDatabases]
    public async Task A_practice_at_work_is_backed_up_and_restored_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await Founded(app);
        var first = await Receive(app, practice, person, "First order");
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 2).Select(writer => Work(app, practice, person, writer, stop.Token)).ToList();
        await Task.Delay(300, Ct);
        var made = await BackUp(app);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Empty(made.Damaged);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
        Assert.Equal(["backup.tar.gz"], _folder.EnumerateFileSystemInfos().Select(left => left.Name));

        await using var elsewhere = await Elsewhere(app, database);
        var result = await elsewhere.Restore(Archive);
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
        var (practice, person) = await Founded(app);
        await Receive(app, practice, person, "An order");
        await BackUp(app);
        await app.NewPerson(practice, "Later Person");
        var before = Contents(app.Settings.DataFolder);
        var databases = await PostgresDatabases();

        var result = await new RestoreBackup(app.Settings, app.Keys, app.Clock).Rehearse(Archive, Ct);

        Assert.Empty(result.Findings);
        Assert.Equal(1, result.Files);
        Assert.Equal(before, Contents(app.Settings.DataFolder));
        Assert.DoesNotContain(
            (await PostgresDatabases()).Except(databases),
            name => name.Contains("rehearsal", StringComparison.Ordinal)
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_stored_file_that_is_missing_or_damaged_is_named_in_the_rows_that_need_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await Founded(app);
        var files = app.Services.GetRequiredService<SealedFiles>();
        var gone = await Receive(app, practice, person, "Gone");
        var damaged = await Receive(app, practice, person, "Damaged");
        await Receive(app, practice, person, "Whole");
        File.Delete(files.PathOf(await AddressOf(app, practice, gone)));
        var spoilt = await AddressOf(app, practice, damaged);
        await File.AppendAllTextAsync(files.PathOf(spoilt), "x", Ct);

        var made = await BackUp(app);
        Assert.Equal([spoilt], made.Damaged);
        await using var elsewhere = await Elsewhere(app, database);
        var result = await elsewhere.Restore(Archive);

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
        var (practice, _) = await Founded(app);
        await app.Within(
            practice,
            async services =>
                await services
                    .GetRequiredService<CaseworkDb>()
                    .Database.ExecuteSqlAsync($"""UPDATE "People" SET "Name" = 'Somebody else'""", Ct)
        );
        await BackUp(app);
        await using var elsewhere = await Elsewhere(app, database);
        Assert.NotEmpty((await elsewhere.Restore(Archive)).Findings);
    }

    [Fact]
    public async Task A_damaged_archive_is_refused_wherever_the_damage_is()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (practice, person) = await Founded(app);
        await Receive(app, practice, person, "An order");
        await BackUp(app);
        var whole = await File.ReadAllBytesAsync(Archive, Ct);
        await using var elsewhere = await Elsewhere(app, DatabaseKind.Sqlite);
        var damages = Enumerable
            .Range(1, 12)
            .Select(part => Flipped(whole, whole.Length * part / 13))
            .Append(whole[..(whole.Length / 2)])
            .Append(whole[..^40])
            .Append([]);
        foreach (var damaged in damages)
        {
            await File.WriteAllBytesAsync(Archive, damaged, Ct);
            var refused = await Assert.ThrowsAsync<MendableException>(() => elsewhere.Restore(Archive));
            Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
            Assert.False(File.Exists(elsewhere.Settings.DatabasePath));
        }
    }

    [Fact]
    public async Task An_archive_that_somebody_repacked_is_refused()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await Founded(app);
        await BackUp(app);
        await using var elsewhere = await Elsewhere(app, DatabaseKind.Sqlite);

        await Repack(entries => entries.Add(("../../escaped", "x"u8.ToArray())));
        await Assert.ThrowsAsync<MendableException>(() => elsewhere.Restore(Archive));
        Assert.False(File.Exists(Path.Combine(_folder.Parent!.FullName, "escaped")));

        await BackUp(app);
        await Repack(entries =>
        {
            var at = entries.FindIndex(entry => entry.Name == "manifest.json");
            var text = Encoding
                .UTF8.GetString(entries[at].Bytes)
                .Replace("\"files\": 0", "\"files\": 9", StringComparison.Ordinal);
            entries[at] = (entries[at].Name, Encoding.UTF8.GetBytes(text));
        });
        var refused = await Assert.ThrowsAsync<MendableException>(() => elsewhere.Restore(Archive));
        Assert.Contains("changed after it was made", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_key_file_and_a_full_place_are_refused(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        await Founded(app);
        await BackUp(app);
        await using var elsewhere = await Elsewhere(app, database);
        var foreign = new RestoreBackup(elsewhere.Settings, KeyFile.Make(), app.Clock);
        await Assert.ThrowsAsync<KeyFileException>(() => foreign.Run(Archive, mayReplace: false, Ct));

        var before = Contents(app.Settings.DataFolder);
        var here = new RestoreBackup(app.Settings, app.Keys, app.Clock);
        await Assert.ThrowsAsync<MendableException>(() => here.Run(Archive, mayReplace: false, Ct));
        Assert.Equal(before, Contents(app.Settings.DataFolder));
        await Assert.ThrowsAsync<MendableException>(() =>
            new MakeBackup(app.Settings, app.Keys, app.Clock).Run(Archive, "m", Ct)
        );
    }

    [Fact]
    public async Task Force_moves_the_old_folder_aside_and_deletes_nothing()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (practice, _) = await Founded(app);
        await BackUp(app);
        await using var elsewhere = await Elsewhere(app, DatabaseKind.Sqlite);
        await elsewhere.Restore(Archive);
        await File.WriteAllTextAsync(Path.Combine(elsewhere.Settings.DataFolder, "note"), "mine", Ct);

        Assert.Empty((await elsewhere.Restore(Archive, mayReplace: true)).Findings);

        var aside = Assert.Single(
            Directory.GetDirectories(_folder.FullName, "*.before-restore-*", SearchOption.AllDirectories)
        );
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(aside, "note"), Ct));
        Assert.True(File.Exists(Path.Combine(aside, "reknit.db")));
        Assert.False(File.Exists(Path.Combine(elsewhere.Settings.DataFolder, "note")));
        Assert.True(practice.Value != Guid.Empty);
    }

    [Fact]
    public async Task No_key_is_in_a_backup()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await Founded(app);
        app.Settings.KeyFile = Path.Combine(app.Settings.DataFolder, "reknit.keys");
        app.Keys.Write(app.Settings.KeyFile);
        await BackUp(app);
        var names = (await Entries()).Select(entry => entry.Name);
        Assert.Equal(["anchors.log", "reknit.db", "manifest.json", "manifest.hmac"], names);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<(PracticeId Practice, PersonId Person)> Founded(ReknitApp app)
    {
        await PrepareDatabase.Run(app.Services, Ct);
        var practice = await app.NewPractice();
        return (practice, await app.NewPerson(practice, "Front Desk"));
    }

    private async Task<MakeBackup.Made> BackUp(ReknitApp app)
    {
        File.Delete(Archive);
        var found = await FoundDatabase.Look(app.Settings, Ct);
        return await new MakeBackup(app.Settings, app.Keys, app.Clock).Run(Archive, found.LastMigration!, Ct);
    }

    private async Task<RestorePlace> Elsewhere(ReknitApp app, DatabaseKind database) =>
        new(
            new()
            {
                Database = database,
                DataFolder = Path.Combine(_folder.CreateSubdirectory("elsewhere").FullName, "data"),
                ConnectionString = database == DatabaseKind.PostgreSql ? await TestDatabases.EmptyPostgres() : "",
                KeyFile = Path.Combine(_folder.FullName, "elsewhere", "reknit.keys"),
            },
            app
        );

    private static async Task<OrderId> Receive(ReknitApp app, PracticeId practice, PersonId person, string words)
    {
        var id = default(OrderId);
        await app.Within(
            practice,
            async services =>
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
                var form = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
                await services
                    .GetRequiredService<ReceiveOrder>()
                    .Handle(new Actor(practice, person, Role.FrontDesk, person.Value), new(form, content, null), Ct);
                id = services.GetRequiredService<CaseworkDb>().Orders.Local.Single().Id;
            }
        );
        return id;
    }

    private static Task Work(ReknitApp app, PracticeId practice, PersonId person, int writer, CancellationToken stop) =>
        Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await Receive(app, practice, person, $"Order {i} of writer {writer}");
                }
            },
            Ct
        );

    private static async Task<string> AddressOf(ReknitApp app, PracticeId practice, OrderId order)
    {
        var address = "";
        await app.Within(
            practice,
            async services =>
                address = await services
                    .GetRequiredService<CaseworkDb>()
                    .Orders.Where(o => o.Id == order)
                    .Select(o => o.FileAddress)
                    .SingleAsync(Ct)
        );
        return address;
    }

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

    /// <summary>Names and sizes; the database's own working files come and go with its connections.</summary>
    private static IReadOnlyList<string> Contents(string folder)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return
        [
            .. new DirectoryInfo(folder)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Extension is not (".db-wal" or ".db-shm" or ".lock"))
                .Select(file => $"{file.FullName} {file.Length}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var damaged = bytes.ToArray();
        damaged[at] ^= 0x55;
        return damaged;
    }

    private async Task<List<(string Name, byte[] Bytes)>> Entries()
    {
        var entries = new List<(string, byte[])>();
        await using var zip = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress);
        await using var tar = new TarReader(zip);
        while (await tar.GetNextEntryAsync(cancellationToken: Ct) is { } entry)
        {
            using var bytes = new MemoryStream();
            await (entry.DataStream ?? Stream.Null).CopyToAsync(bytes, Ct);
            entries.Add((entry.Name, bytes.ToArray()));
        }

        return entries;
    }

    private async Task Repack(Action<List<(string Name, byte[] Bytes)>> change)
    {
        var entries = await Entries();
        change(entries);
        await using var zip = new GZipStream(File.Create(Archive), CompressionLevel.Fastest);
        await using var tar = new TarWriter(zip, TarEntryFormat.Pax);
        foreach (var (name, bytes) in entries)
        {
            await tar.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) },
                Ct
            );
        }
    }

    /// <summary>Another machine, with the same key file.</summary>
    private sealed record RestorePlace(Settings Settings, ReknitApp App) : IAsyncDisposable
    {
        public Task<CheckRestored.Result> Restore(string archive, bool mayReplace = false) =>
            new RestoreBackup(Settings, App.Keys, TimeProvider.System).Run(archive, mayReplace, Ct);

        public async ValueTask DisposeAsync() => await TestDatabases.Drop(Settings);
    }
}
