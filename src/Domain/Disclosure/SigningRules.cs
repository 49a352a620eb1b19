namespace Reknit.Domain.Disclosure;

/// <summary>A signature, or a refusal to sign, as it is about to be recorded.</summary>
/// <param name="IsAsked">Whether the release needs this person's signature.</param>
/// <param name="Now">How they have answered until now.</param>
/// <param name="IsRevoked">On paper: by anybody. In the portal: by themselves, for what another signer did is not told there.</param>
/// <param name="MadeOn">The day on which the release was made; nobody signed it before.</param>
/// <param name="Today">In the practice's zone.</param>
/// <param name="InPortal">Null on paper.</param>
public sealed record SigningFacts(
    bool IsAsked,
    SignatureState Now,
    SignatureState Answer,
    bool IsRevoked,
    DateOnly? On,
    DateOnly MadeOn,
    DateOnly Today,
    SignedInPortal? InPortal = null
);

/// <summary>What somebody gave who signs in the portal.</summary>
/// <param name="Typed">The full name, as they typed it.</param>
/// <param name="Name">Their name, as the practice knows it.</param>
/// <param name="HashShown">SHA-256 of the text that they had before them.</param>
/// <param name="Hash">SHA-256 of the release's text as it is now.</param>
/// <param name="IsMeant">They said that typing the name is their signature.</param>
/// <param name="HasAgreed">They agreed to sign on screen, and did not withdraw it.</param>
/// <param name="IsOver">Its last day has passed, or its event has happened.</param>
public sealed record SignedInPortal(
    string Typed,
    string Name,
    string HashShown,
    string Hash,
    bool IsMeant,
    bool IsOver,
    bool HasAgreed
);

/// <summary>What must hold before a signature on a release is recorded.</summary>
public static class SigningRules
{
    private const string Source = "45 CFR 164.508(c)(1)(vi); practice standard: what was signed is never overwritten";

    private const string Electronic = "15 U.S.C. 7001(a), 7006(5); practice standard: signing in the portal";

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
        new(
            "SG.6",
            RequirementKind.Hard,
            "Who signs in the portal types their own full name.",
            Electronic,
            f => Signing(f) is not { } given || TypedName.IsOf(given.Typed, given.Name)
        ),
        new(
            "SG.7",
            RequirementKind.Hard,
            "The text that was shown is the text of the release.",
            Electronic,
            f =>
                Signing(f) is not { } given
                || (given.Hash.Length > 0 && string.Equals(given.HashShown, given.Hash, StringComparison.Ordinal))
        ),
        new(
            "SG.8",
            RequirementKind.Hard,
            "Who signs in the portal says that typing the name is meant as their signature.",
            Electronic,
            f => Signing(f)?.IsMeant != false
        ),
        new(
            "SG.9",
            RequirementKind.Hard,
            "Nobody signs in the portal what has ended.",
            Electronic,
            f => Signing(f)?.IsOver != true
        ),
        new(
            "SG.10",
            RequirementKind.Hard,
            "Who signs in the portal agreed before to sign on screen; without that, only paper.",
            "15 U.S.C. 7001(c)",
            f => Signing(f)?.HasAgreed != false
        ),
    ];

    public static Decision Decide(SigningFacts facts) => Decision.On(Requirements, facts);

    /// <summary>Nobody has to type a name to refuse.</summary>
    private static SignedInPortal? Signing(SigningFacts facts) =>
        facts.Answer == SignatureState.Given ? facts.InPortal : null;

    private static Requirement<SigningFacts> Hard(string id, string words, Func<SigningFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
