using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reknit.Web.Outside.Keys;

/// <summary>
/// The secret that lies outside the database: root keys from which every practice's keys are derived.
/// Without it nothing sealed can be opened and no history can be checked.
/// </summary>
internal sealed class KeyFile
{
    private const int KeyBytes = 32;
    private readonly Content _content;

    private KeyFile(Content content) => _content = content;

    /// <summary>Which generation of wrapping key is in use; older ones stay to open what they wrapped.</summary>
    public int Generation => _content.Wrapping.Max(key => key.Generation);

    /// <summary>The key that wraps a practice's data keys. 32 bytes.</summary>
    public byte[] PracticeKey(Guid practice, int generation)
    {
        var root =
            _content.Wrapping.FirstOrDefault(key => key.Generation == generation)
            ?? throw new KeyFileException(
                $"The key file has no wrapping key of generation {generation}. Put back the key file that this database was used with."
            );
        return Derive(root.Key, $"reknit practice {practice:D}");
    }

    /// <summary>The key of the keyed hashes in a practice's history; it never rotates. 32 bytes.</summary>
    public byte[] HistoryKey(Guid practice) => Derive(_content.History, $"reknit history {practice:D}");

    /// <summary>A key for one purpose of the program itself, such as its cookies' keys. 32 bytes.</summary>
    public byte[] ProgramKey(string purpose) => Derive(_content.Program, $"reknit program {purpose}");

    /// <summary>Eight characters that name this key file without telling anything of it.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(SHA256.HashData(Derive(_content.Program, "reknit fingerprint")))[..8];

    public static KeyFile Make() =>
        new(
            new(
                1,
                [new(1, RandomNumberGenerator.GetBytes(KeyBytes))],
                RandomNumberGenerator.GetBytes(KeyBytes),
                RandomNumberGenerator.GetBytes(KeyBytes)
            )
        );

    /// <summary>The same keys and a new wrapping key; data keys are wrapped again, history stays as it is.</summary>
    public KeyFile WithNewGeneration() =>
        new(
            _content with
            {
                Wrapping = [.. _content.Wrapping, new(Generation + 1, RandomNumberGenerator.GetBytes(KeyBytes))],
            }
        );

    /// <summary>Reads the file, refusing one that others on the machine could read.</summary>
    public static KeyFile Read(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            var others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;
            if ((File.GetUnixFileMode(path) & others) != 0)
            {
                throw new KeyFileException(
                    $"The key file {path} can be read or changed by other users of this machine. Run: chmod 600 {path}"
                );
            }
        }

        try
        {
            var content = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyFileJson.Default.Content);
            return
                content is { Version: 1, Wrapping.Count: > 0, History.Length: KeyBytes, Program.Length: KeyBytes }
                && content.Wrapping.All(key => key is { Key.Length: KeyBytes })
                ? new(content)
                : throw new KeyFileException($"The key file {path} is not one that this version of Reknit can read.");
        }
        catch (JsonException)
        {
            throw new KeyFileException($"The key file {path} is damaged. Put back your copy of it.");
        }
    }

    /// <summary>Writes the file whole or not at all, readable by its owner only.</summary>
    public void Write(string path, bool replace = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(file, _content, KeyFileJson.Default.Content);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, replace);
    }

    private static byte[] Derive(byte[] root, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyBytes, info: Encoding.UTF8.GetBytes(purpose));

    internal sealed record Content(int Version, IReadOnlyList<WrappingKey> Wrapping, byte[] History, byte[] Program);

    internal sealed record WrappingKey(int Generation, byte[] Key);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeyFile.Content))]
internal sealed partial class KeyFileJson : JsonSerializerContext;

/// <summary>The key file is missing, damaged or not the right one; the message says what to do.</summary>
internal sealed class KeyFileException(string message) : Exception(message);
