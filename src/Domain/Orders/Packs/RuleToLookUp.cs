namespace Reknit.Domain.Orders.Packs;

/// <summary>A rule on file that no order's words can answer: asked of a person, and never found or not found.</summary>
/// <param name="Question">What the person has to look up.</param>
/// <param name="Rule">The rule, in this project's own words.</param>
/// <param name="EffectiveFrom">Inclusive; null where the exact day was not found.</param>
public sealed record RuleToLookUp(
    string Code,
    string Question,
    string Rule,
    string Citation,
    DateOnly? EffectiveFrom,
    RuleSource Source
)
{
    /// <summary>A bill that may have become law since; nobody knows whether it holds.</summary>
    public bool IsBill { get; init; }

    /// <summary>Exclusive; null while it is in force.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>When it was last looked up in its source; nobody has verified it by that.</summary>
    public DateOnly LookedUpOn { get; init; } = PackDays.LookedUpOn;

    /// <summary>Who verified it; null while nobody has.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>The day by which somebody has to look whether the rule still says so.</summary>
    public DateOnly ReviewDue { get; init; } = PackDays.ReviewDue;

    /// <param name="on">Null where the day is not known: then every rule is asked.</param>
    public bool IsInForce(DateOnly? on) =>
        on is not { } day
        || ((EffectiveFrom is not { } from || day >= from) && (EffectiveTo is not { } to || day < to));
}
