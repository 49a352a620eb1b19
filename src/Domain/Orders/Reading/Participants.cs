using Reknit.Domain.Orders.Cues;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Gathers over the document who is to take part: each parent, both, the child.</summary>
internal static class Participants
{
    public static IEnumerable<Sign> Read(IReadOnlyList<Clause> clauses)
    {
        var both = new List<Sign>();
        var single = new List<(string Who, Sign Sign)>();
        var children = new List<Clause>();
        var unticked = new List<Sign>();
        var isChildLater = false;
        var isChildNow = false;
        foreach (var clause in clauses)
        {
            if (clause.Voice != Voice.Operative || !clause.IsAboutTherapy)
            {
                continue;
            }
            if (clause.IsUnticked)
            {
                unticked.AddRange(Unticked(clause));
                continue;
            }
            if (First(BothParentsCues.Everyone, clause) is { } everyone)
            {
                both.Add(Sign(clause, everyone, "Both parents and the child take part."));
                children.Add(clause);
                isChildNow = true;
            }
            else if (First(BothParentsCues.BothParents, clause) is { } parents)
            {
                both.Add(Sign(clause, parents, "Both parents take part."));
            }
            else if (!clause.Has("both") && First(BothParentsCues.OneParent, clause) is { } one)
            {
                var sign = Sign(clause, one, "One parent takes part.");
                sign = IsCalled(clause, one) ? sign with { Status = Conditional } : sign;
                single.AddRange(Names(clause).Select(who => (who, sign)));
                single.AddRange(Others(clause).Select(m => (m.Who, Sign(clause, m.Match, "One parent takes part."))));
            }
            if (First(BothParentsCues.Child, clause) is { } child)
            {
                children.Add(clause);
                isChildNow |= Scope.Condition(clause, child) is null;
                isChildLater |= clause.Has("rt") && Scope.Condition(clause, child) is not null;
            }
        }
        if (both.Count > 0)
        {
            return isChildLater && !isChildNow
                ? both.Select(s =>
                    s with
                    {
                        Status = Conditional,
                        Why = "The child joins only if something else comes first.",
                    }
                )
                : both;
        }
        var people = single.Select(s => s.Who).Distinct(StringComparer.Ordinal).ToList();
        if (people.Count > 1)
        {
            var isConditional = people.Exists(p =>
                single.Where(s => s.Who == p).All(s => s.Sign.Status == Conditional)
            );
            return single.Select(s =>
                s.Sign with
                {
                    Status = isConditional ? Conditional : Present,
                    Why = "Each parent is told to take part.",
                }
            );
        }
        return
            people.Count == 1
            && children.Exists(c => single.Exists(s => ReferenceEquals(s.Sign.Clause, c)) || c.Has("parent"))
            ? single.Select(s =>
                s.Sign with
                {
                    Status = Contrary,
                    Why = "Only one parent takes part with the child.",
                    Note = "The other parent is not told to take part.",
                }
            )
            : unticked;
    }

    /// <summary>"[ ] Plaintiff [ ] Defendant shall attend": a form's choice that nobody made.</summary>
    private static IEnumerable<Sign> Unticked(Clause clause) =>
        (
            First(BothParentsCues.Everyone, clause)
            ?? First(BothParentsCues.BothParents, clause)
            ?? First(BothParentsCues.OneParent, clause)
        )
            is { } match
            ? [Sign(clause, match, "Who takes part is left to a box that is not ticked.") with { Status = Unfilled }]
            : [];

    /// <summary>Whether a sentence, in whatever voice, says that both take part.</summary>
    public static bool AreToldIn(Clause clause) =>
        clause.IsAboutTherapy
        && (First(BothParentsCues.Everyone, clause) ?? First(BothParentsCues.BothParents, clause)) is not null;

    /// <summary>Whether a struck sentence takes back who takes part: by its own words, or with the whole order.</summary>
    public static bool AreStruckBy(Clause clause, IReadOnlyList<Clause> clauses) =>
        Voices.StrikesAll(clause)
        || First(BothParentsCues.Everyone, clause) is not null
        || First(BothParentsCues.BothParents, clause) is not null
        || First(BothParentsCues.OneParent, clause) is not null
        || (
            Voices.PointsBack(clause)
            && !clause.HasAny("cost", "release", "report", "custody", "recommend")
            && clauses.Any(c =>
                clause.Sentence.Index - c.Sentence.Index == 1 && First(BothParentsCues.BothParents, c) is not null
            )
        )
        || (clause.HasAny("rt") && !clause.HasAny("cost", "release", "report", "custody", "recommend", "decide"));

