namespace Reknit.Domain.People;

/// <summary>A license as somebody typed it.</summary>
/// <param name="MayHaveCases">Its holder is a member whose role can have cases.</param>
/// <param name="IsKnownState">The state is one of the list.</param>
/// <param name="IsOnRecord">The same number of the same state is on record for some of these days.</param>
public sealed record LicenseTyped(
    string Kind,
    string Number,
    DateOnly FirstDay,
    DateOnly LastDay,
    bool MayHaveCases,
    bool IsKnownState,
    bool IsOnRecord
)
{
    /// <summary>The same number of the same state is on record for another person.</summary>
    public bool IsOfAnother { get; init; }
}

/// <summary>What must hold before a license stands in the register of clinicians.</summary>
public static class LicenseRules
{
    private const string Source = "Practice standard: clinicians";

    public static readonly IReadOnlyList<Requirement<LicenseTyped>> Requirements =
    [
        Hard("LC.1", "Its holder is a member of the practice who can have cases.", l => l.MayHaveCases),
        Hard("LC.2", "It has a kind, a number and a state.", l => l.Kind != "" && l.Number != "" && l.IsKnownState),
        Hard("LC.3", "Its last day is not before its first.", l => l.LastDay >= l.FirstDay),
        Hard("LC.4", "The same license is not on record for some of these days already.", l => !l.IsOnRecord),
        Hard(
            "LC.5",
            "The license is nobody else's in this practice's registers: one license is one person's.",
            l => !l.IsOfAnother
        ),
    ];

    public static Decision Decide(LicenseTyped typed) => Decision.On(Requirements, typed);

    private static Requirement<LicenseTyped> Hard(string id, string words, Func<LicenseTyped, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
