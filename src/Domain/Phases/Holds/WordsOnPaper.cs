using Reknit.Domain.Orders.Drafts;

namespace Reknit.Domain.Phases.Holds;

/// <summary>Words for one person as a letter of the practice. Its title and its file's name tell nothing of a hold.</summary>
public static class WordsOnPaper
{
    /// <summary>Stands on it until the words were let go, and may go still.</summary>
    public const string WorkingCopy = "Working copy of the practice. Not to be handed out.";

    /// <param name="words">As they stand; each line is a paragraph.</param>
    /// <param name="by">Who signs it.</param>
    /// <param name="mayGo">They were let go, and the decision lets them reach this person today.</param>
    public static Draft Of(
        TellingOccasion occasion,
        string words,
        Addressee to,
        Letterhead letterhead,
        string by,
        DateOnly on,
        bool mayGo
    )
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(
            DraftKind.LetterToSide,
            occasion == TellingOccasion.CountAndPace ? "Sessions held" : "About the practice's sessions",
            letterhead,
            mayGo ? null : WorkingCopy,
            to,
            on,
            [
                .. words
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(line => new DraftPart.Paragraph(line)),
                new DraftPart.SignatureLine(by),
            ]
        );
    }
}