    private static Match? First(Pattern[] patterns, Clause clause)
    {
        foreach (var pattern in patterns)
        {
            foreach (var match in pattern.Find(clause))
            {
                var isOwnWork = clause
                    .All("ownwork")
                    .Any(h =>
                        h.Start >= match.Start
                        && h.Start <= match.End
                        && (!clause.Has("rt") || IsBefore(clause, h, match))
                    );
                var isTheirCost = clause
                    .All("costword")
                    .Any(h => h.End <= match.Start && match.Start - h.End <= 5 && IsOf(clause, h.End));
                var isTheirTime = clause.All("custody").Any(h => h.Start >= match.Start - 5 && h.Start < match.Start);
                if (
                    !isOwnWork
                    && !isTheirTime
                    && !isTheirCost
                    && !Negation.Governs(clause, match)
                    && !Scope.IsFailure(clause, match)
                )
                {
                    return match;
                }
            }
        }
        return null;
    }

    /// <summary>"The costs of the therapy with the family": who pays, not who comes.</summary>
    private static bool IsOf(Clause clause, int at) =>
        at < clause.Words.Count && clause.Words[at].Form is "of" or "for";

    /// <summary>"A class before reunification therapy": the class is what they attend.</summary>
    private static bool IsBefore(Clause clause, Hit work, Match match) =>
        clause.All("beforeword").Any(b => b.Start >= work.End && b.Start < match.End);

    private static Sign Sign(Clause clause, Match match, string why) =>
        new(
            Component.BothParents,
            Scope.Condition(clause, match) is not null || Scope.IsPermission(clause, match) || WaitsFor(clause)
                ? Conditional
                : Present,
            clause,
            why,
            ""
        );

    /// <summary>"When Dr. Cho advises that the child is able, the parties shall start": it begins only if somebody says so.</summary>
    private static bool WaitsFor(Clause clause)
    {
        var from = clause.Sentence.OwnFrom;
        if (clause.Words[from].Form is not ("when" or "after"))
        {
            return false;
        }
        for (var i = from + 1; i < clause.Words.Count && !clause.Words[i].IsMark(','); i++)
        {
            if (
                clause.Words[i].Form
                is "advises"
                    or "recomends"
                    or "aproves"
                    or "clears"
                    or "determines"
                    or "certifies"
                    or "completes"
                    or "completed"
                    or "finishes"
                    or "released"
                    or "agres"
                    or "believes"
                    or "begun"
                    or "comenced"
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Mother shall join when the therapist calls for her".</summary>
    private static bool IsCalled(Clause clause, Match match) =>
        Enumerable
            .Range(match.Anchor, clause.Words.Count - match.Anchor)
            .Any(i =>
                clause.Words[i].Form is "when" or "if" or "once" or "whenever"
                && clause
                    .All("therapist")
                    .Any(h =>
                        h.Start > i
                        && h.Start - i <= 3
                        && h.End < clause.Words.Count
                        && clause.Words[h.End].Form
                            is "calls"
                                or "invites"
                                or "asks"
                                or "wants"
                                or "wishes"
                                or "requests"
                                or "thinks"
                                or "sumons"
                    )
            );

    /// <summary>"Between Respondent and Mila, with Petitioner to take part": each has a verb of their own.</summary>
    private static IEnumerable<(string Who, Match Match)> Others(Clause clause) =>
        BothParentsCues
            .Joining.SelectMany(p => p.Find(clause))
            .Where(m => !IsApposed(clause, m) && !Negation.Governs(clause, m) && !Scope.IsFailure(clause, m))
            .Select(m => (clause.Words[m.Start].Form.TrimEnd('s'), m));

    /// <summary>"Mr. Dorn (Father)" is one parent.</summary>
    private static bool IsApposed(Clause clause, Match match) =>
        clause.All("parent").Any(h => h.End <= match.Start && match.Start - h.End <= 1);

    private static IEnumerable<string> Names(Clause clause) =>
        clause
            .All("parent")
            .Select(h => clause.Words[h.Start].Form.TrimEnd('s'))
            .Distinct(StringComparer.Ordinal)
            .Take(clause.Has("aswell") ? 2 : 1);
}
