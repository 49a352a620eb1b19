using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>Key of a paper that was drafted.</summary>
public readonly record struct DraftId(Guid Value);

/// <summary>In which kind of file a paper was handed out.</summary>
public enum PaperForm
{
    Word,
    Pdf,
}

/// <summary>A paper about an order as it was handed out: its bytes, and what it was made from. Never edited, never made again.</summary>
public sealed class DraftMade : IRecorded
{
    public const int BecauseLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required DraftId Id { get; init; }
    public required OrderId OrderId { get; init; }
    public required CaseId CaseId { get; init; }
    public required DraftKind Kind { get; init; }
    public required PaperForm Form { get; init; }

    /// <summary>The party whose side a letter is for, or who gets a copy of it; null where a paper is for everybody.</summary>
    public PersonId? ForPerson { get; init; }

    /// <summary>A <see cref="PaperAbout"/>, as JSON.</summary>
    public required Sealed About { get; init; }

    /// <summary>The <see cref="ViolenceAnswer"/> given before it was drafted; it stands in no paper.</summary>
    public required Sealed Answer { get; init; }

    /// <summary>Why the answer is "No" where something speaks against it; null where nothing does, or the answer is another.</summary>
    public Sealed? AnswerBecause { get; init; }

    /// <summary>Which reading of the order it rests on.</summary>
    public required int ReadingNumber { get; init; }

    /// <summary>Of the file, before sealing.</summary>
    public required int ByteCount { get; init; }

    /// <summary>Where the sealed bytes are kept.</summary>
    public required string FileAddress { get; init; }
    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }
    public int Version { get; set; }

    /// <summary>A letter to somebody whom no open case knew when it was made: by name alone nobody is told to be that reader.</summary>
    public bool NamesUnknownReader => ForPerson is null && Kind is (DraftKind.LetterToSide or DraftKind.RoleLetter);

    public Strand Strand => CaseId.Strand;
}

/// <summary>Who reads a paper, as they stand on it.</summary>
public sealed record PaperReader(string Name, string Capacity);

/// <summary>What a paper says of itself, for the record.</summary>
/// <param name="To">Null where a paper is for everybody.</param>
/// <param name="Words">A print of its words without date, letterhead and reader: the same for both sides.</param>
/// <param name="OwnClauses">The practice's own clauses that stand in it.</param>
public sealed record PaperAbout(PaperReader? To, string Words, IReadOnlyList<ClauseUse> OwnClauses);
