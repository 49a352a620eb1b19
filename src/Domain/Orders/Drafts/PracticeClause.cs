using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>A practice's own words for a clause, or its return to the shipped ones. An edit is a new row; none is ever changed.</summary>
public sealed class PracticeClause : IRecorded
{
    public const int KeyLength = 100;
    public const int ReasonLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required string Key { get; init; }

    /// <summary>1 for the practice's first edit of this clause, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Null where the practice went back to the shipped words.</summary>
    public required string? Words { get; init; }

    /// <summary>Why the practice words it so.</summary>
    public required string Reason { get; init; }

    /// <summary>Version of the shipped clause that the editor saw.</summary>
    public required int ShippedVersion { get; init; }

    /// <summary>What the check no longer found in a sample order with these words, as the editor was shown it; empty for nothing.</summary>
    public required string Doubts { get; init; }
    public required PersonId EditorId { get; init; }
    public required DateTime EditedAt { get; init; }

    public Strand Strand => PracticeId.Strand;

    public ClauseEdit Edit => new(Key, ShippedVersion, Number, Words, Reason);
}
