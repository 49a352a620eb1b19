using System.Security.Cryptography;
using Reknit.Web.Storage;

namespace Reknit.Web.Outside.Files;

/// <summary>
/// Stored files: immutable, sealed by the caller before they come here, each under the hash of its sealed bytes.
/// A row that names an address can be checked against the file at any time.
/// </summary>
internal sealed class SealedFiles(Settings settings)
{
    public const int AddressLength = SHA256.HashSizeInBytes * 2;

    /// <summary>Keeps the bytes for good before it returns; keeping the same bytes again changes nothing.</summary>
    /// <returns>The address: 64 hexadecimal digits in small letters.</returns>
    public async Task<string> Keep(ReadOnlyMemory<byte> sealedBytes, CancellationToken ct)
    {
        var address = Convert.ToHexStringLower(SHA256.HashData(sealedBytes.Span));
        var path = PathOf(address);
        if (File.Exists(path) && await IsWhole(path, address, ct))
        {
            return address;
        }

        var beside = PrivateFolder.Make(Path.GetDirectoryName(path)!).FullName;
        var partial = Path.Combine(beside, $".{address[..8]}-{Path.GetRandomFileName()}");
        await DurableFile.Write(partial, sealedBytes, ct);
        File.Move(partial, path, overwrite: true);
        DurableFile.SyncFolder(beside);
        return address;
    }

    /// <summary>The sealed bytes, exactly as kept.</summary>
    /// <exception cref="FileDamagedException">The file is missing, or is not what was kept.</exception>
    public async Task<byte[]> Read(string address, CancellationToken ct)
    {
        var path = PathOf(address);
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(path, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileDamagedException($"The stored file {address} is missing. Put it back from a backup.");
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == address
            ? bytes
            : throw new FileDamagedException($"The stored file {address} is damaged. Put it back from a backup.");
    }

    /// <summary>The addresses of all files that are there, whole or not.</summary>
    public IEnumerable<string> Addresses() =>
        Directory.Exists(settings.FilesPath)
            ? Directory
                .EnumerateFiles(settings.FilesPath, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!) + Path.GetFileName(path))
                .Where(IsAddress)
            : [];

    public static bool IsAddress(string text) => text.Length == AddressLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The first two digits are a folder, so that no folder grows without end.</summary>
    public string PathOf(string address) =>
        IsAddress(address)
            ? Path.Combine(settings.FilesPath, address[..2], address[2..])
            : throw new FileDamagedException($"'{address}' is not the address of a stored file.");

    private static async Task<bool> IsWhole(string path, string address, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == address;
    }
}

/// <summary>A stored file is missing or damaged; the message says which and what to do.</summary>
internal sealed class FileDamagedException(string message) : Exception(message);
