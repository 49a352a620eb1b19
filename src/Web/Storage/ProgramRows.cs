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
    public required string Name { get; init; }
    public required string Value { get; set; }
}
