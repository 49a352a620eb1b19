using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Tests.Storage;

/// <summary>What is never restored, and what a restore never does.</summary>
public sealed class RestoreRulesTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly BackupBench _bench = new();

    [Fact]
    public async Task A_damaged_archive_is_refused_wherever_the_damage_is()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (practice, person) = await BackupBench.Founded(app);
        await BackupBench.Receive(app, practice, person, "An order");
        await _bench.BackUp(app);
        var whole = await File.ReadAllBytesAsync(_bench.Archive, Ct);
        await using var elsewhere = await _bench.Elsewhere(app, DatabaseKind.Sqlite);
        var damages = Enumerable
            .Range(1, 12)
            .Select(part => Damaged(whole, whole.Length * part / 13))
            .Append(whole[..(whole.Length / 2)])
            // The very last bytes are padding, whose loss harms nothing.
            .Append(whole[..^150])
            .Append([]);
        foreach (var damaged in damages)
        {
            await File.WriteAllBytesAsync(_bench.Archive, damaged, Ct);
            var refused = await Assert.ThrowsAsync<MendableException>(() => elsewhere.Restore(_bench.Archive));
            Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
            Assert.False(File.Exists(elsewhere.Settings.DatabasePath));
        }
    }

    [Fact]
    public async Task An_archive_that_somebody_repacked_is_refused()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await BackupBench.Founded(app);
        await _bench.BackUp(app);
        await using var elsewhere = await _bench.Elsewhere(app, DatabaseKind.Sqlite);

        await Repack(entries => entries.Add(("../../escaped", "x"u8.ToArray())));
        await Assert.ThrowsAsync<MendableException>(() => elsewhere.Restore(_bench.Archive));
        Assert.False(File.Exists(Path.Combine(_bench.Folder.Parent!.FullName, "escaped")));

        await _bench.BackUp(app);
        await Repack(entries =>
        {
            var at = entries.FindIndex(entry => entry.Name == "manifest.json");
            var text = Encoding
                .UTF8.GetString(entries[at].Bytes)
                .Replace("\"files\": 0", "\"files\": 9", StringComparison.Ordinal);
            entries[at] = (entries[at].Name, Encoding.UTF8.GetBytes(text));
        });
        var refused = await Assert.ThrowsAsync<MendableException>(() => elsewhere.Restore(_bench.Archive));
        Assert.Contains("changed after it was made", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_key_file_and_a_full_place_are_refused(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        await BackupBench.Founded(app);
        await _bench.BackUp(app);
        await using var elsewhere = await _bench.Elsewhere(app, database);
        var foreign = new RestoreBackup(elsewhere.Settings, KeyFile.Make(), app.Clock);
        await Assert.ThrowsAsync<KeyFileException>(() => foreign.Run(_bench.Archive, force: false, Ct));

        var before = BackupBench.Contents(app.Settings.DataFolder);
        var here = new RestoreBackup(app.Settings, app.Keys, app.Clock);
        await Assert.ThrowsAsync<MendableException>(() => here.Run(_bench.Archive, force: false, Ct));
        Assert.Equal(before, BackupBench.Contents(app.Settings.DataFolder));
        await Assert.ThrowsAsync<MendableException>(() =>
            new MakeBackup(app.Settings, app.Keys, app.Clock).Run(_bench.Archive, "m", Ct)
        );
    }

    [Fact]
    public async Task Force_moves_the_old_folder_aside_and_deletes_nothing()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (practice, _) = await BackupBench.Founded(app);
        await _bench.BackUp(app);
        await using var elsewhere = await _bench.Elsewhere(app, DatabaseKind.Sqlite);
        await elsewhere.Restore(_bench.Archive);
        await File.WriteAllTextAsync(Path.Combine(elsewhere.Settings.DataFolder, "note"), "mine", Ct);

        Assert.Empty((await elsewhere.Restore(_bench.Archive, force: true)).Check.Findings);

        var aside = Assert.Single(
            Directory.GetDirectories(_bench.Folder.FullName, "*.before-restore-*", SearchOption.AllDirectories)
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
        await BackupBench.Founded(app);
        app.Settings.KeyFile = Path.Combine(app.Settings.DataFolder, "reknit.keys");
        app.Keys.Write(app.Settings.KeyFile);
        await _bench.BackUp(app);
        var names = (await Entries()).Select(entry => entry.Name);
        Assert.Equal(["anchors.log", "reknit.db", "manifest.json", "manifest.hmac"], names);
    }

    public void Dispose() => _bench.Dispose();

    /// <summary>Damaged at this byte or soon after: a few bits of a packed file mean nothing, and their loss harms nothing.</summary>
    private static byte[] Damaged(byte[] whole, int at) =>
        Enumerable
            .Range(at, 16)
            .Select(place => Flipped(whole, place))
            .First(damaged => !Unpacked(damaged).AsSpan().SequenceEqual(Unpacked(whole)));

    /// <summary>Nothing where it cannot be unpacked to its end.</summary>
    private static byte[] Unpacked(byte[] archive)
    {
        using var zip = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress);
        using var all = new MemoryStream();
        try
        {
            zip.CopyTo(all);
            return all.ToArray();
        }
        catch (InvalidDataException)
        {
            return [];
        }
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
        await using var zip = new GZipStream(File.OpenRead(_bench.Archive), CompressionMode.Decompress);
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
        await using var zip = new GZipStream(File.Create(_bench.Archive), CompressionLevel.Fastest);
        await using var tar = new TarWriter(zip, TarEntryFormat.Pax);
        foreach (var (name, bytes) in entries)
        {
            await tar.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) },
                Ct
            );
        }
    }
}
