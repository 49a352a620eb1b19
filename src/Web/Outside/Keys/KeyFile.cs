using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reknit.Web.Outside.Files;

namespace Reknit.Web.Outside.Keys;

/// <summary>
/// The secret that lies outside the database: root keys from which every practice's keys are derived.
/// Without it nothing sealed can be opened and no history can be checked.
/// </summary>
internal sealed class KeyFile
{
    private const int KeyBytes = 32;
    private string? _path;

    /// <summary>Replaced as a whole when the file has gained a generation while the program runs.</summary>
    private volatile Content _content;

    private KeyFile(Content content, string? path = null) => (_content, _path) = (content, path);

    /// <summary>Which generation of wrapping key is in use; older ones stay to open what they wrapped.</summary>
    public int Generation => _content.Wrapping.Max(key => key.Generation);

    /// <summary>When the generation in use was made, in UTC; null for the first one of an older file.</summary>
    public DateTime? MadeAt => _content.Wrapping.MaxBy(key => key.Generation)!.MadeAt;

    /// <summary>Seals on accounts of generations before this one count no longer: everything was sealed again.</summary>
    public int SealsFrom => _content.SealsFrom ?? 0;

    /// <summary>The key that wraps a practice's data keys. 32 bytes.</summary>
    public byte[] PracticeKey(Guid practice, int generation) =>
        Derive(Root(generation), $"reknit practice {practice:D}");

    /// <summary>A key for one purpose of the program itself that rotates with the generations. 32 bytes.</summary>
    public byte[] ProgramKey(string purpose, int generation) => Derive(Root(generation), $"reknit program {purpose}");

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
                [new(1, RandomNumberGenerator.GetBytes(KeyBytes), null)],
                RandomNumberGenerator.GetBytes(KeyBytes),
                RandomNumberGenerator.GetBytes(KeyBytes),
                SealsFrom: 1
            )
        );

    /// <summary>The same keys and a new wrapping key; data keys are wrapped again, history stays as it is.</summary>
    public KeyFile WithNewGeneration(DateTime? now = null) =>
        new(
            _content with
            {
                Wrapping = [.. _content.Wrapping, new(Generation + 1, RandomNumberGenerator.GetBytes(KeyBytes), now)],
            },
            _path
        );

    /// <summary>The same keys, and no seal of a generation before this one counts any more.</summary>
    public KeyFile WithSealsFrom(int generation) => new(_content with { SealsFrom = generation }, _path);

    /// <summary>The same keys, taking seals of every generation: a backup of before a rotation has such.</summary>
    public KeyFile TakingOlderSeals() => new(_content with { SealsFrom = null }, _path);

    /// <summary>
    /// Looks at the file again: another program on the same practice may have added a generation. What is not the same
    /// file with more in it is left alone, for the program still has the keys that open its records.
    /// </summary>
    /// <returns>Whether there is a generation that was not known before.</returns>
    public bool ReadAgain()
    {
        try
        {
            return _path is not null && Take(Read(_path));
        }
        catch (Exception e) when (e is KeyFileException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Takes over the generations of a newer state of the same file.</summary>
    public bool Take(KeyFile newer)
    {
        var known = _content.Wrapping;
        var isMore =
            newer.Fingerprint == Fingerprint
            && newer._content.History.AsSpan().SequenceEqual(_content.History)
            && (newer.Generation > Generation || (newer.Generation == Generation && newer.SealsFrom > SealsFrom))
            && known.All(key =>
                newer._content.Wrapping.Any(k =>
                    k.Generation == key.Generation && k.Key.AsSpan().SequenceEqual(key.Key)
                )
            );
        if (isMore)
        {
            _content = newer._content with { SealsFrom = Math.Max(newer.SealsFrom, SealsFrom) };
        }

        return isMore;
    }

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

        if (new FileInfo(path).Length == 0)
        {
            throw new KeyFileException(LostKeys.Words($"The key file {path} is empty."));
        }

        try
        {
            var content = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyFileJson.Default.Content);
            return
                content is { Version: 1, Wrapping.Count: > 0, History.Length: KeyBytes, Program.Length: KeyBytes }
                && content.Wrapping.All(key => key is { Key.Length: KeyBytes })
                ? new(content, path)
                : throw new KeyFileException(
                    LostKeys.Words(
                        $"The key file {path} is damaged, or is not one that this version of Reknit can read."
                    )
                );
        }
        catch (JsonException)
        {
            throw new KeyFileException(LostKeys.Words($"The key file {path} is damaged."));
        }
    }

    /// <summary>
    /// Writes the file whole or not at all, readable by its owner only; one that is replaced keeps its mode and owner.
    /// </summary>
    public void Write(string path, bool replace = false)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var beside = path + ".new";
        File.Delete(beside); // Of a program that was killed here.
        using (var file = DurableFile.Create(beside))
        {
            JsonSerializer.Serialize(file, _content, KeyFileJson.Default.Content);
            file.Flush(flushToDisk: true);
        }

        if (replace)
        {
            KeepOwner.Of(path, beside);
        }

        File.Move(beside, path, replace);
        DurableFile.SyncFolder(folder);
        _path ??= path;
    }

    private byte[] Root(int generation) =>
        Find(generation)
        ?? (ReadAgain() ? Find(generation) : null)
        ?? throw new KeyFileException(
            $"The key file has no wrapping key of generation {generation}; its newest is {Generation}. The keys were rotated "
                + "after this copy was made: put back the newest copy of the key file."
        );

    private byte[]? Find(int generation) => _content.Wrapping.FirstOrDefault(key => key.Generation == generation)?.Key;

    private static byte[] Derive(byte[] root, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyBytes, info: Encoding.UTF8.GetBytes(purpose));

    /// <param name="SealsFrom">Null while seals of every generation count.</param>
    internal sealed record Content(
        int Version,
        IReadOnlyList<WrappingKey> Wrapping,
        byte[] History,
        byte[] Program,
        int? SealsFrom = null
    );

    /// <param name="MadeAt">Null in files of before this was kept.</param>
    internal sealed record WrappingKey(int Generation, byte[] Key, DateTime? MadeAt);
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(KeyFile.Content))]
internal sealed partial class KeyFileJson : JsonSerializerContext;

/// <summary>The key file is missing, damaged or not the right one; the message says what to do.</summary>
internal sealed class KeyFileException(string message) : Exception(message);
