namespace Reknit.Web.Features.Words.Texts;

/// <summary>A text as this version of the program brings it.</summary>
/// <param name="Version">Grows by one whenever the text changes, so that a review holds for the words it was about.</param>
/// <param name="ReadingNote">How it was kept easy to read.</param>
/// <param name="Reviewer">The clinician who reviewed it before it shipped; null while nobody has.</param>
internal sealed record ShippedText(
    TextKey Key,
    string Language,
    int Version,
    string Text,
    string ReadingNote,
    string? Reviewer = null,
    DateOnly? ReviewedOn = null
);
