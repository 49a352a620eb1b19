using System.Globalization;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Packs;

namespace Reknit.Web.Features.Orders;

/// <summary>One way to say where a rule is from and how far it was looked at, wherever one is shown.</summary>
internal static class RuleWords
{
    /// <summary>Citation, first day, when it was looked up and in what, and by when again.</summary>
    public static string From(OrderFlag flag) =>
        $"{Law(flag.Citation, flag.EffectiveFrom)}. {LookedUp(flag.VerifiedOn, flag.VerifiedBy)}{Source(flag.Source)}{Again(flag.ReviewDue)}";

    /// <inheritdoc cref="From(OrderFlag)"/>
    public static string From(RuleToLookUp rule) =>
        $"{Law(rule.Citation, rule.EffectiveFrom)}. {LookedUp(rule.LookedUpOn, rule.VerifiedBy)}{Source(rule.Source.Words)}{Again(rule.ReviewDue)}";

    /// <param name="by">Null while nobody has verified it.</param>
    public static string LookedUp(DateOnly on, string? by) =>
        $"Last looked up on {Day(on)}; {(by is null ? "not verified by counsel" : $"verified by {by}")}.";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Law(string citation, DateOnly? from) =>
        from is { } day ? $"{citation}; in force from {Day(day)}" : citation;

    private static string Source(string words) => words.Length == 0 ? "" : $" {words}";

    private static string Again(DateOnly? due) => due is { } day ? $" To be looked at again by {Day(day)}." : "";
}
