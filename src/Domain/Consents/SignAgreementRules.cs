using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Consents;

/// <summary>An answer to an agreement, as it is about to be recorded.</summary>
/// <param name="IsLatest">Whether this is the one of its kind that they were given last.</param>
/// <param name="Standing">Of this agreement; in the portal without what others were given.</param>
/// <param name="On">The day that the paper bears; in the portal today.</param>
/// <param name="Today">In the practice's zone.</param>
/// <param name="Unread">How many clauses are not acknowledged, of an agreement that asks for each.</param>
/// <param name="AsksToTeachBack">The agreement asks a question to be answered in own words.</param>
/// <param name="InPortal">Null on paper.</param>
public sealed record SignAgreementFacts(
    bool IsLatest,
    ConsentStanding Standing,
    SignatureState Answer,
    DateOnly? On,
    DateOnly GivenOutOn,
    DateOnly Today,
    int Unread,
    bool AsksToTeachBack,
    string? TeachBack,
    SignedInPortal? InPortal = null
)
{
    /// <summary>Saying no asks for nothing.</summary>
    public bool IsSigning => Answer == SignatureState.Given;
}

/// <summary>What must hold before a signature under an agreement, or a no to it, is recorded.</summary>
public static class SignAgreementRules
{
    private const string Standard = "AFCC Guidelines for Court-Involved Therapy 6; practice standard: consent";
    private const string Electronic = "15 U.S.C. 7001(a), 7006(5); practice standard: signing in the portal";

    public static readonly IReadOnlyList<Requirement<SignAgreementFacts>> Requirements =
    [
        Hard("CS.1", "It is the one that they were given last.", f => f.IsLatest),
        Hard("CS.2", "It waits for their answer, or they had said no.", f => f.Standing.CanSign),
        Hard("CS.3", "It is said whether they signed or said no.", f => f.Answer != SignatureState.Missing),
        Hard(
            "CS.4",
            "The day is given; it is not before it was given out and not in the future.",
            f => f.On >= f.GivenOutOn && f.On <= f.Today
        ),
        Hard("CS.5", "Each clause was acknowledged by itself.", f => !f.IsSigning || f.Unread == 0),
        Hard(
            "CS.6",
            "The teach-back question is answered in their own words.",
            f =>
                !f.IsSigning
                || !f.AsksToTeachBack
                || (!string.IsNullOrWhiteSpace(f.TeachBack) && f.TeachBack.Length <= Agreement.AnswerLength)
        ),
        OnScreen("CS.7", "Who signs in the portal types their own full name.", s => TypedName.IsOf(s.Typed, s.Name)),
        OnScreen(
            "CS.8",
            "The text that was shown is the text that was given out.",
            s => s.Hash.Length > 0 && string.Equals(s.HashShown, s.Hash, StringComparison.Ordinal)
        ),
        OnScreen(
            "CS.9",
            "Who signs in the portal says that typing the name is meant as their signature.",
            s => s.IsMeant
        ),
        OnScreen(
            "CS.10",
            "Who signs in the portal agreed before to sign on screen; without that, only paper.",
            s => s.HasAgreed
        ),
    ];

    public static Decision Decide(SignAgreementFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<SignAgreementFacts> Hard(
        string id,
        string words,
        Func<SignAgreementFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, Standard, isMet);

    private static Requirement<SignAgreementFacts> OnScreen(
        string id,
        string words,
        Func<SignedInPortal, bool> isMet
    ) =>
        new(
            id,
            RequirementKind.Hard,
            words,
            Electronic,
            f => !f.IsSigning || f.InPortal is not { } signed || isMet(signed)
        );
}
