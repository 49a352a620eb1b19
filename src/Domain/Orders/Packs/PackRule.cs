namespace Reknit.Domain.Orders.Packs;

/// <summary>What in an order's text calls a rule up.</summary>
internal enum Trigger
{
    NoContact,
    OvernightStay,
    CustodyChange,
    Transporters,
    Coercion,
    NoProofFound,
    RemovalOrRestriction,
    SharedSessionAfterViolence,
    PayerAfterViolence,
    ViolenceAndChildsResistance,
    LongerThanOneYear,
    FindingsNotSaid,
    ClinicianNotSaid,
    TherapyAfterViolence,
    PossessionChange,
    Isolation,
}

/// <summary>A rule of one state's law, in this project's own words, for counsel to judge.</summary>
/// <param name="EffectiveFrom">Inclusive; null where the exact day was not found.</param>
internal sealed record PackRule(
    string Code,
    Trigger Trigger,
    FlagEffect Effect,
    string Rule,
    string Citation,
    DateOnly? EffectiveFrom,
    RuleSource Source
)
{
    /// <summary>Exclusive; null while it is in force.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>What the order must say, each of it, for the rule to rest.</summary>
    public IReadOnlyList<Finding> Said { get; init; } = [];

    /// <summary>What lets a case pass it, where the law itself says so.</summary>
    public RuleYield Override { get; init; }

    /// <summary>It binds after a finding of violence, not where violence is only spoken of.</summary>
    public bool NeedsFinding { get; init; }

    /// <summary>When it was last looked up in its source; nobody has verified it by that.</summary>
    public DateOnly LookedUpOn { get; init; } = PackDays.LookedUpOn;

    /// <summary>Who verified it; null while nobody has.</summary>
    public string? VerifiedBy { get; init; }

    public DateOnly ReviewDue { get; init; } = PackDays.ReviewDue;

    public bool IsInForce(DateOnly? on) =>
        on is not { } day
        || ((EffectiveFrom is not { } from || day >= from) && (EffectiveTo is not { } to || day < to));
}

/// <summary>What a rule itself lets pass.</summary>
public enum RuleYield
{
    None,
    BothParentsConsent,

    /// <summary>It binds only where violence, abuse or abandonment is spoken of; else it is a flag to be looked at.</summary>
    NoHarmAlleged,
}

/// <summary>
/// The days that hold for all rules. They stand apart from the packs: rules that asked the packs for them, while the packs
/// asked for the rules, left a state without any where two threads came first.
/// </summary>
internal static class PackDays
{
    public static readonly DateOnly LookedUpOn = new(2026, 8, 1);

    /// <summary>These laws changed in each of the last four years: six months.</summary>
    public static readonly DateOnly ReviewDue = new(2027, 2, 1);
}

/// <summary>All packs by state. A state without a pack has no rule on file, which is not the same as permitted.</summary>
internal static class Packs
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<PackRule>> ByState = new Dictionary<
        string,
        IReadOnlyList<PackRule>
    >(StringComparer.Ordinal)
    {
        ["AZ"] = Arizona.Rules,
        ["CA"] = California.Rules,
        ["CO"] = Colorado.Rules,
        ["NH"] = NewHampshire.Rules,
        ["NV"] = Nevada.Rules,
        ["SD"] = SouthDakota.Rules,
        ["TN"] = Tennessee.Rules,
        ["TX"] = Texas.Rules,
        ["UT"] = Utah.Rules,
        ["WA"] = Washington.Rules,
    };
}
