namespace Reknit.Domain.Portal;

/// <summary>A help line as somebody typed it.</summary>
/// <param name="Digits">What would be dialled.</param>
public sealed record HelpLineTyped(
    string Key,
    string Name,
    string For,
    string Digits,
    DateOnly? CheckedOn,
    bool IsHidden,
    DateOnly Today
);

/// <summary>What must hold before a help line is shown to families.</summary>
public static class HelpLineRules
{
    private const string Source = "Practice standard: help that works";

    public static readonly IReadOnlyList<Requirement<HelpLineTyped>> Requirements =
    [
        Hard(
            "HP.1",
            "It says what it is called and whom it is for.",
            line => !string.IsNullOrWhiteSpace(line.Name) && !string.IsNullOrWhiteSpace(line.For)
        ),
        Hard("HP.2", "It has a number that can be dialled.", line => line.Digits.Length is >= 3 and <= 16),
        Hard("HP.3", "The day on which it was checked is not in the future.", line => !(line.CheckedOn > line.Today)),
        Hard(
            "HP.4",
            "The emergency number is always shown.",
            line => !line.IsHidden || line.Key != ShippedHelpLines.Emergency
        ),
    ];

    public static Decision Decide(HelpLineTyped line) => Decision.On(Requirements, line);

    private static Requirement<HelpLineTyped> Hard(string id, string words, Func<HelpLineTyped, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
