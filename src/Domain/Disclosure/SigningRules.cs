namespace Reknit.Domain.Disclosure;

/// <summary>A signature, or a refusal to sign, as it is about to be recorded.</summary>
/// <param name="IsAsked">Whether the release needs this person's signature.</param>
/// <param name="Now">How they have answered until now.</param>
/// <param name="MadeOn">The day on which the release was made; nobody signed it before.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record SigningFacts(
    bool IsAsked,
    SignatureState Now,
    SignatureState Answer,
    bool IsRevoked,
    DateOnly? On,
    DateOnly MadeOn,
    DateOnly Today
);

/// <summary>What must hold before a signature on a release is recorded.</summary>
public static class SigningRules
{
    private const string Source = "45 CFR 164.508(c)(1)(vi); practice standard: what was signed is never overwritten";

    public static readonly IReadOnlyList<Requirement<SigningFacts>> Requirements =
    [
        Hard("SG.1", "The release asks for this person's signature.", f => f.IsAsked),
        Hard("SG.2", "The release was not revoked.", f => !f.IsRevoked),
        Hard("SG.3", "They had not signed it before.", f => f.Now != SignatureState.Given),
        Hard("SG.4", "It is said whether they signed or refused.", f => f.Answer != SignatureState.Missing),
        Hard(
            "SG.5",
            "The day is given; it is not before the release was made and not in the future.",
            f => f.On >= f.MadeOn && f.On <= f.Today
        ),
    ];

    public static Decision Decide(SigningFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<SigningFacts> Hard(string id, string words, Func<SigningFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
