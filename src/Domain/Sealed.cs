namespace Reknit.Domain;

/// <summary>Private words, encrypted: only the vault opens them, for a named reader.</summary>
/// <param name="Bytes">Format byte, data key id (16), nonce (12), ciphertext, tag (16).</param>
public sealed record Sealed(ReadOnlyMemory<byte> Bytes);
