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
        if (IsOfProceeding(clause))
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
        var named = CostsCues
            .Services.Where(s => clauses.Any(c => c.All(s.Thing).Any(h => !IsExcepted(c, h))))
            .Select(s => s.Service)
            .ToList();
        var excepted = CostsCues.Services.Where(s => clauses.Any(c => c.Has(s.Thing))).Select(s => s.Service).ToList();
        var isWhole = clauses.Any(c => c.Has("allcosts"));
        var isGeneral =
            named.Count == 0 || (named.Count == 1 && named[0] == "familySessions" && clauses.Any(c => c.Has("rt")));
        if (isWhole || clauses.Count == 0)
        {
            return [];
        }
        return isGeneral
            ? (excepted.Contains("collateralWork") && named.Count == 0 ? [] : ["collateralWork"])
            : [.. CostsCues.Services.Select(s => s.Service).Except(excepted, StringComparer.Ordinal)];
    }

    /// <summary>"The party who calls the therapist pays for the testimony": a cost of the case, while nobody is told to pay the therapy.</summary>
    private static bool IsOfProceeding(Clause clause) =>
        clause.HasAny("incourt", "expertcost")
        && !clause.HasAny("rt", "session", "allcosts", "therapy")
        && clause
            .All("collateral")
            .TrueForAll(h => clause.All("incourt").Exists(c => c.Start <= h.Start && h.End <= c.End));

    private static bool IsExcepted(Clause clause, Hit hit) =>
        ExceptionIn(clause) is { } except && hit.Start >= except.From && hit.Start < except.To;

    /// <summary>Where a sentence makes an exception: at its end, or at its head up to the comma before the main part.</summary>
    public static (int From, int To)? ExceptionIn(Clause clause)
    {
        var own = clause.Sentence.OwnFrom;
        for (var i = own; i < clause.Words.Count; i++)
        {
            if (!IsException(clause, i))
            {
                continue;
            }

            if (i > own + 1)
            {
                return (i, clause.Words.Count);
            }

            for (var j = clause.Words.Count - 1; j > i; j--)
            {
                if (clause.Words[j].IsMark(',') && clause.All("payverb").Any(h => h.Start > j))
                {
                    return (i, j);
                }
            }
        }

        return null;
    }

    private static bool IsException(Clause clause, int at) =>
        clause.Words[at].Form is "except" or "excepting" or "excluding" or "but" or "however" or "provided"
        || (
            clause.Words[at].Form is "other" or "apart"
            && at + 1 < clause.Words.Count
            && clause.Words[at + 1].Form is "than" or "from"
        );
}
