using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reknit.Domain.Orders.Packs;

/// <summary>What a rule on file does beside an order.</summary>
public enum RuleUse
{
    /// <summary>A term that calls it up holds the case back until a review of it is on record.</summary>
    Stop,

    /// <summary>A term that calls it up is shown, to be looked at.</summary>
    Flag,

    /// <summary>No order's words answer it: a person looks it up.</summary>
    LookUp,
}

/// <summary>One rule as it is on file.</summary>
/// <param name="State">Two letters; null for the federal benchmark.</param>
/// <param name="Question">What a person has to look up; empty where the order's words call the rule up.</param>
/// <param name="From">Inclusive; null where the exact day was not found.</param>
/// <param name="To">Exclusive; null while it is in force.</param>
/// <param name="LookedUpOn">When it was last looked up in its source; nobody has verified it by that.</param>
/// <param name="VerifiedBy">Null while nobody has.</param>
public sealed record RuleOnFile(
    string? State,
    string Code,
    RuleUse Use,
    string Rule,
    string Question,
    string Citation,
    DateOnly? From,
    DateOnly? To,
    RuleYield Override,
    RuleSource Source,
    DateOnly LookedUpOn,
    string? VerifiedBy,
    DateOnly ReviewDue
)
{
    /// <summary>A bill that may have become law since; nobody knows whether it holds.</summary>
    public bool IsBill { get; init; }

    /// <summary>It binds after a finding of violence, not where violence is only spoken of.</summary>
    public bool NeedsFinding { get; init; }
}

/// <summary>All rules on file, for people to read; of a state that is not among them nothing is known.</summary>
public static class RulesOnFile
{
    /// <summary>The benchmark first, then state by state, in the order of the packs.</summary>
    public static IReadOnlyList<RuleOnFile> All { get; } =
    [
        .. FederalBenchmark.Rules.Select(r => Of(null, r)),
        .. Packs
            .ByState.OrderBy(p => p.Key, StringComparer.Ordinal)
            .SelectMany(pack =>
                pack.Value.Select(r => Of(pack.Key, r))
                    .Concat(RulesToLookUp.ByState.GetValueOrDefault(pack.Key, []).Select(r => Of(pack.Key, r)))
            ),
    ];

    /// <summary>
    /// A print of every rule that orders are read against and of what is asked beside it, to the last word. Readings on file were made under one:
    /// whoever changes a rule raises <see cref="CourtOrder.CheckVersion"/> too.
    /// </summary>
    public static string Print { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        Packs
                            .ByState.OrderBy(p => p.Key, StringComparer.Ordinal)
                            .Select(p => (p.Key, Rules: p.Value))
                            .Append((Key: "US", Rules: FederalBenchmark.Rules))
                            .SelectMany(p => p.Rules.Select(r => Written(p.Key, r)))
                            .Concat(
                                RulesToLookUp
                                    .ByState.OrderBy(p => p.Key, StringComparer.Ordinal)
                                    .SelectMany(p => p.Value.Select(r => Written(p.Key, r)))
                            )
                    )
                )
            )
        );

    /// <summary>States whose law was looked at and where no rule on this therapy was found.</summary>
    public static IReadOnlyList<string> LookedAtInVain { get; } = ["CT", "MD", "MN", "MT", "NJ", "NY", "OR", "PA"];

    /// <summary>What a person has to look up for an order, by the rules of its day and of today.</summary>
    /// <param name="signedOn">Null where the day is not known: then every rule is asked.</param>
    public static IReadOnlyList<RuleToLookUp> ToLookUp(string? state, DateOnly? signedOn, DateOnly today) =>
        [
            .. RulesToLookUp
                .ByState.GetValueOrDefault(state ?? "", [])
                .Where(r => r.IsInForce(signedOn) || r.IsInForce(today))
                .GroupBy(r => r.Question, StringComparer.Ordinal)
                .Select(g => g.Last()),
        ];

    private static string Written(string state, PackRule rule) =>
        string.Join(
            '\t',
            state,
            rule.Code,
            rule.Trigger,
            rule.Effect,
            rule.Rule,
            rule.Citation,
            Written(rule.EffectiveFrom),
            Written(rule.EffectiveTo),
            rule.Override,
            string.Join(';', rule.Said),
            rule.NeedsFinding,
            Written(rule.Source),
            Written(rule.LookedUpOn),
            rule.VerifiedBy,
            Written(rule.ReviewDue)
        );

    private static string Written(string state, RuleToLookUp rule) =>
        string.Join(
            '\t',
            state,
            rule.Code,
            rule.Question,
            rule.Rule,
            rule.Citation,
            Written(rule.EffectiveFrom),
            Written(rule.EffectiveTo),
            rule.IsBill,
            Written(rule.Source),
            Written(rule.LookedUpOn),
            rule.VerifiedBy,
            Written(rule.ReviewDue)
        );

    private static string Written(RuleSource source) => string.Join('\t', source.Words, source.Url, source.Copy);

    private static string Written(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static RuleOnFile Of(string? state, PackRule rule) =>
        new(
            state,
            rule.Code,
            rule.Effect == FlagEffect.Stop ? RuleUse.Stop : RuleUse.Flag,
            rule.Rule,
            "",
            rule.Citation,
            rule.EffectiveFrom,
            rule.EffectiveTo,
            rule.Override,
            rule.Source,
            rule.LookedUpOn,
            rule.VerifiedBy,
            rule.ReviewDue
        )
        {
            NeedsFinding = rule.NeedsFinding,
        };

    private static RuleOnFile Of(string? state, RuleToLookUp rule) =>
        new(
            state,
            rule.Code,
            RuleUse.LookUp,
            rule.Rule,
            rule.Question,
            rule.Citation,
            rule.EffectiveFrom,
            rule.EffectiveTo,
            RuleYield.None,
            rule.Source,
            rule.LookedUpOn,
            rule.VerifiedBy,
            rule.ReviewDue
        )
        {
            IsBill = rule.IsBill,
        };
}
