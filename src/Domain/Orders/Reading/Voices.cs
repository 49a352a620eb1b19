using static Reknit.Domain.Orders.Reading.VoiceWords;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Decides whose voice each sentence speaks with, from its own verbs and from the part of the document it is in.</summary>
internal static partial class Voices
{
    private const int OrderOpening = 7;
    private const int ShortText = 5;

    public static void Assign(IReadOnlyList<Clause> clauses)
    {
        var part = Voice.Operative;
        var genre = Genres.Of(clauses);
        var isUndone = DocumentKinds.IsUndoneOnAppeal(clauses);
        var isAdvice = OrdersEnd.At(clauses) > ShortText && !clauses.Any(c => c.Orders || c.HasAny("agree", "granted"));
        foreach (var clause in clauses)
        {
            if (genre is { } voice)
            {
                clause.Voice = voice;
                continue;
            }
            if (clause.Sentence.IsHeading)
            {
                part = OfHeading(clause.Words) ?? Voice.Operative;
            }
            else if (part != Voice.Operative && IsOrderOpening(clause.Words))
            {
                part = Voice.Operative;
            }
            clause.Voice = OfSentence(clause, part);
            if (isAdvice && clause.Voice == Voice.Operative && IsAdvice(clause))
            {
                clause.Voice = Voice.Request;
            }
            if (
                clause.Voice == Voice.Operative
                && (isUndone || clause.Words[^1].IsMark('?') && !IsAnsweredYes(clauses, clause))
            )
            {
                clause.Voice = isUndone ? Voice.Recital : Voice.Request;
            }
            if (
                clause.Words[^1].IsMark(':')
                && clause.Voice is Voice.Request or Voice.Meta
                && clause.Sentence.IsHeading
            )
            {
                part = clause.Voice;
            }
        }
    }

    private static Voice OfSentence(Clause clause, Voice part)
    {
        var words = clause.Words;
        if (Find(words, Counsels, clause.Sentence.OwnFrom) >= 0)
        {
            return Voice.Meta;
        }
        if (Find(words, Takings, words.Count) >= 0 || (StrikeIn(clause) >= 0 && Find(words, Kept, words.Count) < 0))
        {
            return IsOfAnotherOrder(clause) ? Voice.Recital : Voice.Struck;
        }
        if (IsUnreal(clause))
        {
            return Voice.Recital;
        }
        var modal = FirstAction(words);
        var order = Last(words, Orderers, modal);
        var request = LastRequest(clause, modal);
        if (part != Voice.Operative && order < 0)
        {
            return part;
        }
        if (request >= 0 && request > order && !IsGranted(clause, request))
        {
            return Voice.Request;
        }
        if (Find(words, Imperatives, clause.Sentence.OwnFrom + 2) >= 0 && order < 0)
        {
            return Voice.Meta;
        }
        var opens = OpensWithOrder(clause);
        if (
            !opens
            && Find(words, Metas, Math.Min(24, HasDutyAt(words, modal) ? modal + 1 : words.Count)) is >= 0 and var meta
            && order < meta
        )
        {
            return Voice.Meta;
        }
        var recital = Find(words, Recitals, Math.Max(modal, 6));
        if (recital < 0 && order < 0 && IsAnothersOpinion(clause, modal))
        {
            return Voice.Recital;
        }
        if (recital < 0 && Past(words, Math.Max(modal, 6)) is >= 0 and var past && !IsSubordinate(words, past))
        {
            recital = past;
        }
        return
            recital >= 0
            && !(opens && recital > order)
            && (order < recital || recital < clause.Sentence.OwnFrom)
            && !HasDutyAfter(words, recital)
            ? Voice.Recital
            : Voice.Operative;
    }

    /// <summary>"The guardian recommended in her report that": what somebody else thought best, before any duty.</summary>
    private static bool IsAnothersOpinion(Clause clause, int before) =>
        clause
            .All("evaluator")
            .Concat(clause.All("childlawyer"))
            .Any(h =>
                h.End < before
                && !clause.All("cond").Any(c => c.Start < h.Start && h.Start - c.End <= 2)
                && clause
                    .Words.Skip(h.End)
                    .Take(4)
                    .TakeWhile(w => w.Kind != TokenKind.Mark)
                    .Any(w => Opinions.Contains(w.Form))
            );

    /// <summary>"It is ordered that": what follows is the order, whatever it tells of by the way.</summary>
    private static bool OpensWithOrder(Clause clause) =>
        Orders([.. clause.Words.Take(Math.Min(clause.Words.Count, OrderOpening))])
        && !clause.Words.Take(OrderOpening).Any(w => w.Form is "finds" or "found");

