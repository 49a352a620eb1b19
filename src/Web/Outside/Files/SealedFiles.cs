using System.Security.Cryptography;

namespace Reknit.Web.Outside.Files;

/// <summary>
/// Files on disk, sealed before they get here and named by the SHA-256 of their sealed bytes:
/// written once, never changed, checked whenever they are read.
/// </summary>
internal sealed class SealedFiles(Settings settings)
{
    /// <summary>Keeps the bytes and gives their address: 64 lower-case hex digits.</summary>
    public async Task<string> Keep(ReadOnlyMemory<byte> sealedBytes, CancellationToken ct)
    {
        var address = Convert.ToHexStringLower(SHA256.HashData(sealedBytes.Span));
        var path = PathOf(address);
        if (File.Exists(path))
        {
            return address;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.new";
        await using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(sealedBytes, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        return address;
    }

    public async Task<byte[]> Read(string address, CancellationToken ct)
    {
        var path = PathOf(address);
        if (!File.Exists(path))
        {
            throw new FileDamagedException($"The stored file {address} is missing. Restore it from a backup.");
        }

        var bytes = await File.ReadAllBytesAsync(path, ct);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == address
            ? bytes
            : throw new FileDamagedException($"The stored file {address} is damaged. Restore it from a backup.");
    }

    public string PathOf(string address) => Path.Combine(settings.FilesPath, address[..2], address[2..]);
}

/// <summary>A stored file is missing or not what was stored.</summary>
internal sealed class FileDamagedException(string message) : Exception(message);
