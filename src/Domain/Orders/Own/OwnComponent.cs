using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Own;

/// <summary>Key of a component that a practice added to its list.</summary>
public readonly record struct OwnComponentId(Guid Value);

/// <summary>A component that a practice added to its list: its place there. Its words are in its changes.</summary>
public sealed class OwnComponent : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required OwnComponentId Id { get; init; }

    /// <summary>The lower stands first; among the practice's own only.</summary>
    public required int Position { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}

/// <summary>What happened to a component of the practice's own.</summary>
public enum OwnChange
{
    Added,
    Reworded,
    Retired,
    BroughtBack,
}

/// <summary>One change of a component of the practice's own, with its words as they were after it. None is ever edited.</summary>
public sealed class OwnComponentChange : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required OwnComponentId ComponentId { get; init; }

    /// <summary>1 for the first, without gaps.</summary>
    public required int Number { get; init; }
    public required OwnChange Change { get; init; }

    /// <summary>Which wording it is: counts up with each new wording only, so that answers can name it.</summary>
    public required int WordsNumber { get; init; }
    public required string Title { get; init; }
    public required string Asks { get; init; }

    /// <summary>Words or phrases to look for, one a line; empty where none.</summary>
    public required string LookFor { get; init; }
    public required string Why { get; init; }
    public required bool FitsApart { get; init; }
    public required PersonId ChangedBy { get; init; }
    public required DateTime ChangedAt { get; init; }

    public Strand Strand => PracticeId.Strand;

    public OwnWords Words() =>
        new(Title, Asks, LookFor.Split('\n', StringSplitOptions.RemoveEmptyEntries), Why, FitsApart);
}
