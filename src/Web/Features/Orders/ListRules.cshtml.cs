using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Packs;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>Every rule on file, state by state, with its source and the day by which somebody has to verify it again.</summary>
[Requires(Permission.ReadOrder)]
internal sealed class ListRulesPage(LocalTime local, TimeProvider clock) : PageModel
{
    private static readonly HashSet<string?> OnFile = [.. RulesOnFile.All.Select(r => r.State)];

    /// <summary>One state's rules; the benchmark's where the state is null.</summary>
    public sealed record Pack(string? State, string Name, IReadOnlyList<RuleOnFile> Rules)
    {
        public string Id => "rules-" + (State ?? "US");
    }

    public static IReadOnlyList<Pack> Packs { get; } =
    [
        .. RulesOnFile
            .All.GroupBy(r => r.State)
            .Select(g => new Pack(g.Key, g.Key is null ? "Federal benchmark" : NameOf(g.Key), [.. g]))
            .OrderBy(p => p.State is null)
            .ThenBy(p => p.Name, StringComparer.Ordinal),
    ];

    /// <summary>States of which nothing is on file.</summary>
    public static IReadOnlyList<string> Without { get; } =
    [.. UsStates.Choices.Where(c => c.Value.Length > 0 && !OnFile.Contains(c.Value)).Select(c => c.Words)];

    public static string LookedAtInVain => string.Join(", ", RulesOnFile.LookedAtInVain.Select(NameOf));

    /// <summary>In the practice's zone.</summary>
    public DateOnly Today { get; private set; }

    public int Overdue => RulesOnFile.All.Count(IsOverdue);

    public async Task OnGet(CancellationToken ct) =>
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);

    public bool IsOverdue(RuleOnFile rule) => rule.ReviewDue < Today;

    public static string Use(RuleOnFile rule) =>
        rule.Use switch
        {
            RuleUse.Stop => "Stops until reviewed",
            RuleUse.Flag => "To be looked at",
            _ => "For a person to look up",
        };

    public static Tone ToneOf(RuleOnFile rule) =>
        rule.Use switch
        {
            RuleUse.Stop => Tone.Danger,
            RuleUse.Flag => Tone.Warning,
            _ => Tone.Info,
        };

    /// <summary>What the rule itself lets pass; null where nothing does.</summary>
    public static string? Yields(RuleOnFile rule) =>
        rule.Override switch
        {
            RuleYield.BothParentsConsent => "Stops no longer where both parents consent.",
            RuleYield.NoHarmAlleged => "Stops only where the order speaks of violence, abuse or abandonment.",
            _ => null,
        };

    public string InForce(RuleOnFile rule) =>
        (rule.From, rule.To) switch
        {
            _ when rule.IsBill => "A bill; whether it holds was not found",
            (null, null) => "In force; the first day was not found",
            ({ } from, null) => (from > Today ? "Will be in force from " : "From ") + RuleWords.Day(from),
            (null, { } to) => $"Until before {RuleWords.Day(to)}",
            ({ } from, { } to) => $"From {RuleWords.Day(from)} until before {RuleWords.Day(to)}",
        };

    private static string NameOf(string state) => UsStates.Name(state) ?? state;
}
