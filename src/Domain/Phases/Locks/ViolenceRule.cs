using Reknit.Domain.Orders.Packs;
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
    /// <summary>Exclusive; null while it is in force.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public bool Applies(ViolenceStage stage, DateOnly today) =>
        stage >= From && (EffectiveFrom is not { } day || today >= day) && (EffectiveTo is not { } end || today < end);
}

/// <summary>Check code P8 by state: those on file. Any other state is not on file, which is not the same as permitted.</summary>
public static class ViolenceRules
{
    public static readonly IReadOnlyList<ViolenceRule> Stops = Of(RuleUse.Stop);

    /// <summary>Shown to the therapist; they lock nothing by themselves.</summary>
    public static readonly IReadOnlyList<ViolenceRule> Shown = Of(RuleUse.Flag);

    public static IReadOnlyList<ViolenceRule> Applying(
        IReadOnlyList<ViolenceRule> rules,
        string? state,
        ViolenceStage stage,
        DateOnly today
    ) => [.. rules.Where(r => r.State == state && r.Applies(stage, today))];

    private static IReadOnlyList<ViolenceRule> Of(RuleUse use) =>
        [
            .. RulesOnFile
                .All.Where(r => r.Code == Code && r.Use == use && r.State is not null)
                .Select(r => new ViolenceRule(
                    r.State!,
                    r.NeedsFinding ? ViolenceStage.Found : ViolenceStage.EvidencePresented,
                    r.Rule,
                    r.Citation,
                    r.From
                )
                {
                    EffectiveTo = r.To,
                }),
        ];

    private const string Code = "P8";
}
