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
/// <param name="TakesTwo">While it counts it may hold the work back.</param>
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
            "What may hold the work back is struck by two clinicians: something disclosed, harm that is said, a condition, an open concern of the child's own therapist.",
            "Practice standard: nobody alone makes a danger disappear",
            f => !f.TakesTwo
        ),
    ];

    /// <summary>
    /// Striking it may open what is shut: what is said to have been done shuts steps from its first day, whatever became of
    /// it. What says that harm was addressed or not found opens, and striking that shuts.
    /// </summary>
    public static bool TakesTwo(IEntry entry) =>
        entry switch
        {
            HarmDisclosure or Condition or HarmItem => true,
            HarmEntry harm => harm.Status is HarmStatus.Alleged or HarmStatus.Found or HarmStatus.Admitted,
            OwnTherapistEntry heard => heard.Kind == OwnTherapistEntryKind.NoLongerInCare
                || heard.ConcernIsOpen == true,
            Concern fear => fear.Kind == ConcernKind.Fear,
            CaseCheck check => check is { Kind: CaseCheckKind.Conflicts, IsClear: false },
            _ => false,
        };

    /// <summary>There are words, and they fit where they are kept.</summary>
    public static bool Says(string? words) => !string.IsNullOrWhiteSpace(words) && words.Length <= WordsLength;
}
