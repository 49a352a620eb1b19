namespace Reknit.Web.Storage;

/// <summary>A key ring element of the framework's data protection, sealed with the key file.</summary>
internal sealed class ProtectionKey
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>What kind of database this is: whether a demo, and which key file it was made with.</summary>
internal sealed class Mark
{
    /// <summary>Carries the fingerprint of the key file that the database was made with.</summary>
    public const string Keys = "keys";

    /// <summary>Stands in a made-up practice's database only.</summary>
    public const string Demo = "demo";

    public required string Name { get; init; }
    public required string Value { get; set; }
}
