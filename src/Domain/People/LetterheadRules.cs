using System.Text.RegularExpressions;

namespace Reknit.Domain.People;

/// <summary>A letterhead as somebody typed it.</summary>
/// <param name="AddressLines">Without empty ones.</param>
/// <param name="Mail">Empty for none.</param>
public sealed record LetterheadFacts(string Name, IReadOnlyList<string> AddressLines, string Mail);

/// <summary>What must hold before a letterhead stands on the practice's paper.</summary>
public static partial class LetterheadRules
{
    public const int MostAddressLines = 4;

    private const string Source = "Practice standard: whoever reads a letter can see who wrote it and answer";

    public static readonly IReadOnlyList<Requirement<LetterheadFacts>> Requirements =
    [
        new(
            "LH.1",
            RequirementKind.Hard,
            "The practice has a name on its paper.",
            Source,
            f => !string.IsNullOrWhiteSpace(f.Name)
        ),
        new(
            "LH.2",
            RequirementKind.Hard,
            "The address has four lines at most, of 120 characters at most.",
            Source,
            f =>
                f.AddressLines.Count <= MostAddressLines
                && f.AddressLines.All(line => line.Length <= PracticeLetterhead.LineLength)
        ),
        new(
            "LH.3",
            RequirementKind.Hard,
            "The mail address, where there is one, looks like one.",
            Source,
            f => f.Mail.Length == 0 || MailAddress().IsMatch(f.Mail)
        ),
        new(
            "LH.4",
            RequirementKind.Advisory,
            "There is an address to answer to.",
            Source,
            f => f.AddressLines.Count > 0 || f.Mail.Length > 0
        ),
    ];

    public static Decision Decide(LetterheadFacts facts) => Decision.On(Requirements, facts);

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();
}
