using Reknit.Domain.People;

namespace Reknit.Domain.Words;

/// <summary>A practice's own wording of a text that families read. An edit is a new row; none is ever changed.</summary>
public sealed class PracticeText : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required string Key { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>1 for the practice's first own wording of this key in this language, without gaps.</summary>
    public required int Number { get; init; }
    public required string Text { get; init; }

    /// <summary>Version of the shipped text that the editor saw; 0 where none is shipped in this language.</summary>
    public required int ShippedVersion { get; init; }
    public required PersonId EditorId { get; init; }
    public required DateTime EditedAt { get; init; }

    public Strand Strand => PracticeId.Strand;
}
