using static Reknit.Domain.Orders.Reading.VoiceWords;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Tells what came before the order, and what an order strikes.</summary>
internal static partial class Voices
{
    /// <summary>"We reverse.", "Reversed and remanded.": so few words strike all that was told before.</summary>
    private const int BareStrike = 4;

    /// <summary>Whether the words after a strike say what is struck only by pointing: that provision, the order.</summary>
    public static bool PointsBack(Clause clause) =>
        clause.Words.Any(w =>
            w.Form is "provision" or "portion" or "requirement" or "that" or "this" or "those" or "these" or "directive"
        ) || HasOrderItself(clause);

    /// <summary>The whole order or judgment is reversed, not a portion of it.</summary>
    public static bool StrikesAll(Clause clause) =>
        HasOrderItself(clause)
            && !clause.Words.Any(w =>
                w.Form
                    is "portion"
                        or "part"
                        or "provision"
                        or "extent"
                        or "paragraph"
                        or "requirement"
                        or "that"
                        or "requiring"
                        or "language"
                        or "sentence"
                        or "much"
            )
            && !clause.HasAny("therapy", "therapist", "custody", "cost")
        || clause.Words.Count(w => w.Kind == TokenKind.Word) <= BareStrike;

    /// <summary>"The order of June 1 is vacated", "this order supersedes all earlier ones": what this order says stands.</summary>
    private static bool IsOfAnotherOrder(Clause clause)
    {
        var own = clause.Words.Skip(clause.Sentence.OwnFrom).ToList();
        if (
            clause.HasAny("rt", "therapist")
            || !own.Exists(w => w.Form is "order" or "orders" or "judgment" or "hearing" or "date" or "trial")
            || own.Exists(w =>
                w.Form
                    is "we"
                        or "reversed"
                        or "reverse"
                        or "reverses"
                        or "afirmed"
                        or "unanimously"
                        or "apeal"
                        or "that"
            )
        )
        {
            return false;
        }
        return own.Exists(w =>
                w.Form
                    is "prior"
                        or "previous"
                        or "earlier"
                        or "former"
                        or "temporary"
                        or "inconsistent"
                        or "supersedes"
                        or "hearing"
                        or "trial"
            ) || clause.Has("date");
    }

    /// <summary>"The order is vacated", but not "the restriction contained in the judgment is vacated".</summary>
    private static bool HasOrderItself(Clause clause)
    {
        for (var i = clause.Sentence.OwnFrom; i < clause.Words.Count; i++)
        {
            if (
                clause.Words[i].Form is "order" or "judgment" or "judgement" or "decre"
                && !clause
                    .Words.Skip(Math.Max(clause.Sentence.OwnFrom, i - 4))
                    .Take(Math.Min(4, i - clause.Sentence.OwnFrom))
                    .Any(w => w.Form is "in" or "by" or "under" or "of" or "contained" or "to")
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"The paragraph directing reunification therapy is reversed": all that was ordered of it falls.</summary>
    public static bool StrikesTherapy(Clause clause) =>
        clause.Has("rt")
        && PointsBack(clause)
        && !clause.HasAny("cost", "release", "report", "custody", "recommend", "lawyer", "session", "therapist")
        && clause.Words.Any(w =>
            w.Form
                is "directing"
                    or "directed"
                    or "requiring"
                    or "required"
                    or "ordering"
                    or "ordered"
                    or "compeling"
                    or "compeled"
                    or "mandating"
                    or "mandated"
                    or "imposing"
                    or "imposed"
        );

    /// <summary>"Therapy with Lorna Two Strike": a capital among a name's is that name's, and strikes nothing.</summary>
    private static int StrikeIn(Clause clause)
    {
        var words = clause.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Strikes.IsAt(words, i) && !(words[i].Form is "strike" or "void" && IsInName(clause, i)))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsInName(Clause clause, int at) =>
        !clause.Sentence.IsHeading
        && at > clause.Sentence.OwnFrom + 1
        && clause.Words[at] is { Capital: true, AllCapitals: false }
        && clause.Words[at - 1] is { Kind: TokenKind.Word, Capital: true, AllCapitals: false }
        && clause.Words[at - 1].Form
            is not ("to" or "order" or "motion" or "shal" or "and" or "or" or "is" or "hereby" or "null");

    private static bool HasDutyAt(List<Token> words, int at) =>
        at < words.Count && words[at].Form is "shal" or "must" or "wil";

    private static int Past(List<Token> words, int before)
    {
        var told = Find(words, Pasts, before);
        if (told >= 0)
        {
            return told;
        }
        for (var i = 0; i < Math.Min(before, words.Count) - 1; i++)
        {
            if (
                words[i].Form is "has" or "have" or "had"
                && !(i > 0 && (Lexicon.IsModal(words[i - 1].Form) || words[i - 1].Form is "to" or "not"))
                && !IsOfThose(words, i)
                && IsTold(words, i + 1)
            )
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>"The people we have each seen": says which people, and no history.</summary>
    private static bool IsOfThose(List<Token> words, int at) =>
        at > 2
        && words[at - 1].Form is "we" or "they" or "he" or "she" or "you"
        && words[at - 2].Kind == TokenKind.Word
        && words[at - 2].Form
            is not ("and" or "or" or "but" or "although" or "while" or "because" or "since" or "whereas" or "though");

    /// <summary>"Has told", "had long ago accepted": what came before the order; what the parties have agreed on stands.</summary>
    private static bool IsTold(List<Token> words, int at)
    {
        for (var i = at; i < Math.Min(words.Count, at + 3); i++)
        {
            var form = words[i].Form;
            if (Standing.Contains(form) || words[i].Kind == TokenKind.Mark || form is "or" or "and")
            {
                return false;
            }
            if (Participles.Contains(form) || (form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }
        return false;
    }
}
