using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>The therapist of the child's own, whom the document names: not the one for reunification.</summary>
internal sealed partial class Cast
{
    private const int OwnReach = 22;

    private static readonly HashSet<string> OwnAdjectives = WordForm.Set(
        "individual own current treating personal existing school trauma play present regular private long time"
    );

    private static readonly HashSet<string> Owners = WordForm.Set(
        "child's children's minor's minors' son's sons' daughter's daughters' boy's girl's boys' girls'"
    );

    private readonly HashSet<string> _childsTherapists = new(StringComparer.Ordinal);

    /// <summary>"Her individual therapist, Ms. Dunne", "Dr. Selby shall continue as Ivan's therapist".</summary>
    private static bool IsChildsTherapist(string text, List<Token> tokens, int from, int to)
    {
        var before = from;
        // The first name may stand at the end of the line, or of the page, before.
        while (
            before > 0
            && (
                tokens[before - 1].IsMark(',')
                || Titles.Contains(tokens[before - 1].Form)
                || (tokens[before].Before != Gap.None && IsName(tokens, before - 1))
            )
        )
        {
            before--;
        }
        if (before > 0 && IsOwnTherapistAt(text, tokens, before - 1))
        {
            return true;
        }
        for (var i = to; i < Math.Min(tokens.Count, to + OwnReach); i++)
        {
            if (tokens[i].IsMark('.') || tokens[i].IsMark(';'))
            {
                return false;
            }
            if (
                IsWorkerOfMind(tokens[i])
                && IsOwnTherapistAt(text, tokens, i)
                && Near(tokens, to, i, t => t.Form is "as" or "is" or "remain" or "remains" || t.IsMark(','))
                && !Near(
                    tokens,
                    to,
                    i,
                    t => t.Form is "with" or "consult" or "contact" or "speak" or "confer" or "from" or "not"
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the word is a therapist that the words before it give to a child.</summary>
    private static bool IsOwnTherapistAt(string text, List<Token> tokens, int at)
    {
        if (!IsWorkerOfMind(tokens[at]))
        {
            return false;
        }
        var i = at - 1;
        while (i >= 0 && OwnAdjectives.Contains(tokens[i].Form))
        {
            i--;
        }
        if (i < 0)
        {
            return false;
        }
        var isNamed =
            tokens[i] is { Kind: TokenKind.Word, Capital: true, AllCapitals: false }
            && IsPossessive(text, tokens[i])
            && !PartyForm(tokens[i].Form)
            && !Common.Contains(tokens[i].Form);
        var isTheirs =
            tokens[i].Form is "her" or "his" or "their"
            && at - i > 1
            && Near(tokens, SentenceStart(tokens, i - 14, i), i, IsChildWord)
            && !Near(tokens, SentenceStart(tokens, i - 14, i), i, t => PartyForm(t.Form));
        return Owners.Contains(tokens[i].Form) || isNamed || isTheirs;
    }

    private static bool IsChildWord(Token token) =>
        token.Form is "child" or "children" or "minor" or "minors" or "son" or "daughter" or "daughters" or "sons";

    private static bool IsWorkerOfMind(Token token) =>
        token.Form
            is "therapist"
                or "therapists"
                or "counselor"
                or "counselors"
                or "psychologist"
                or "psychotherapist"
                or "clinician";

    /// <summary>"Dr. Hall, the evaluator", but not "Dr. Hall may call either attorney".</summary>
    private static bool IsThenOtherRole(List<Token> tokens, int from)
    {
        for (var i = from; i < Math.Min(from + 4, tokens.Count); i++)
        {
            if (Lexicon.IsModal(tokens[i].Form) && tokens[i].Form is not ("is" or "are"))
            {
                return false;
            }
            if (IsOtherRole(tokens[i]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Individual counseling with Dr. Nunez": one person's own therapist.</summary>
    private static bool IsForOneAlone(List<Token> tokens, int i)
    {
        var start = SentenceStart(tokens, i - 8, i);
        return Near(tokens, start, i, t => t.Form is "individual" or "own") && !Near(tokens, start, i, IsReunification);
    }
}
