using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Way;

/// <summary>Why the work is given back; practice standard 2.8.</summary>
public enum ReturnReason
{
    AbuseNotAddressed,
    ChildWorseAfterStepDown,
    ChildsNoOverTwoReviews,
    SafetyRulesBroken,
    ParentWithdrew,
    NoAccountabilityOverTwoReviews,
    OrderRetracted,
    NeutralityLost,
    UsedToGatherEvidence,
}

/// <summary>The work is about to be given back to the court or to who referred.</summary>
/// <param name="HasWords">What happened is written down.</param>
/// <param name="ChildIsTold">Or it is planned: in the child's words; not your fault, not yours to carry, how to come back.</param>
/// <param name="GoesToEachSideAtOnce">What goes to one side goes to the other at the same time.</param>
/// <param name="TellsChildsAnswer">The words that leave tell what the child answered.</param>
public sealed record ReturnFacts(
    ReturnReason? Reason,
    bool HasWords,
    bool ChildIsTold,
    bool GoesToEachSideAtOnce,
    bool TellsChildsAnswer
);

/// <summary>What must hold before the work is given back.</summary>
public static class ReturnRules
{
    private const string Standard = "Practice standard 2.8 [D]";

    public static readonly IReadOnlyList<Requirement<ReturnFacts>> Requirements =
    [
        Rule(
            "RT.1",
            Hard,
            "It says why, as what happened and not as a motive.",
            f => f.Reason is not null && f.HasWords
        ),
        Rule("RT.2", Clinical, "The child hears it first, in their own words, or it is planned.", f => f.ChildIsTold),
        Rule("RT.3", Hard, "It goes to each side at once.", f => f.GoesToEachSideAtOnce),
        Rule("RT.4", Hard, "It does not tell what the child answered.", f => !f.TellsChildsAnswer),
    ];

    public static Decision Decide(ReturnFacts facts, IReadOnlyList<Override> overrides) =>
        Decision.On(Requirements, facts, overrides);

    private static Requirement<ReturnFacts> Rule(
        string id,
        RequirementKind kind,
        string words,
        Func<ReturnFacts, bool> isMet
    ) => new(id, kind, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
