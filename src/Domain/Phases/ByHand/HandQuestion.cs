using System.Globalization;
using Reknit.Domain.Phases.Gates;

namespace Reknit.Domain.Phases.ByHand;

/// <summary>How a fact that somebody writes down is answered.</summary>
public enum HandKind
{
    YesNo,
    Count,

    /// <summary>One of the question's choices.</summary>
    Choice,
}

/// <summary>
/// A fact that no part of the program knows yet, so that a clinician writes it down with how it is known. It is shown as
/// entered by hand wherever it counts.
/// </summary>
/// <param name="Key">Stable for ever: records refer to it.</param>
/// <param name="Gates">The gates that ask for it.</param>
/// <param name="Words">The question, for clinicians.</param>
/// <param name="Unsaid">What counts while nobody has answered: always what asks for more; null where nothing does.</param>
public sealed record HandQuestion(string Key, IReadOnlyList<Gate> Gates, string Words, HandKind Kind, string? Unsaid)
{
    /// <summary>The longest answer, in characters.</summary>
    public const int AnswerLength = 40;

    /// <summary>The highest number that is taken.</summary>
    public const int MostCount = 999;

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Only the clinical lead, or the owner of the practice, answers it.</summary>
    public bool IsTheLeads { get; init; }

    /// <summary>Values and words, of a choice alone.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; init; } = [];

    /// <summary>Whether this is an answer to it.</summary>
    public bool Takes(string answer) =>
        Kind switch
        {
            HandKind.YesNo => answer is Yes or No,
            HandKind.Count => int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count <= MostCount,
            HandKind.Choice => Choices.Any(c => c.Value == answer),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
}
