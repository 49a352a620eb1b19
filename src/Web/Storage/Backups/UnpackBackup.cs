using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>Unpacks an archive into an empty folder and refuses it unless every byte of it is what was backed up.</summary>
internal static class UnpackBackup
{
    public static async Task<BackupManifest> Into(string folder, string archive, KeyFile keys, CancellationToken ct)
    {
        var members = new Dictionary<string, BackupMember>();
        byte[]? manifest = null;
        byte[]? seal = null;
        try
        {
            await using var file = File.OpenRead(archive);
            await RequireWhole(file, ct);
            await using var zip = new GZipStream(file, CompressionMode.Decompress);
            await using var tar = new TarReader(zip);
            while (await tar.GetNextEntryAsync(cancellationToken: ct) is { } entry)
            {
                switch (entry.Name)
                {
                    case BackupManifest.FileName:
                        manifest = await Bytes(entry, ct);
                        break;
                    case BackupManifest.SealName:
                        seal = await Bytes(entry, ct);
                        break;
                    default:
                        members.Add(entry.Name, await Unpack(entry, folder, ct));
                        break;
                }
            }
        }
        catch (Exception e)
            when (e is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            throw Damaged(archive, "it cannot be read to its end");
        }

        return Checked(archive, manifest, seal, members, keys);
    }

    /// <summary>
    /// Reads to the end once before anything is unpacked: the archive's own checksum and length stand there (RFC 1952),
    /// behind padding in which no entry would miss a byte.
    /// </summary>
    private static async Task RequireWhole(FileStream file, CancellationToken ct)
    {
        var bytes = 0L;
        await using (var zip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true))
        {
            var chunk = new byte[81_920];
            int read;
            while ((read = await zip.ReadAsync(chunk, ct)) > 0)
            {
                bytes += read;
            }
        }

        var length = new byte[sizeof(uint)];
        file.Position = Math.Max(0, file.Length - length.Length);
        await file.ReadExactlyAsync(length, ct);
        if (BinaryPrimitives.ReadUInt32LittleEndian(length) != (uint)bytes)
        {
            throw new InvalidDataException("The archive ends before its end.");
        }

        file.Position = 0;
    }

    private static BackupManifest Checked(
        string archive,
        byte[]? json,
        byte[]? seal,
        Dictionary<string, BackupMember> members,
        KeyFile keys
    )
    {
        if (json is null || seal is null || Parse(json) is not { } manifest)
        {
            throw Damaged(archive, "its manifest is missing");
        }

        if (manifest.Version != BackupManifest.CurrentVersion)
        {
            throw new MendableException(
                $"The backup {archive} was made by a newer version of Reknit. Use that version."
            );
        }

        if (manifest.Keys != keys.Fingerprint)
        {
            throw new KeyFileException(
                $"The key file ({keys.Fingerprint}) is not the one of this backup ({manifest.Keys}). "
                    + "Put back the one that was used when it was made."
            );
        }

        if (manifest.Generation > keys.Generation)
        {
            throw new KeyFileException(
                $"This backup was made after the keys were rotated to generation {manifest.Generation}, and this copy of the "
                    + $"key file ends at generation {keys.Generation}. Put back a copy that was made after the rotation."
            );
        }

        var mac = Encoding.ASCII.GetBytes(
            Convert.ToHexStringLower(HMACSHA256.HashData(keys.ProgramKey(BackupManifest.SealPurpose), json))
        );
        if (!CryptographicOperations.FixedTimeEquals(mac, seal))
        {
            throw Damaged(archive, "its manifest was changed after it was made");
        }

        foreach (var expected in manifest.Members)
        {
            if (!members.Remove(expected.Name, out var found) || found != expected)
            {
                throw Damaged(archive, $"{expected.Name} is {(found is null ? "missing" : "not what was backed up")}");
            }
        }

        return members.Count == 0 ? manifest : throw Damaged(archive, $"{members.Keys.First()} does not belong to it");
    }

    private static async Task<BackupMember> Unpack(TarEntry entry, string folder, CancellationToken ct)
    {
        if (entry.EntryType is not TarEntryType.RegularFile || !IsKnown(entry.Name))
        {
            throw new InvalidDataException("No backup has such a member.");
        }

        var path = Path.Combine(folder, entry.Name);
        PrivateFolder.Make(Path.GetDirectoryName(path)!);
        await using var file = DurableFile.Create(path);
        if (entry.DataStream is { } content)
        {
            await content.CopyToAsync(file, ct);
        }

        file.Flush(flushToDisk: true);
        file.Position = 0;
        return new(entry.Name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)));
    }

    /// <summary>A name decides where bytes are written, so only names that a backup can have are taken.</summary>
    private static bool IsKnown(string name) =>
        name is BackupManifest.AnchorsName
        || Enum.GetValues<DatabaseKind>().Any(kind => name == BackupManifest.DatabaseName(kind))
        || (
            name.Split('/') is [BackupManifest.FilesFolder, { Length: 2 } start, var rest]
            && SealedFiles.IsAddress(start + rest)
        );

    private static async Task<byte[]> Bytes(TarEntry entry, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await (entry.DataStream ?? Stream.Null).CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private static BackupManifest? Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BackupJson.Default.BackupManifest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static MendableException Damaged(string archive, string how) =>
        new($"The backup {archive} is damaged: {how}. Nothing was restored; take another backup.");
}
