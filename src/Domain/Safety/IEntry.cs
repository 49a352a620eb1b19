using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>
/// Something a clinician put on a case's record, with its day. It is never changed: what changes is a new entry, and one
/// put down by mistake is struck with the reason and stays to be read.
/// </summary>
public interface IEntry : IRecorded
{
    Guid Id { get; }
    CaseId CaseId { get; }
    PersonId RecordedBy { get; }
    DateTime RecordedAt { get; }

    /// <summary>Null while it counts.</summary>
    DateTime? StruckAt { get; set; }
    PersonId? StruckBy { get; set; }
    Sealed? StruckBecause { get; set; }
    int Version { get; set; }
}

/// <summary>An entry that one clinician is about to strike.</summary>
/// <param name="TakesTwo">It is something disclosed, found or admitted, or a condition of an order or plan.</param>
public sealed record StrikeDraft(string Because, bool TakesTwo);

/// <summary>What must hold before one clinician strikes an entry.</summary>
public static class EntryRules
{
    /// <summary>In characters, of each free answer of an entry.</summary>
    public const int WordsLength = 4000;

    public static readonly IReadOnlyList<Requirement<StrikeDraft>> Striking =
    [
        new(
            "SY.90",
            RequirementKind.Hard,
            "It says why the entry was a mistake.",
            "Practice standard: signed means locked",
            f => Says(f.Because)
        ),
        new(
            "SY.91",
            RequirementKind.Hard,
            "Something disclosed, found or admitted, or a condition, is struck by two clinicians.",
            "Practice standard: nobody alone makes a danger disappear",
            f => !f.TakesTwo
        ),
    ];

    /// <summary>What a court or an agency found, or who did it admits, is no mistake on one person's word.</summary>
    public static readonly IReadOnlyList<HarmStatus> TakeTwo = [HarmStatus.Found, HarmStatus.Admitted];

    /// <summary>There are words, and they fit where they are kept.</summary>
    public static bool Says(string? words) => !string.IsNullOrWhiteSpace(words) && words.Length <= WordsLength;
}
