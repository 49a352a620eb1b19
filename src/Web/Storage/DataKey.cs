using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>
/// The key that seals one case's, person's or practice's words, itself wrapped by a practice key.
/// Destroying it is the erasure that leaves history's chain whole.
/// </summary>
internal sealed class DataKey : IOfPractice
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required StrandKind HolderKind { get; init; }
    public required Guid HolderId { get; init; }

    /// <summary>Nonce (12), ciphertext (32), tag (16); empty once destroyed.</summary>
    public required byte[] Wrapped { get; set; }

    /// <summary>Generation of the wrapping key in the key file.</summary>
    public required int Generation { get; set; }
    public required DateTime MadeAt { get; init; }
    public DateTime? DestroyedAt { get; set; }

    public Strand Holder => new(HolderKind, HolderId);
}
