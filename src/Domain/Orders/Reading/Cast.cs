namespace Reknit.Domain.Orders.Reading;

/// <summary>Who the document names, and as what: so that a bare surname later stands for the therapist or a parent.</summary>
internal sealed class Cast
{
    private static readonly HashSet<string> Credentials = WordForm.Set(
        """
        lmft lcsw phd psyd lpc mft msw lmhc licsw edd amft lpc lcpc lisw lcswr lac lpa lmsw ma ms med lmfta
        """
    );

    private static readonly HashSet<string> Titles = WordForm.Set(
        """
        dr mr mrs ms mx doctor drs profesor
        """
    );

    private static readonly HashSet<string> Common = WordForm.Set(
        """
        the this that each both all if any order court parties parents reunification therapy therapist
        family petitioner respondent mother father plaintiff defendant husband wife county state superior
        district circuit child children minor judge it is ordered and shall upon in no case counseling
        services treatment intervention therapeutic therapists counselor counsel code guardian parenting
        applicant section within sessions interventionist coordinator january february march april may june
        july august september october november december esq attorney jr sr a i by with of on to for as an or
        at neither either should unless until such these those he she they his her their ti hereby conjoint
        individual center monday tuesday wednesday thursday friday saturday sunday sole joint custody
        parental petition motion appellant appellee division department marriage re matter stipulation
        agreement hon dated date so when costs fees reports releases confidentiality therapists be from one
        two not will must there we our after before during evaluator sessions payment initial
        """
    );

    private static readonly HashSet<string> AgencyWords = WordForm.Set(
        """
        services center centre counseling asociates clinic institute group agency therapy partners practice
        solutions house resources foundation network collective
        """
    );

    private static readonly HashSet<string> RoleLinks = WordForm.Set(
        """
        as the a an family registered clinical court apointed licensed child is conjoint therapeutic to
        serve hereinafter social worker be
        """
    );

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public List<NamedParty> Parties { get; } = [];

    public List<string> Children { get; } = [];

    public string? Therapist { get; private set; }

    public static Cast Of(string text, IReadOnlyList<Token> tokens)
    {
        var cast = new Cast();
        for (var i = 0; i < tokens.Count; i++)
        {
            cast.ReadTitle(text, tokens, i);
            cast.ReadCredential(text, tokens, i);
            cast.ReadParty(text, tokens, i);
            cast.ReadAgency(text, tokens, i);
            cast.ReadChildren(text, tokens, i);
            cast.ReadAgencyName(text, tokens, i);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            cast.ReadAppointed(text, tokens, i);
        }
        return cast;
    }

