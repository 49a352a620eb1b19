using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>The lawyers a document names: "may confer with Ms. Prophet" is to confer with counsel.</summary>
internal sealed partial class Cast
{
    private static readonly HashSet<string> LawyerWords = WordForm.Set(
        "attorney attorneys counsel solicitor solicitors lawyer lawyers barrister atty"
    );

    /// <summary>"The rule to remove the counselor, filed by Ana Thibaut": a party.</summary>
    private static bool IsFiled(List<Token> tokens, int at) =>
        at >= 0
        && tokens[at].Form is "filed" or "brought" or "made" or "submited" or "moved" or "presented" or "signed";

    private void ReadLawyer(List<Token> tokens, int i)
    {
        if (LawyerWords.Contains(tokens[i].Form) || IsRepresentedBy(tokens, i))
        {
            var at = i + 1;
            while (at < tokens.Count && (tokens[at].IsMark(',') || tokens[at].IsMark(':') || tokens[at].IsMark('.')))
            {
                at++;
            }
            AddLawyers(tokens, at);
        }
        if (!IsName(tokens, i) || (i > 0 && IsNamePart(tokens, i - 1) && tokens[i].Before == Gap.None))
        {
            return;
        }
        var to = NameEnd(tokens, i);
        if (to > i && IsThenLawyer(tokens, to))
        {
            AddLawyer(tokens, i, to);
        }
    }

    /// <summary>"Represented by Ms. Cole", "Present: Mariah (with Shaylee Ridd)".</summary>
    private static bool IsRepresentedBy(List<Token> tokens, int i) =>
        i > 1
        && (
            (tokens[i].Form is "by" && tokens[i - 1].Form is "represented" or "apeared" or "apears")
            || (tokens[i].Form is "with" && tokens[i - 1].IsMark('(') && IsName(tokens, i - 2))
        );

    /// <summary>"Ms. Halloran and Mr. Voorhees".</summary>
    private void AddLawyers(List<Token> tokens, int at)
    {
        for (
            var n = 0;
            n < 2 && at < tokens.Count && IsName(tokens, at) && tokens[at].Form is not ("dr" or "doctor");
            n++
        )
        {
            var to = NameEnd(tokens, at);
            if (to == at)
            {
                return;
            }
            AddLawyer(tokens, at, to);
            if (to >= tokens.Count || tokens[to].Form is not "and")
            {
                return;
            }
            at = to + 1;
        }
    }

    /// <summary>"Ms. Prophet, Esq.", "Gail Ostrow, counsel for Mother", "Ms. Boateng for the applicant".</summary>
    private static bool IsThenLawyer(List<Token> tokens, int to)
    {
        var at = to < tokens.Count && tokens[to].IsMark(',') ? to + 1 : to;
        return at < tokens.Count
            && (
                (at > to && tokens[at].Form is "esq" or "esquire")
                || (
                    LawyerWords.Contains(tokens[at].Form)
                    && at > to
                    && at + 1 < tokens.Count
                    && tokens[at + 1].Form is "for" or "of" or "to"
                )
                || (
                    tokens[at].Form is "for"
                    && at + 2 < tokens.Count
                    && tokens[at + 1].Form is "the"
                    && PartyForm(tokens[at + 2].Form)
                    && Titles.Contains(tokens[Math.Max(0, to - 2)].Form)
                )
            );
    }

    private void AddLawyer(List<Token> tokens, int from, int to)
    {
        var last = tokens[to - 1];
        if (last.Form.Length > 2 && !PartyForm(last.Form) && !Lexicon.Knows(last.Form))
        {
            _names.TryAdd(last.Form, "lawyer");
            var first = tokens[from];
            if (to - from == 2 && !Titles.Contains(first.Form) && first.Form.Length > 2 && !Lexicon.Knows(first.Form))
            {
                _names.TryAdd(first.Form, "lawyer");
            }
        }
    }
}
