using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Web.Storage;

/// <summary>What happened to a row.</summary>
internal enum Change
{
    Added,
    Changed,
    Removed,

    /// <summary>Changed by the act that destroyed the holder's data keys.</summary>
    Erased,
}

/// <summary>
/// One link of a strand: what one act did to the fields of one compartment in one row.
/// The payload is sealed under the strand holder's data key; the hash covers the ciphertext.
/// </summary>
internal sealed class HistoryEntry : IOfPractice
{
    public required PracticeId PracticeId { get; init; }
    public required StrandKind StrandKind { get; init; }
    public required Guid StrandId { get; init; }

    /// <summary>1 for the first link of the strand, without gaps.</summary>
    public required long Sequence { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Who acted; null when the program did.</summary>
    public required PersonId? Actor { get; init; }

    /// <summary>What the act is called, such as <c>OpenCase</c>.</summary>
    public required string Act { get; init; }
    public required string Table { get; init; }
    public required string Row { get; init; }
    public required Change Change { get; init; }
    public required Compartment Compartment { get; init; }
    public required Sealed Payload { get; init; }
    public required int Format { get; init; }
    public required byte[] PreviousHash { get; init; }
    public required byte[] Hash { get; set; }

    public Strand Strand => new(StrandKind, StrandId);
}

/// <summary>The last link of a strand, locked by whoever appends the next.</summary>
internal sealed class HistoryHead : IOfPractice
{
    public required PracticeId PracticeId { get; init; }
    public required StrandKind StrandKind { get; init; }
    public required Guid StrandId { get; init; }
    public required long Sequence { get; set; }
    public required byte[] Hash { get; set; }

    public Strand Strand => new(StrandKind, StrandId);
}
