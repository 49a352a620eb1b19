using Reknit.Domain.Disclosure.Routes;

namespace Reknit.Domain.Disclosure.Tellings;

/// <summary>Something that is about to be told, or was just told, to somebody outside.</summary>
/// <param name="Answer">What the decision says to each kind that would be told; none empty.</param>
/// <param name="IsVerified">By telephone, fax and e-mail: it is known who is at the other end.</param>
public sealed record TellingFacts(
    IReadOnlyList<DisclosureAnswer> Answer,
    bool IsVerified,
    string Said,
    string Purpose,
    DateOnly? On,
    DateOnly Today,
    TellingWay? Way = null
)
{
    /// <summary>How it was made sure who they were; null where nobody said.</summary>
    public CallerProof? Proof { get; init; }

    /// <summary>A protected address or contact is among it.</summary>
    public bool TellsProtectedContact { get; init; }

    public bool FollowsRoute =>
        Answer.OfType<DisclosureAnswer.Allowed>().All(a => a.Route is null || a.Route == RouteOf(Way));

    /// <summary>The route that a way of telling is; null for those that lead to no court.</summary>
    private static CourtRoute? RouteOf(TellingWay? way) =>
        way switch
        {
            TellingWay.SealedToCourt => CourtRoute.UnderSeal,
            TellingWay.CourtsClerk => CourtRoute.Clerk,
            _ => null,
        };
}

/// <summary>A call as it is about to be noted.</summary>
/// <param name="IsCallerKnown">Somebody of the case, the court, or somebody named in words.</param>
/// <param name="Tells">Something was told in it.</param>
public sealed record CallFacts(bool IsCallerKnown, CallerProof? Proof, int? Minutes, string Heard, bool Tells);

/// <summary>What must hold before something counts as told.</summary>
public static class TellingRules
{
    public const int LongestCall = 600;
    private const string Standard = "Practice standard: nothing is told past the decision";

    public static readonly IReadOnlyList<Requirement<TellingFacts>> Requirements =
    [
        Hard("TL.1", "It says what is told, of whom.", Standard, t => t.Answer.Count > 0),
        Hard(
            "TL.2",
            "Each of it may be told to them, on the day on which it was.",
            "Practice standard: the table of disclosure",
            t => t.Answer.All(a => a is DisclosureAnswer.Allowed)
        ),
        Hard("TL.3", "It is known who they are.", "45 CFR 164.514(h)", t => t.IsVerified),
        Hard(
            "TL.4",
            "It says in a few words what was told.",
            "45 CFR 164.528(b)(2)(iii)",
            t => !string.IsNullOrWhiteSpace(t.Said)
        ),
        Hard("TL.5", "It says what for.", "45 CFR 164.528(b)(2)(iv)", t => !string.IsNullOrWhiteSpace(t.Purpose)),
        Hard("TL.6", "The day is given and is not to come.", Standard, t => t.On <= t.Today),
        Hard(
            "TL.7",
            "What goes to the court goes by the way that the order names.",
            "Practice decision 25: delivery follows the order's route",
            t => t.FollowsRoute
        ),
        Hard(
            "TL.8",
            "Protected contact is told in person, or after a call back on the number on file; never to a voice that somebody knows.",
            "45 CFR 164.514(h); 164.522(b)(1)",
            t => !t.TellsProtectedContact || !AsksForProof(t.Way) || t.Proof == CallerProof.CalledBack
        ),
        Hard("TL.9", "It says how it was told.", "45 CFR 164.514(h)", t => t.Way is { } way && Enum.IsDefined(way)),
    ];

    public static readonly IReadOnlyList<Requirement<CallFacts>> OfCalls =
    [
        Call("CN.1", "It says with whom.", c => c.IsCallerKnown),
        Call("CN.2", "It says how it was made sure who it was, or that it was not.", c => c.Proof is not null),
        Call("CN.3", "It says how many minutes it took.", c => c.Minutes is >= 0 and <= LongestCall),
        Call("CN.4", "It says what they wanted.", c => !string.IsNullOrWhiteSpace(c.Heard)),
        Call(
            "CN.5",
            "Nothing was told to somebody of whom it is not known who they are.",
            c => !c.Tells || c.Proof is CallerProof.CalledBack or CallerProof.KnownVoice
        ),
    ];

    /// <summary>Of striking one that was put on record by mistake: why.</summary>
    public static readonly IReadOnlyList<Requirement<string>> Striking =
    [
        new(
            "TS.1",
            RequirementKind.Hard,
            "It says why it is struck; what was told in truth is never struck.",
            Standard,
            because => !string.IsNullOrWhiteSpace(because)
        ),
    ];

    /// <summary>Ways on which nobody sees who is at the other end.</summary>
    public static bool AsksForProof(TellingWay? way) =>
        way is TellingWay.Telephone or TellingWay.Fax or TellingWay.EMail;

    /// <summary>Whether it is known who is at the other end; a known voice says nothing of a fax number or a mail address.</summary>
    public static bool IsVerified(TellingWay? way, CallerProof? proof) =>
        !AsksForProof(way)
        || proof == CallerProof.CalledBack
        || (proof == CallerProof.KnownVoice && way == TellingWay.Telephone);

    public static Decision Decide(TellingFacts facts) => Decision.On(Requirements, facts);

    public static Decision Decide(CallFacts facts) => Decision.On(OfCalls, facts);

    private static Requirement<TellingFacts> Hard(
        string id,
        string words,
        string source,
        Func<TellingFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);

    private static Requirement<CallFacts> Call(string id, string words, Func<CallFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Standard, isMet);
}