    private static bool IsSubordinate(List<Token> words, int at) =>
        words.Take(at).Skip(at - 10).Any(w => Subordinators.Contains(w.Form));

    private static bool HasDutyAfter(List<Token> words, int from)
    {
        if (words[from].Form is "whereas")
        {
            return false;
        }
        for (var i = from; i < words.Count; i++)
        {
            if (
                words[i].Form is "shal" or "must"
                && words[from].Form
                    is not ("recommended" or "recomended" or "recommends" or "recomends" or "recomendation")
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsGranted(Clause clause, int request) =>
        clause.Words[request].Form.StartsWith("motion", StringComparison.Ordinal)
        || clause.Words[request].Form.StartsWith("request", StringComparison.Ordinal)
        || clause.Words[request].Form is "petition" or "aplication"
            ? clause.Has("granted") && !clause.Has("denied")
            : false;

    /// <summary>Where the sentence's own action begins: after its first duty, permission or order.</summary>
    private static int FirstAction(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Form is "shal" or "must" or "wil" or "may")
            {
                return i;
            }
        }
        return words.Count;
    }

    private static int Last(List<Token> words, HashSet<string> forms, int before)
    {
        for (var i = Math.Min(before, words.Count) - 1; i >= 0; i--)
        {
            // "Asks that both be required": what somebody wants ordered is not yet ordered.
            var isWished =
                i > 0
                && (
                    words[i - 1].Form is "be"
                    || words[i - 1].Form is "if" or "as" or "when" or "unles" or "so" or "where" or "previously"
                    || (i > 1 && words[i - 1].Form is "have" && words[i - 2].Form is "should" or "not")
                );
            if (forms.Contains(words[i].Form) && !isWished)
            {
                return i;
            }
        }
        return -1;
    }

    private static Voice? OfHeading(List<Token> words)
    {
        // "Findings and order after hearing", "Order granting relief": what follows is the order.
        var isOrder = words.Any(w => w.Form is "order" or "orders" or "decre" or "judgment" or "judgement");
        foreach (var word in words)
        {
            switch (word.Form)
            {
                case "recitals"
                or "recital"
                or "background"
                or "findings"
                or "notations"
                or "facts"
                or "history"
                or "reasons"
                or "notes"
                or "relief" when isOrder:
                    break;
                case "recitals"
                or "recital"
                or "background"
                or "findings"
                or "notations"
                or "facts"
                or "history"
                or "reasons"
                or "notes":
                    return Voice.Recital;
                case "sought"
                or "prayer"
                or "requested"
                or "argument"
                or "contentions"
                or "relief"
                or "submissions"
                or "proposals":
                    return Voice.Request;
                case "sample" or "components" or "checklist" or "tips" or "drafting" or "guidance":
                    return Voice.Meta;
                default:
                    break;
            }
        }
        return null;
    }

    /// <summary>"It is ordered", "the court orders": not "asks the court to order".</summary>
    public static bool Orders(List<Token> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var isOrdered =
                words[i].Form is "ordered" or "adjudged" or "decred"
                && words[i - 1].Form is "is" or "hereby" or "so" or "further" or "therefore" or "are" or "and"
                && !IsSupposed(words, i);
            var isOrdering =
                words[i].Form is "orders" or "directs" or "rules" or "finds"
                && words[i - 1].Form is "court" or "judge" or "magistrate" or "hereby"
                && !IsSupposed(words, i);
            if (isOrdered || isOrdering)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Unless the court orders otherwise", "if it is ordered": nothing is ordered yet.</summary>
    private static bool IsSupposed(List<Token> words, int at) =>
        words
            .Take(at)
            .TakeLast(4)
            .Any(w =>
                w.Form is "if" or "unles" or "where" or "until" or "til" or "when" or "once" or "as" or "whatever"
            );

    private static bool IsOrderOpening(List<Token> words) =>
        words.Take(14).Any(w => w.Form is "ordered" or "orders" or "decreed" or "adjudged" or "ordrd")
        && words.Take(8).Any(w => w.Form is "it" or "court" or "hereby" or "therefore" or "now" or "orders");

    private static int Find(List<Token> words, PhraseSet phrases, int before)
    {
        for (var i = 0; i < Math.Min(before, words.Count); i++)
        {
            if (phrases.IsAt(words, i))
            {
                return i;
            }
        }
        return -1;
    }
}
