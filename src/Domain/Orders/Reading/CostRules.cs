using Reknit.Domain.Orders.Cues;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Tells an allocation of the therapy's cost from a price, a sanction, or the cost of something else.</summary>
internal static class CostRules
{
    public static bool IsAllocation(Clause clause)
    {
        if (clause.Has("able") && !clause.HasAny("equal", "percentage"))
        {
            return false;
        }
        if (clause.Has("childtherapist") && !clause.Has("rt"))
        {
            return false;
        }
        if (clause.Has("legalfee") && !clause.Has("therapist"))
        {
            return false;
        }
        if (clause.Has("missed") && !clause.Has("equal") && clause.All("percentage").Count < 2)
        {
            return false;
        }
        return !clause.Has("othercost")
            || clause.HasAny("rt", "costoftherapy")
            || (clause.Has("therapist") && clause.Has("cost"));
    }

    /// <summary>The services that a list leaves out; a statement about the therapy as a whole leaves out none that it could name.</summary>
    public static List<string> Missing(IReadOnlyList<Clause> clauses)
    {
        var named = CostsCues.Services.Where(s => clauses.Any(c => c.Has(s.Thing))).Select(s => s.Service).ToList();
        var isWhole = clauses.Any(c => c.Has("allcosts"));
        var isGeneral =
            named.Count == 0 || (named.Count == 1 && named[0] == "familySessions" && clauses.Any(c => c.Has("rt")));
        if (isWhole || clauses.Count == 0)
        {
            return [];
        }
        return isGeneral
            ? ["collateralWork"]
            : [.. CostsCues.Services.Select(s => s.Service).Except(named, StringComparer.Ordinal)];
    }
}
