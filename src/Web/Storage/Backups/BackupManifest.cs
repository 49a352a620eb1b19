using System.Text.Json.Serialization;

namespace Reknit.Web.Storage.Backups;

/// <summary>What a backup holds, so that damage to any part of it shows before anything is restored.</summary>
/// <param name="Version">Of this form of archive.</param>
/// <param name="Keys">Fingerprint of the key file that opens it; the key file itself is in no backup.</param>
/// <param name="Migration">The last migration of the database in it.</param>
/// <param name="Members">Every member but the manifest and its seal.</param>
/// <param name="Generation">The newest of that key file when it was made; a copy of before does not open it all.</param>
internal sealed record BackupManifest(
    int Version,
    DatabaseKind Database,
    DateTime MadeAt,
    string Keys,
    string Migration,
    int Files,
    IReadOnlyList<BackupMember> Members,
    int Generation = 1
)
{
    public const int CurrentVersion = 1;
    public const string FileName = "manifest.json";

    /// <summary>HMAC over the manifest with a key from the key file: a backup that others touched is not restored.</summary>
    public const string SealName = "manifest.hmac";
    public const string SealPurpose = "backups";
    public const string AnchorsName = "anchors.log";
    public const string FilesFolder = "files";

    public static string DatabaseName(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "reknit.db" : "reknit.dump";
}

/// <summary>One member of the archive.</summary>
/// <param name="Sha256">64 hexadecimal digits in small letters.</param>
internal sealed record BackupMember(string Name, long Bytes, string Sha256);

[JsonSourceGenerationOptions(
    WriteIndented = true,
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
