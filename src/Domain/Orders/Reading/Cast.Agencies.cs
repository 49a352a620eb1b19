using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>The agencies and children a document names.</summary>
internal sealed partial class Cast
{
    /// <summary>Acronyms that the paper defines without saying of what kind.</summary>
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    /// <summary>"Reunification therapy at CFK": where the therapy is, the therapist is.</summary>
    private void ReadDefined(string text, List<Token> tokens, int i)
    {
        if (
            i > 1
            && tokens[i].AllCapitals
            && _defined.Contains(tokens[i].Form)
            && tokens[i - 1].Form is "at" or "with" or "through" or "by"
            && Near(tokens, i - 5, i, IsTherapyWord)
            && _names.TryAdd(tokens[i].Form, "therapist")
        )
        {
            Therapist ??= text[tokens[i].Start..tokens[i].End];
        }
    }

    /// <summary>An agency by acronym, defined as the therapist: ("FSC").</summary>
    private void ReadAgency(string text, List<Token> tokens, int i)
    {
        var isDefined = tokens[i].IsMark('(') && i + 2 < tokens.Count;
        if (!isDefined)
        {
            return;
        }
        var k = i + 1;
        while (
            k < tokens.Count
            && k < i + 5
            && (tokens[k].IsMark('"') || tokens[k].Form is "the" or "hereinafter" or "hereafter")
        )
        {
            k++;
        }
        if (k + 1 >= tokens.Count)
        {
            return;
        }
        var word = tokens[k];
        var isAcronym =
            word is { Kind: TokenKind.Word, AllCapitals: true }
            && word.End - word.Start is >= 2 and <= 6
            && (tokens[k + 1].IsMark(')') || tokens[k + 1].IsMark('"'));
        if (
            isAcronym
            && word.Form is "rt"
            && i > 0
            && (IsNamePart(tokens, i - 1) || Credentials.Contains(tokens[i - 1].Form))
        )
        {
            // "Rowena Sato, Psy.D. (the RT) shall serve": the letters stand for a person here, not for the therapy.
            _names.TryAdd(word.Form, "therapist");
        }
        if (
            isAcronym
            && word.Form is not ("ti" or "rt")
            && !PartyForm(word.Form)
            && Near(
                tokens,
                i - 10,
                i,
                t =>
                    t.Form.StartsWith("counsel", StringComparison.Ordinal)
                    || t.Form is "center" or "services" or "agency" or "asociates" or "clinic" or "centre"
            )
            && !Near(tokens, i - 10, i, IsOtherRole)
        )
        {
            _names.TryAdd(word.Form, "therapist");
            Therapist ??= text[word.Start..word.End];
        }
        else if (isAcronym && !PartyForm(word.Form) && !Near(tokens, i - 10, i, IsOtherRole))
        {
            _defined.Add(word.Form);
        }
    }

    /// <summary>"Counseling with Brightwater Family Services": capitals in a row that end in an agency's word.</summary>
    private void ReadAgencyName(string text, List<Token> tokens, int i)
    {
        if (
            tokens[i].Form
            is not (
                "with"
                or "through"
                or "at"
                or "by"
                or "or"
                or "to"
                or "at the"
                or "apoint"
                or "apoints"
                or "asigns"
                or "designates"
                or "engage"
                or "retain"
                or "of"
                or "use"
                or "is"
                or "be"
            )
        )
        {
            return;
        }
        var to = i + 1;
        while (
            to < tokens.Count
            && to - i < 8
            && (
                tokens[to].Kind == TokenKind.Word
                || (tokens[to].IsMark('.') && tokens[to - 1].Form is "st")
                || IsCommaOfFirm(tokens, to)
            )
            && (
                tokens[to].Capital
                || tokens[to].IsMark('.')
                || tokens[to].IsMark(',')
                || tokens[to].Form is "and" or "of" or "for" or "the"
            )
        )
        {
            to++;
        }
        var from = i + 1 < tokens.Count && tokens[i + 1].Form is "the" ? i + 2 : i + 1;
        while (to > from && !AgencyWords.Contains(tokens[to - 1].Form))
        {
            to--;
        }
        if (
            to - from < 2
            || tokens[from].AllCapitals
            || PartyForm(tokens[from].Form)
            || !(Near(tokens, i - 14, i, IsTherapyWord) || Near(tokens, to, to + 4, IsTherapyWord))
            || Near(tokens, from, to, t => t.Form is "supervised" or "visitation" or "court" or "social")
        )
        {
            return;
        }
        if (_names.TryAdd(tokens[from].Form, "therapist"))
        {
            Therapist ??= Spell(text, tokens, from, to);
        }
    }

