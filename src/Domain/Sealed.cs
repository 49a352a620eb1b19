namespace Reknit.Domain;

/// <summary>Private words or bytes, encrypted: only the vault opens them, for a named reader.</summary>
/// <param name="Bytes">Format (1 byte), data key id (16), nonce (12), ciphertext, tag (16).</param>
public sealed record Sealed(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Says that something is there, never what.</summary>
    public override string ToString() => "(sealed)";
}
