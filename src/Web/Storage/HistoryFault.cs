using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>What can be wrong with a history, or with the rows that it tells of.</summary>
internal enum HistoryFaultKind
{
    /// <summary>A link is not what its hash was made of.</summary>
    Changed,

    /// <summary>Links between two others are gone.</summary>
    Missing,

    /// <summary>A link stands where none was written.</summary>
    Inserted,

    /// <summary>A link stands elsewhere than where it was written.</summary>
    Moved,

    /// <summary>The last links are gone.</summary>
    CutTail,

    /// <summary>The head row is not the last link's, or an anchor is not its link's.</summary>
    HeadDiffers,

    /// <summary>A line of the anchor file that nobody with the key file wrote there.</summary>
    ForgedAnchor,

    /// <summary>There is a history, and the anchor file that should stand beside it is gone.</summary>
    AnchorsGone,

    /// <summary>A data key is gone that nobody destroyed on purpose, or does not open with the key file.</summary>
    KeyLost,

    /// <summary>A row is not what its history last recorded.</summary>
    RowDiffers,

    /// <summary>A row stands that no history tells of.</summary>
    RowUnrecorded,

    /// <summary>A row is gone that history says exists.</summary>
    RowGone,

    /// <summary>A row stands that history says was removed.</summary>
    RowStillThere,

    /// <summary>A row that lets somebody in is not one that this program wrote.</summary>
    SignInChanged,
}

/// <summary>One fault, where it is, and the same in words that give no private text away.</summary>
/// <param name="Strand">Null where the fault belongs to none.</param>
/// <param name="Sequence">Link at which it shows; 0 where it belongs to none.</param>
internal sealed record HistoryFault(HistoryFaultKind Kind, Strand? Strand, long Sequence, string Words);

/// <summary>What the check of all histories found.</summary>
/// <param name="Erased">Strands whose data key was destroyed on purpose: their chain is checked, their words are gone.</param>
internal sealed record HistoryReport(int Strands, long Links, int Erased, IReadOnlyList<HistoryFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;

    public override string ToString() =>
        $"{Strands} strands, {Links} links: {(IsWhole ? "whole" : $"{Faults.Count} faults")}"
        + (Erased > 0 ? $" ({Erased} erased on purpose)" : "");
}
