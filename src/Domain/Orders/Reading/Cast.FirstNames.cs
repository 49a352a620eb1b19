using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Parents whom a document calls by their first names alone: who pays, picks and drives is no child.</summary>
internal sealed partial class Cast
{
    private static readonly HashSet<string> ParentDeeds = WordForm.Set(
        """
        pay pays bear bears give gives send sends pick picks choose chooses bring brings drive drives sign signs propose
        proposes select selects transport transports deliver delivers reimburse reimburses cover covers earns earn
        """
    );

    private static readonly HashSet<string> ParentThings = WordForm.Set(
        "parent parenting parental visits visitation weekends overnights house attorney lawyer counsel custodial income insurance"
    );

    private const int TherapyReach = 12;
    private bool _isNamedForTherapy;

    /// <summary>Who is named beside the therapy itself stands before a counselor of the past.</summary>
    private void Name(string text, List<Token> tokens, int from, int to)
    {
        var start = SentenceStart(tokens, from - TherapyReach, from);
        var isForTherapy =
            Near(
                tokens,
                start,
                from,
                t => t.Form.StartsWith("reunif", StringComparison.Ordinal) || t.Form is "apointed" or "apoints"
            ) && !Near(tokens, start, from, t => t.Form is "recomended");
        var surname = text[tokens[to - 1].Start..tokens[to - 1].End];
        var isSame = Therapist?.EndsWith(surname, StringComparison.OrdinalIgnoreCase) is true;
        _isNamedForTherapy |= isSame && isForTherapy;
        if (Therapist is null || (isForTherapy && !_isNamedForTherapy))
        {
            Therapist = Spell(text, tokens, from, to);
            _isNamedForTherapy = isForTherapy;
        }
        ReadFirstOf(tokens, from, to);
    }

    private const int HeadOfPaper = 60;

    /// <summary>"Joan" for Joan Petrie, LMFT, where a family speaks of her so.</summary>
    private readonly HashSet<string> _therapistsFirst = new(StringComparer.Ordinal);

    private void ReadFirstOf(List<Token> tokens, int from, int to)
    {
        var at = from;
        while (at < to && (tokens[at].Kind == TokenKind.Mark || Titles.Contains(tokens[at].Form)))
        {
            at++;
        }
        if (at + 1 < to && tokens[at].Form.Length > 2)
        {
            _therapistsFirst.Add(tokens[at].Form);
        }
    }

    /// <summary>"The child X", as courts in Australia write of a child.</summary>
    private void ReadLettered(List<Token> tokens, int i)
    {
        if (
            i + 2 < tokens.Count
            && tokens[i].Form is "child" or "son" or "daughter"
            && tokens[i + 1] is { Kind: TokenKind.Word, Capital: true, Form.Length: 1, Before: Gap.None }
            && tokens[i + 1].Form is not ("a" or "i" or "s")
            && !tokens[i + 2].IsMark('.')
        )
        {
            _names.TryAdd(tokens[i + 1].Form, "child");
        }
    }

    /// <summary>"Anders and Priscilla Lund" at the head of a paper: its parents.</summary>
    private void ReadCouple(List<Token> tokens)
    {
        if (Parties.Count > 0)
        {
            return;
        }
        for (var i = 0; i + 3 < Math.Min(tokens.Count, HeadOfPaper); i++)
        {
            if (
                tokens[i + 1].Form is "and"
                && IsNobodyElse(tokens, i)
                && IsNobodyElse(tokens, i + 2)
                && IsNobodyElse(tokens, i + 3)
                && !(i > 0 && tokens[i].Before == Gap.None && IsNamePart(tokens, i - 1))
            )
            {
                _names.TryAdd(tokens[i].Form, "parent");
                _names.TryAdd(tokens[i + 2].Form, "parent");
                _names.TryAdd(tokens[i + 3].Form, "parent");
                return;
            }
        }
    }

    /// <summary>"We, Hanna Lowry and Piers Lowry, agree": who signs a paper of their own.</summary>
    private void ReadSigners(List<Token> tokens)
    {
        for (var i = 0; i + 6 < Math.Min(tokens.Count, HeadOfPaper * 2); i++)
        {
            if (tokens[i].Form is not "we" || !tokens[i + 1].IsMark(','))
            {
                continue;
            }
            var and = i + 2;
            while (and < i + 6 && tokens[and].Form is not "and")
            {
                and++;
            }
            if (
                tokens[and].Form is "and"
                && and - i >= 4
                && IsNobodyElse(tokens, i + 2)
                && and + 2 < tokens.Count
                && IsNobodyElse(tokens, and + 1)
            )
            {
                foreach (var at in (int[])[i + 2, and - 1, and + 1, and + 2])
                {
                    if (tokens[at] is { Kind: TokenKind.Word, Capital: true })
                    {
                        _names.TryAdd(tokens[at].Form, "parent");
                    }
                }
                return;
            }
        }
    }

    private bool IsNobodyElse(List<Token> tokens, int i) =>
        tokens[i] is { Kind: TokenKind.Word, Capital: true, AllCapitals: false, Form.Length: > 2 }
        && IsName(tokens, i)
        && !IsKnown(tokens[i].Form)
        && !NotPeople.Contains(tokens[i].Form)
        && !AgencyWords.Contains(tokens[i].Form)
        && !Lexicon.Knows(tokens[i].Form)
        && !IsOtherRole(tokens[i])
        && !IsTherapyWord(tokens[i]);

    private void ReadFirstNamedParents(string text, List<Token> tokens, HashSet<string> names)
    {
        if (_names.ContainsValue("parent") || names.Count == 0)
        {
            return;
        }
        var acting = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var name = IsPossessive(text, tokens[i]) ? tokens[i].Form[..^1] : tokens[i].Form;
            if (!tokens[i].Capital || !names.Contains(name.TrimEnd('s')))
            {
                continue;
            }
            var verb = Lexicon.IsModal(tokens[i + 1].Form) ? tokens[i + 2].Form : tokens[i + 1].Form;
            if (IsPossessive(text, tokens[i]) ? ParentThings.Contains(tokens[i + 1].Form) : ParentDeeds.Contains(verb))
            {
                acting.Add(name.TrimEnd('s'));
            }
        }
        acting.ExceptWith(_others);
        if (acting.Count == MostParents)
        {
            foreach (var name in acting)
            {
                _names.TryAdd(name, "parent");
            }
        }
    }
}
