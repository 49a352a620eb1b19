using Reknit.Domain.Orders.Cues;

namespace Reknit.Domain.Orders.Terms;

/// <summary>The five kinds of cost, and for which of them an order names who pays.</summary>
public static class CostKinds
{
    /// <summary>The service of a term that speaks of the cost as a whole.</summary>
    internal const string Every = "all";

    private const decimal Whole = 100;

    public static readonly IReadOnlyList<string> All = [.. CostsCues.Services.Select(s => s.Service)];

    /// <summary>Kinds for which no term names shares that come to the whole; "each their own" does.</summary>
    public static int WithoutPayer(IReadOnlyList<CostTerm> terms) =>
        All.Count(kind => !terms.Any(t => (t.Service == kind || t.Service == Every) && IsWhole(t)));

    private static bool IsWhole(CostTerm term) =>
        // "Each party, 50" is one share that stands for two.
        term.Shares
            is [{ Percent: 50, Party: CostShares.EachParty }]
        || term.Shares.Sum(s => s.Percent) == Whole;
}