    /// <summary>"Grayson and Bright, LLC".</summary>
    private static bool IsCommaOfFirm(List<Token> tokens, int at) =>
        tokens[at].IsMark(',')
        && at + 1 < tokens.Count
        && tokens[at + 1].Form is "lc" or "llc" or "inc" or "plc" or "pllc" or "pc" or "llp" or "lp" or "ltd" or "pa";

    /// <summary>Letters that name no child: a state, a degree, an hour.</summary>
    private static readonly HashSet<string> NoInitials =
    [
        "us",
        "dc",
        "nj",
        "ny",
        "sc",
        "nc",
        "nd",
        "sd",
        "ri",
        "nm",
        "nh",
        "wv",
        "bc",
        "uk",
        "pc",
        "pa",
        "jd",
        "md",
        "ma",
        "rn",
        "am",
        "pm",
        "qc",
        "kc",
        "dj",
        "hj",
        "jp",
        "lp",
        "rs",
        "cj",
        "sj",
        "hh",
        "no",
        "ra",
        "rt",
        "ti",
    ];

    /// <summary>"Ms T": therapists by one letter, as courts in Australia write them.</summary>
    private readonly HashSet<string> _lettered = new(StringComparer.Ordinal);

    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);

    /// <summary>"K.R. shall be brought": a child by the first letters of the name, as courts write them.</summary>
    private void ReadInitials(List<Token> tokens, int i)
    {
        if (i + 3 >= tokens.Count || !IsLetter(tokens[i]) || !IsLetter(tokens[i + 2]) || !tokens[i + 1].IsMark('.'))
        {
            return;
        }
        var pair = tokens[i].Form + tokens[i + 2].Form;
        var isAlone =
            tokens[i + 3].IsMark('.')
            && tokens[i + 2].Start == tokens[i + 1].End
            && !(i > 0 && tokens[i - 1].Capital && tokens[i - 1].Kind == TokenKind.Word && !tokens[i - 1].AllCapitals)
            && !(i > 1 && tokens[i - 1].IsMark('.') && IsLetter(tokens[i - 2]))
            && !(i + 4 < tokens.Count && tokens[i + 4].Capital && tokens[i + 4].Before == Gap.None)
            && !(i > 0 && tokens[i - 1].Form is "section" or "," or "v" or "dr");
        if (isAlone && !NoInitials.Contains(pair))
        {
            _initials.Add(pair);
        }
    }

    private static bool IsLetter(Token token) =>
        token is { Kind: TokenKind.Word, Capital: true, Form.Length: 1 } && token.End - token.Start == 1;

    private bool IsInitials(List<Token> words, int i) =>
        IsLetter(words[i]) && IsLetter(words[i + 1]) && _initials.Contains(words[i].Form + words[i + 1].Form);

    /// <summary>"The minor child, A.B.", "the children: Mina, born 2014; Theo".</summary>
    private void ReadChildren(string text, List<Token> tokens, int i)
    {
        if (
            tokens[i].Form is not ("child" or "children" or "son" or "daughter")
            || i + 2 >= tokens.Count
            || tokens[i + 1].Form is not ("," or ":" or "(")
            || (
                i > 1
                && tokens[i - 1].Form is "for" or "the"
                && Near(tokens, i - 3, i, t => t.Form is "lawyer" or "counsel" or "atorney")
            )
        )
        {
            return;
        }
        var at = i + 2;
        while (at < tokens.Count && at < i + 24 && Children.Count < 12)
        {
            var to = NameEnd(tokens, at);
            if (to == at || !IsName(tokens, at) || Lexicon.IsParty(tokens[at].Form) || Titles.Contains(tokens[at].Form))
            {
                return;
            }
            var dot = to < tokens.Count && tokens[to].IsMark('.') && tokens[to - 1].Form.Length == 1 ? 1 : 0;
            var name = Spell(text, tokens, at, to + dot);
            if (!Children.Contains(name))
            {
                Children.Add(name);
                _names.TryAdd(tokens[at].Form, "child");
            }
            at = to + dot;
            while (
                at < tokens.Count
                && (
                    tokens[at].Kind is TokenKind.Mark or TokenKind.Number
                    || tokens[at].Form is "and" or "born" or "age" or "aged" or "dob"
                )
                && !tokens[at].IsMark('.')
            )
            {
                at++;
            }
        }
    }
}
