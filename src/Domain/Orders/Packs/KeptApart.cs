using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>
/// Whom words of no contact keep apart. Two parents, a grandparent and a child, or what has been so long before the order
/// are no term that keeps a child from a parent. Where it is not clear who is meant, the term stands, to be looked at.
/// </summary>
internal static class KeptApart
{
    private const int ObjectReach = 9;

    private static readonly HashSet<string> Others = WordForm.Set(
        """
        grandmother grandfather grandparent grandparents girlfriend boyfriend partner partners fiance fiancee paramour
        stepfather stepmother stepparent stepparents spouse spouses uncle aunt cousin cousins attorney attorneys lawyer
        lawyers counsel roommate neighbor neighbors relatives guests staff
        """
    );

    private static readonly HashSet<string> ObjectEnds = WordForm.Set(
        "until til unless except for during while at outside other pending if when in because so but , ; . :"
    );

    /// <summary>Whether the match tells of anybody but a parent and a child, or orders nothing.</summary>
    public static bool AreOthers(IReadOnlyList<Clause> all, Clause clause, Match match)
    {
        var negation = NegationAt(clause, match);
        return IsTold(clause, negation)
            || IsThroughChild(clause, match)
            || AreOutsiders(clause, negation, match)
            || AreParents(all, clause, negation, match);
    }

    private static int NegationAt(Clause clause, Match match) =>
        clause
            .All("not")
            .Concat(clause.All("nocontact"))
            .Where(h => h.Start >= match.Start && h.Start < match.End)
            .Select(h => h.Start)
            .DefaultIfEmpty(match.Start)
            .Min();

    /// <summary>"The child has not seen Father since May": what was so. "The mother has no contact" orders it.</summary>
    private static bool IsTold(Clause clause, int negation)
    {
        var own = clause.Sentence.OwnFrom;
        var before = clause.Words.Skip(own).Take(negation - own).ToList();
        if (
            before.Exists(w =>
                w.Form is "shal" or "must" or "wil" or "may" or "should" or "ordered" or "until" or "til"
            )
        )
        {
            return false;
        }
        var near = before.TakeLast(4).ToList();
        var next = negation + 1 < clause.Words.Count ? clause.Words[negation + 1].Form : "";
        return near.Exists(w => w.Form is "had" or "did" or "was" or "were" or "ben")
            || (near.Exists(w => w.Form is "has" or "have") && (next is "had" or "ben" or "yet" || IsParticiple(next)));
    }

