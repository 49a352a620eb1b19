using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>Writes one archive, readable by its owner only, which appears under its name whole or not at all.</summary>
internal sealed class BackupArchive : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private readonly FileStream _file;
    private readonly GZipStream _zip;
    private readonly TarWriter _tar;
    private readonly List<BackupMember> _members = [];

    public BackupArchive(string path)
    {
        _path = Path.GetFullPath(path);
        _partial = $"{_path}.{Path.GetRandomFileName()}.partial";
        _file = DurableFile.Create(_partial);
        // Sealed bytes do not shrink; the database does, quickly.
        _zip = new(_file, CompressionLevel.Fastest, leaveOpen: true);
        _tar = new(_zip, TarEntryFormat.Pax, leaveOpen: true);
    }

    public IReadOnlyList<BackupMember> Members => _members;

    /// <returns>The SHA-256 of what went in.</returns>
    public async Task<string> Add(string name, string from, CancellationToken ct)
    {
        await using var source = File.OpenRead(from);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(source, ct));
        source.Position = 0;
        _members.Add(new(name, source.Length, hash));
        await Write(name, source, ct);
        return hash;
    }

    /// <summary>Seals the list of members and gives the archive its name.</summary>
    public async Task Finish(BackupManifest manifest, KeyFile keys, CancellationToken ct)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest);
        var seal = Convert.ToHexStringLower(HMACSHA256.HashData(keys.ProgramKey(BackupManifest.SealPurpose), json));
        await Write(BackupManifest.FileName, new MemoryStream(json), ct);
        await Write(BackupManifest.SealName, new MemoryStream(Encoding.ASCII.GetBytes(seal)), ct);
        await _tar.DisposeAsync();
        await _zip.DisposeAsync();
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        File.Move(_partial, _path, overwrite: false);
        DurableFile.SyncFolder(Path.GetDirectoryName(_path)!);
    }

    public async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _zip.DisposeAsync();
        await _file.DisposeAsync();
        File.Delete(_partial);
    }

    private Task Write(string name, Stream content, CancellationToken ct) =>
        _tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name)
            {
                DataStream = content,
                Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            },
            ct
        );
}