    /// <summary>Adds what names stand for to what was found by words.</summary>
    public void AddTo(List<Hit> hits, IReadOnlyList<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var form = words[i].Form;
            if (
                Titles.Contains(form)
                && i + 1 < words.Count
                && form is "dr" or "doctor" or "drs"
                && words[i + 1].Kind == TokenKind.Word
                && words[i + 1].Capital
            )
            {
                if (!_others.Contains(words[i + 1].Form))
                {
                    hits.Add(new("therapist", i, i + 2));
                    hits.Add(new("name", i, i + 2));
                }
            }
            else if (words[i].Capital && NameOf(form) is { } thing)
            {
                hits.Add(new(thing, i, i + 1));
                if (thing == "therapist")
                {
                    hits.Add(new("name", i, i + 1));
                }
            }
            else if (form is "withheldname")
            {
                hits.Add(new("name", i, i + 1));
            }
        }
    }

    private string? NameOf(string form) =>
        _names.TryGetValue(form, out var thing) ? thing
        : form.EndsWith('s') && _names.TryGetValue(form[..^1], out var possessive) ? possessive
        : null;

    private void ReadTitle(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Form is not ("dr" or "doctor"))
        {
            return;
        }
        var from = i + 1 < tokens.Count && tokens[i + 1].IsMark('.') ? i + 2 : i + 1;
        var to = NameEnd(tokens, from);
        if (to == from)
        {
            return;
        }
        if (Near(tokens, SentenceStart(tokens, i - 5, i), i, IsOtherRole) || Near(tokens, to, to + 4, IsOtherRole))
        {
            for (var k = from; k < to; k++)
            {
                _others.Add(tokens[k].Form);
            }
            return;
        }
        AddTherapist(text, tokens, i, to);
    }

    private void ReadCredential(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (
            !tokens[i].AllCapitals && tokens[i].Form is not ("phd" or "psyd" or "ph")
            || !(Credentials.Contains(tokens[i].Form) || tokens[i].Form is "ph" or "psy")
        )
        {
            return;
        }
        var end = i;
        while (end > 0 && tokens[end - 1].Kind == TokenKind.Mark && tokens[end - 1].Form is "," or ".")
        {
            end--;
        }
        var from = end;
        while (
            from > 0
            && end - from < 5
            && (from == end || tokens[from].Before == Gap.None)
            && IsNamePart(tokens, from - 1)
        )
        {
            from--;
        }
        while (from < end && (tokens[from].Kind == TokenKind.Mark || Titles.Contains(tokens[from].Form)))
        {
            from++;
        }
        if (end - from < 1 || end == i)
        {
            return;
        }
        if (Near(tokens, from - 5, from, IsOtherRole) || Near(tokens, i, i + 6, IsOtherRole))
        {
            _others.Add(tokens[end - 1].Form);
            return;
        }
        AddTherapist(text, tokens, from, end);
    }

    /// <summary>"The reunification therapist shall be Ana Reyes", "therapy with Ms. Reyes".</summary>
    private void ReadAppointed(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (
            tokens[i].Kind != TokenKind.Word
            || !tokens[i].Capital
            || !IsNamePart(tokens, i)
            || (i > 0 && IsNamePart(tokens, i - 1))
        )
        {
            return;
        }
        var hasTitle = Titles.Contains(tokens[i].Form);
        var to = NameEnd(tokens, hasTitle ? (i + 1 < tokens.Count && tokens[i + 1].IsMark('.') ? i + 2 : i + 1) : i);
        if (to - i < 2 || i == 0 || _names.ContainsKey(tokens[to - 1].Form))
        {
            return;
        }
        var before = tokens[i - 1].Form;
        var joins =
            before
            is "with"
                or "by"
                or "be"
                or "is"
                or ","
                or "apoint"
                or "apoints"
                or "therapist"
                or "counselor"
                or "as"
                or "namely"
                or ":"
                or "retain"
                or "to";
        var named = joins && Near(tokens, i - 9, i, IsTherapyWord) && !Near(tokens, i - 9, i, t => PartyForm(t.Form));
        var role = IsInRole(tokens, to);
        if (
            (named || role)
            && !Near(tokens, i - 5, i, t => t.Form is "own" or "childs" or "childrens")
            && !Near(tokens, i - 5, to + 5, IsOtherRole)
        )
        {
            AddTherapist(text, tokens, i, to);
        }
    }

    /// <summary>"Ms Penhale, psychologist"; "Corin Hale as the therapeutic interventionist".</summary>
    private static bool IsInRole(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from; i < tokens.Count && i < from + 9; i++)
        {
            if (IsTherapyWord(tokens[i]) || tokens[i].Form is "psychologist" or "ti" or "clinician")
            {
                return true;
            }
            if (tokens[i].Form is not ("," or "(" or "\"") && !RoleLinks.Contains(tokens[i].Form))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>An agency by acronym, defined as the therapist: ("FSC").</summary>
    private void ReadAgency(string text, IReadOnlyList<Token> tokens, int i)
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
    }

    /// <summary>"Counseling with Brightwater Family Services": capitals in a row that end in an agency's word.</summary>
    private void ReadAgencyName(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (
            tokens[i].Form
            is not ("with" or "through" or "at" or "by" or "or" or "to" or "at the" or "apoint" or "apoints")
        )
        {
            return;
        }
        var to = i + 1;
        while (
            to < tokens.Count
            && to - i < 8
            && tokens[to].Kind == TokenKind.Word
            && (tokens[to].Capital || tokens[to].Form is "and" or "of" or "for" or "the")
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
            || !Near(tokens, i - 14, i, IsTherapyWord)
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

    private void ReadParty(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (!PartyForm(tokens[i].Form) || !tokens[i].Capital)
        {
            return;
        }
        var label = text[tokens[i].Start..tokens[i].End];
        var after =
            i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Mark && tokens[i + 1].Form is "," or "(" or ":"
                ? i + 2
                : i + 1;
        var to = after < tokens.Count && IsName(tokens, after) ? NameEnd(tokens, after) : after;
        if (to - after is 2 or 3 or 4)
        {
            AddParty(text, tokens, label, after, to);
            return;
        }
        var end = i;
        while (
            end > 0
            && end > i - 5
            && (
                tokens[end - 1].Kind == TokenKind.Mark
                || tokens[end - 1].Form is "the" or "hereinafter" or "hereafter" or "refered" or "to" or "as"
            )
        )
        {
            end--;
        }
        var from = end;
        while (
            from > 0
            && end - from < 4
            && (from == end || tokens[from].Before == Gap.None)
            && IsNamePart(tokens, from - 1)
            && !(tokens[from - 1].IsMark('.') && from - 1 == end - 1)
        )
        {
            from--;
        }
        while (from < end && tokens[from].Kind == TokenKind.Mark)
        {
            from++;
        }
        if (end < i && end - from is 2 or 3 or 4)
        {
            AddParty(text, tokens, label, from, end);
        }
    }

    /// <summary>"The minor child, A.B.", "the children: Mina, born 2014; Theo".</summary>
    private void ReadChildren(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (
            tokens[i].Form is not ("child" or "children" or "son" or "daughter")
            || i + 2 >= tokens.Count
            || tokens[i + 1].Form is not ("," or ":" or "(")
        )
        {
            return;
        }
        var at = i + 2;
        while (at < tokens.Count && at < i + 24 && Children.Count < 12)
        {
            var to = NameEnd(tokens, at);
            if (to == at || !IsName(tokens, at) || Lexicon.IsParty(tokens[at].Form))
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

    private void AddParty(string text, IReadOnlyList<Token> tokens, string label, int from, int to)
    {
        var name = Spell(text, tokens, from, to);
        var title = char.ToUpperInvariant(label[0]) + label[1..].ToLowerInvariant();
        if (Parties.Exists(p => p.Label == title) || Parties.Count > 12)
        {
            return;
        }
        Parties.Add(new(title, name, null));
        if (!_names.TryAdd(tokens[from].Form, "parent"))
        {
            _names[tokens[from].Form] = "parent";
        }
        var last = tokens[to - 1].Form;
        if (
            Parties.Count(p =>
                p.Name is not null
                && p.Name.EndsWith(text[tokens[to - 1].Start..tokens[to - 1].End], StringComparison.OrdinalIgnoreCase)
            ) < 2
        )
        {
            _names.TryAdd(last, "parent");
        }
    }

    private void AddTherapist(string text, IReadOnlyList<Token> tokens, int from, int to)
    {
        var last = tokens[to - 1].Form;
        if (last.Length < 2 && !tokens[from].Form.StartsWith("dr", StringComparison.Ordinal))
        {
            return;
        }
        Therapist ??= Spell(text, tokens, from, to);
        if (last.Length > 1)
        {
            _names.TryAdd(last, "therapist");
        }
    }

    private static string Spell(string text, IReadOnlyList<Token> tokens, int from, int to) =>
        string.Join(
            ' ',
            text[tokens[from].Start..tokens[to - 1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static int NameEnd(IReadOnlyList<Token> tokens, int from)
    {
        var to = from;
        while (
            to < tokens.Count
            && to - from < 5
            && (to == from || tokens[to].Before != Gap.Paragraph)
            && IsNamePart(tokens, to)
        )
        {
            to++;
        }
        while (to > from && tokens[to - 1].Kind == TokenKind.Mark)
        {
            to--;
        }
        return to;
    }

    private static bool IsName(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Word && IsNamePart(tokens, i);

    private static bool IsNamePart(IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.IsMark('.'))
        {
            return i > 0 && (tokens[i - 1].Form.Length == 1 || Titles.Contains(tokens[i - 1].Form));
        }
        return token.Kind == TokenKind.Word
            && token.Capital
            && !Common.Contains(token.Form)
            && !(token.AllCapitals && Credentials.Contains(token.Form))
            && token.Form is not "ph";
    }

    private static bool Near(IReadOnlyList<Token> tokens, int from, int to, Func<Token, bool> is_)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, tokens.Count); i++)
        {
            if (is_(tokens[i]))
            {
                return true;
            }
        }
        return false;
    }

    private static int SentenceStart(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = to - 1; i >= Math.Max(from, 1); i--)
        {
            if (tokens[i].IsMark('.') && !Titles.Contains(tokens[i - 1].Form))
            {
                return i;
            }
        }
        return from;
    }

    private static bool PartyForm(string form) => Lexicon.IsParty(form);

    private static bool IsTherapyWord(Token token) =>
        token.Form.StartsWith("therap", StringComparison.Ordinal)
        || token.Form.StartsWith("counselor", StringComparison.Ordinal)
        || token.Form.StartsWith("interventionist", StringComparison.Ordinal)
        || token.Form is "counseling" or "reunification" or "reintegration";

    private static bool IsOtherRole(Token token) =>
        token.Form.StartsWith("evaluat", StringComparison.Ordinal)
        || token.Form
            is "pediatrician"
                or "physician"
                or "psychiatrist"
                or "coordinator"
                or "mediator"
                or "guardian"
                or "litem"
                or "judge"
                or "esq"
                or "atorney"
                or "visits"
                or "pediatric"
                or "magistrate";
}
