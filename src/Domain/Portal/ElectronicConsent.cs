using Reknit.Domain.People;

namespace Reknit.Domain.Portal;

/// <summary>
/// That somebody agreed to sign and get papers on screen, after the statement of 15 U.S.C. 7001(c); kept with the words
/// that they read.
/// </summary>
public sealed class ElectronicConsent : IRecorded
{
    public const int StatementLength = 5000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>The whole statement as it was shown.</summary>
    public required string Statement { get; init; }

    /// <summary>SHA-256 of the statement, 64 hexadecimal digits. Other words ask anew: 7001(c)(1)(D).</summary>
    public required string StatementHash { get; init; }
    public required DateTime GivenAt { get; init; }

    /// <summary>Null while they did not withdraw it; what was signed meanwhile stays signed.</summary>
    public DateTime? WithdrawnAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => PersonId.Strand;
}

/// <summary>A consent to electronic records as it is about to be kept.</summary>
/// <param name="HashShown">Of the statement that the page showed.</param>
/// <param name="Hash">Of the statement as it is now.</param>
/// <param name="OpenedTheFile">They typed what stands in a file of the kind in which they get their copies.</param>
/// <param name="IsSureWhoItIs">No sign-in of theirs that took another's place waits for a clinician to ask them.</param>
public sealed record ConsentGiven(
    bool IsMeant,
    string HashShown,
    string Hash,
    bool OpenedTheFile,
    bool IsSureWhoItIs = true
);

/// <summary>What must hold before somebody signs on screen for the first time.</summary>
public static class ElectronicConsentRules
{
    public static readonly IReadOnlyList<Requirement<ConsentGiven>> Requirements =
    [
        Hard("EC.1", "They say that they agree.", "15 U.S.C. 7001(c)(1)(A)", c => c.IsMeant),
        Hard(
            "EC.2",
            "The statement that was shown is the practice's statement: paper, withdrawing, what it covers, what it needs.",
            "15 U.S.C. 7001(c)(1)(B), (C)(i)",
            c => c.Hash.Length > 0 && string.Equals(c.HashShown, c.Hash, StringComparison.Ordinal)
        ),
        Hard(
            "EC.3",
            "They show that they can open the files in which they get their copies.",
            "15 U.S.C. 7001(c)(1)(C)(ii)",
            c => c.OpenedTheFile
        ),
        Hard(
            "EC.4",
            "A clinician asked them in person, where their sign-in took the place of another.",
            "Practice standard: doors to the portal",
            c => c.IsSureWhoItIs
        ),
    ];

    public static Decision Decide(ConsentGiven given) => Decision.On(Requirements, given);

    private static Requirement<ConsentGiven> Hard(
        string id,
        string words,
        string source,
        Func<ConsentGiven, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);
}
