using System.Globalization;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Where a pattern was met: the words it needed, from the first to the last.</summary>
internal readonly record struct Match(int Start, int End, int Anchor);

/// <summary>
/// A declared row of things that must stand together. <c>a &gt; b</c>: b within 12 words after a; <c>&gt;&gt;</c>: within 30; <c>&gt;3</c>: within 3;
/// <c>&amp;a</c>: anywhere in the sentence; <c>!a</c>: nowhere in it; <c>^a</c>: not between the others;
/// <c>a|b</c>: either. The first thing with a <c>:</c> after it is the anchor that negation is read against.
/// </summary>
internal sealed class Pattern
{
    private const int Near = 12;
    private const int Far = 30;

    private static readonly int Not = Things.Id("not");

    private readonly record struct Step(int[] Things, int Gap, bool IsAnchor);

    private readonly List<Step> _steps = [];
    private readonly List<int[]> _with = [];
    private readonly List<int> _without = [];
    private readonly List<int> _between = [];

    public Pattern(string text)
    {
        var gap = Near;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part[0])
            {
                case '>':
                    gap = part switch
                    {
                        ">" => Near,
                        ">>" => Far,
                        _ => int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture),
                    };
                    break;
                case '&':
                    _with.Add(Ids(part[1..]));
                    break;
                case '!':
                    _without.Add(Things.Id(part[1..]));
                    break;
                case '^':
                    _between.Add(Things.Id(part[1..]));
                    break;
                default:
                    _steps.Add(new(Ids(part.TrimEnd(':')), gap, part.EndsWith(':')));
                    break;
            }
        }
    }

    private static int[] Ids(string names) => [.. names.Split('|').Select(Things.Id)];

    public IEnumerable<Match> Find(Clause clause) => MayBeIn(clause) ? Matches(clause) : [];

    /// <summary>Whether all that it needs stands anywhere in the sentence; of most patterns nothing does.</summary>
    public bool MayBeIn(Clause clause)
    {
        foreach (var step in _steps)
        {
            if (!clause.HasAny(step.Things))
            {
                return false;
            }
        }
        foreach (var thing in _without)
        {
            if (clause.Has(thing))
            {
                return false;
            }
        }
        foreach (var things in _with)
        {
            if (!clause.HasAny(things))
            {
                return false;
            }
        }
        return true;
    }

    private IEnumerable<Match> Matches(Clause clause)
    {
        foreach (var first in Hits(clause, _steps[0]))
        {
            if (
                Extend(clause, 1, first.End, first.Start, _steps[0].IsAnchor ? first.Start : -1) is { } match
                && Clear(clause, match)
            )
            {
                yield return match;
            }
        }
    }

    private Match? Extend(Clause clause, int step, int at, int start, int anchor)
    {
        if (step == _steps.Count)
        {
            return new(start, at, anchor < 0 ? start : anchor);
        }
        foreach (var hit in Hits(clause, _steps[step]))
        {
            if (hit.Start < at || hit.Start - at > _steps[step].Gap || IsCutOff(clause, step, at, hit.Start))
            {
                continue;
            }
            var match = Extend(clause, step + 1, hit.End, start, _steps[step].IsAnchor ? hit.Start : anchor);
            if (match is not null)
            {
                return match;
            }
        }
        return null;
    }

    /// <summary>"If a party does not comply, the therapist shall": a negated verb reaches no further than its own clause.</summary>
    private bool IsCutOff(Clause clause, int step, int at, int to) =>
        _steps[step - 1].Things is [var before]
        && before == Not
        && at > 0
        && clause.Words[at - 1].Form is "not" or "never" or "canot"
        && (Scope.Breaks(clause, at, to) || Negation.IsInOpeningClause(clause, at, to));

    private bool Clear(Clause clause, Match match) =>
        !_between.Exists(thing => clause.All(thing).Any(h => h.Start >= match.Start && h.End <= match.End));

    private static IEnumerable<Hit> Hits(Clause clause, Step step) =>
        step.Things.Length == 1 ? clause.All(step.Things[0]) : step.Things.SelectMany(clause.All).OrderBy(h => h.Start);
}
