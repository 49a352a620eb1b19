using Reknit.Domain.Safety;

namespace Reknit.Domain.Phases.Locks;

/// <summary>From when on a state's law keeps two people out of shared sessions.</summary>
/// <param name="From">The stage from which it does.</param>
/// <param name="EffectiveFrom">Inclusive; null where the exact day was not found.</param>
public sealed record ViolenceRule(
    string State,
    ViolenceStage From,
    string Words,
    string Citation,
    DateOnly? EffectiveFrom
)
{
    public bool Applies(ViolenceStage stage, DateOnly today) =>
        stage >= From && (EffectiveFrom is not { } day || today >= day);
}

/// <summary>Check code P8 by state: those on file. Any other state is not on file, which is not the same as permitted.</summary>
public static class ViolenceRules
{
    public static readonly IReadOnlyList<ViolenceRule> Stops =
    [
        new(
            "TX",
            ViolenceStage.EvidencePresented,
            "Where credible evidence of family violence or sexual abuse is presented, victim and perpetrator may not be ordered into sessions together.",
            "Tex. Fam. Code 153.010(c)(1)",
            new DateOnly(2025, 6, 20)
        ),
        new(
            "WA",
            ViolenceStage.Found,
            "After a finding of domestic violence the court may not require a therapeutic intervention in which the parties share a room, in person or by video.",
            "RCW 26.09.191(6)(b)",
            new DateOnly(2025, 7, 27)
        ),
    ];

    /// <summary>Shown to the therapist; they lock nothing by themselves.</summary>
    public static readonly IReadOnlyList<ViolenceRule> Shown =
    [
        new(
            "CA",
            ViolenceStage.EvidencePresented,
            "After abuse, with a protective order in force, the court may order counselling apart and at separate times.",
            "Cal. Fam. Code 3192",
            null
        ),
        new(
            "SD",
            ViolenceStage.EvidencePresented,
            "After domestic abuse of a party or of the child, the therapy is presumed not to be in the child's best interest unless evidence rebuts it.",
            "SDCL 25-4-84",
            new DateOnly(2025, 7, 1)
        ),
    ];

    public static IReadOnlyList<ViolenceRule> Applying(
        IReadOnlyList<ViolenceRule> rules,
        string? state,
        ViolenceStage stage,
        DateOnly today
    ) => [.. rules.Where(r => r.State == state && r.Applies(stage, today))];
}
