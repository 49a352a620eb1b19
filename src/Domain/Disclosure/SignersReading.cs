using Reknit.Domain.Disclosure.Protections;

namespace Reknit.Domain.Disclosure;

/// <summary>What a release is, for one of those who are asked to sign it.</summary>
/// <param name="Says">What the one decision says of their reading it.</param>
/// <param name="LetReadAt">When a clinician let them read it though somebody is protected from them.</param>
/// <param name="TellsWhereabouts">Its text holds what nobody protected may be found by.</param>
/// <param name="By">Protections of the case from them that stand.</param>
public sealed record SignerFacts(
    DisclosureAnswer Says,
    DateTime MadeAt,
    DateTime? LetReadAt,
    bool TellsWhereabouts,
    IReadOnlyCollection<Shutting> By
)
{
    /// <summary>When the newest of them was put on record, of which whoever lets them read it must have known.</summary>
    public DateTime? Newest => By.Max(p => (DateTime?)p.MadeAt);
}

/// <summary>Who of those who are asked to sign a release may read its text: in the portal, and on paper.</summary>
public static class SignersReading
{
    private const string Standard = "Practice standard: protected people; decision 1";

    /// <summary>Of handing it to them now, by whatever way.</summary>
    public static readonly IReadOnlyList<Requirement<SignerFacts>> Letting =
    [
        new(
            "RL.20",
            RequirementKind.Hard,
            "Nobody whose information it is about is protected from them.",
            "Practice standard: the table of disclosure",
            f => f.Says is DisclosureAnswer.Allowed
        ),
        new(
            "RL.21",
            RequirementKind.Hard,
            "Nothing in it shows where somebody who is protected from them lives, works, learns or is reached.",
            Standard,
            f => f.By.Count == 0 || !f.TellsWhereabouts
        ),
    ];

    /// <summary>Where somebody of the case is protected from them, a clinician looked at it since and let them.</summary>
    public static bool Waits(SignerFacts facts) =>
        facts is { By: { Count: > 0 } by } && by.Any(p => !(facts.LetReadAt >= p.MadeAt));

    /// <summary>On paper, which is made anew.</summary>
    public static bool MayBeGiven(SignerFacts facts) =>
        Decision.On(Letting, facts) is Decision.Allowed && !Waits(facts);

    /// <summary>In the portal, where what they were shown before a protection stays as it was.</summary>
    public static bool MayBeShown(SignerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return MayBeGiven(facts)
            || (facts.By.Count > 0 && ShownBefore.Stays(facts.MadeAt, facts.By, facts.TellsWhereabouts));
    }
}