    private static bool IsParticiple(string form) =>
        VoiceWords.Participles.Contains(form)
        || form is "exercised" or "spoken"
        || (form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>"Shall not communicate through the child": about the child, and not with it.</summary>
    private static bool IsThroughChild(Clause clause, Match match) =>
        clause
            .All("child")
            .Any(h =>
                h.Start > match.Start
                && h.Start < match.End
                && clause
                    .Words.Take(h.Start)
                    .TakeLast(4)
                    .Any(w => w.Form is "through" or "via" or "front" or "presence" or "hearing" or "earshot")
            );

    /// <summary>"The maternal grandmother shall have no contact with the child".</summary>
    private static bool AreOutsiders(Clause clause, int negation, Match match)
    {
        var subject = Subject(clause, negation);
        var whole = subject.Concat(Object(clause, match)).ToList();
        return whole.Exists(i => Others.Contains(clause.Words[i].Form))
            && !whole.Exists(i => IsAt(clause, "parent", i) || IsAt(clause, "both", i));
    }

    /// <summary>"With no contact between them", of the two who exchange the child.</summary>
    private static bool AreParents(IReadOnlyList<Clause> all, Clause clause, int negation, Match match)
    {
        var subject = Subject(clause, negation);
        var hasChild = subject.Exists(i => IsAt(clause, "child", i));
        var parents = subject.Count(i => IsAt(clause, "parent", i));
        var hasBoth = parents > 1 || subject.Exists(i => IsAt(clause, "both", i));
        var with = Object(clause, match);
        if (hasChild || with.Exists(i => IsAt(clause, "child", i)))
        {
            return false;
        }
        if (with.Count == 0)
        {
            return hasBoth && clause.Words.Any(w => w.Form.StartsWith("exchange", StringComparison.Ordinal));
        }
        if (with.Exists(i => clause.Words[i].Form is "them" or "themselves" or "each" or "one" or "other" or "another"))
        {
            return hasBoth || (subject.Count == 0 && SpeaksOfParents(all, clause));
        }
        var isNamed = with.TrueForAll(i =>
            !clause.Words[i].Capital || IsWithin(clause, "parent", i) || IsWithin(clause, "both", i)
        );
        var isBetween = with[0] > 0 && clause.Words[with[0] - 1].Form is "betwen";
        var met = with.Exists(i => IsAt(clause, "parent", i) || IsAt(clause, "both", i));
        return met && isNamed && (isBetween || hasBoth || parents > 0);
    }

    /// <summary>The people of the sentence before, where this one names none.</summary>
    private static bool SpeaksOfParents(IReadOnlyList<Clause> all, Clause clause) =>
        clause.Sentence.Index > 0
        && all[clause.Sentence.Index - 1] is var before
        && before.Has("both")
        && !before.Has("child");

    /// <summary>The words before the sentence's duty, or before its negation where it has none.</summary>
    private static List<int> Subject(Clause clause, int negation)
    {
        var own = clause.Sentence.OwnFrom;
        var to = own;
        while (to < negation && !Lexicon.IsModal(clause.Words[to].Form))
        {
            to++;
        }
        return [.. Enumerable.Range(own, to - own)];
    }

    /// <summary>The words after "with" or "between".</summary>
    private static List<int> Object(Clause clause, Match match)
    {
        var at = clause
            .All("contactthing")
            .Concat(clause.All("seeword"))
            .Concat(clause.All("nocontact"))
            .Concat(clause.All("commword"))
            .Where(h => h.Start >= match.Start && h.Start < match.End)
            .Select(h => h.End)
            .DefaultIfEmpty(match.End)
            .Min();
        var from = at;
        while (from < Math.Min(clause.Words.Count, at + ObjectReach) && !IsLink(clause.Words[from].Form))
        {
            if (clause.Words[from].Form is "until" or "during" or "for" or ";")
            {
                return [];
            }
            from++;
        }
        if (from >= Math.Min(clause.Words.Count, at + ObjectReach))
        {
            return IsPersonAt(clause, at) ? Upto(clause, at) : [];
        }
        return Upto(clause, from + 1);
    }

    private static bool IsPersonAt(Clause clause, int at) =>
        clause
            .All("parent")
            .Concat(clause.All("child"))
            .Concat(clause.All("both"))
            .Any(h => h.Start >= at && h.Start - at <= 1);

    private static List<int> Upto(Clause clause, int from) =>
        [
            .. Enumerable
                .Range(from, Math.Max(0, Math.Min(ObjectReach, clause.Words.Count - from)))
                .TakeWhile(i => !ObjectEnds.Contains(clause.Words[i].Form)),
        ];

    private static bool IsLink(string form) => form is "with" or "betwen" or "from" or "to" or "by";

    private static bool IsWithin(Clause clause, string thing, int at) =>
        clause.All(thing).Any(h => h.Start <= at && at < h.End);

    /// <summary>A person who begins there; "Father's attorney" is not Father.</summary>
    private static bool IsAt(Clause clause, string thing, int at) =>
        clause.All(thing).Any(h => h.Start == at && !IsOwner(clause.Words[h.End - 1]));

    private static bool IsOwner(Token word) =>
        word.Form.EndsWith('s')
        && (
            word.End - word.Start > word.Form.Length
            || word.Form is "fathers" or "mothers" or "petitioners" or "respondents" or "childs" or "childrens"
        );
}
