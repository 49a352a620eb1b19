using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Who the document names, and as what: so that a bare surname later stands for the therapist or a parent.</summary>
internal sealed partial class Cast
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public List<NamedParty> Parties { get; } = [];

    public List<string> Children { get; } = [];

    public string? Therapist { get; private set; }

    public static Cast Of(RunningText page, List<Token> laid)
    {
        var text = page.Text;
        var tokens = page.Join(laid);
        var cast = new Cast();
        for (var i = 0; i < tokens.Count; i++)
        {
            cast.ReadLawyer(tokens, i);
            cast.ReadTitle(text, tokens, i);
            cast.ReadCredential(text, tokens, i);
            cast.ReadParty(text, tokens, i);
            cast.ReadAgency(text, tokens, i);
            cast.ReadChildren(text, tokens, i);
            cast.ReadAgencyName(text, tokens, i);
            cast.ReadInitials(tokens, i);
            cast.ReadLettered(tokens, i);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            cast.ReadAppointed(text, tokens, i);
            cast.ReadDefined(text, tokens, i);
            cast.ReadDefinedAs(text, tokens, i);
        }
        cast.ReadCouple(tokens);
        cast.ReadSigners(tokens);
        cast.ReadPlainParties(text, tokens);
        cast.ReadTitled(text, tokens);
        cast.ReadFirstNames(text, tokens);
        cast.ReadRoles(tokens);
        return cast;
    }

    /// <summary>Adds what names stand for to what was found by words.</summary>
    public void AddTo(List<Hit> hits, List<Token> words)
    {
        AddRoles(hits, words);
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
                if (_childsTherapists.Contains(words[i + 1].Form))
                {
                    hits.Add(new("childtherapist", i, i + 2));
                }
                else if (!_others.Contains(words[i + 1].Form))
                {
                    hits.Add(new("therapist", i, i + 2));
                    hits.Add(new("name", i, i + 2));
                }
            }
            else if (
                Titles.Contains(form)
                && i + 1 < words.Count
                && words[i + 1].Capital
                && _lettered.Contains(words[i + 1].Form)
            )
            {
                hits.Add(new("therapist", i, i + 2));
                hits.Add(new("name", i, i + 2));
                i++;
            }
            else if (i + 1 < words.Count && IsInitials(words, i))
            {
                hits.Add(new("child", i, i + 2));
                i++;
            }
            else if (words[i].Capital && NameOf(form) is { } thing)
            {
                var isTitled = i > 0 && Titles.Contains(words[i - 1].Form);
                var end = thing == "parent" ? WholeName(words, i) : i + 1;
                hits.Add(new(thing, isTitled ? i - 1 : i, end));
                if (thing == "therapist")
                {
                    hits.Add(new("name", i, i + 1));
                }
                i = end - 1;
            }
            else if (words[i].Capital && _childsTherapists.Contains(form))
            {
                hits.Add(new("childtherapist", i, i + 1));
            }
            else if (form is "withheldname")
            {
                hits.Add(new("name", i, i + 1));
            }
        }
    }

    /// <summary>"Jane Anne Doe" is one parent, not two.</summary>
    private int WholeName(List<Token> words, int from)
    {
        var end = from + 1;
        for (var i = from + 1; i < Math.Min(words.Count, from + LongestName) && IsNamePart(words, i); i++)
        {
            if (words[i].Kind == TokenKind.Word && NameOf(words[i].Form) == "parent")
            {
                end = i + 1;
            }
        }
        return end;
    }

    private string? NameOf(string form) =>
        _names.TryGetValue(form, out var thing) ? thing
        : form.EndsWith('s') && _names.TryGetValue(form[..^1], out var possessive) ? possessive
        : null;

    private void ReadTitle(string text, List<Token> tokens, int i)
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
        if (
            IsForOneAlone(tokens, i)
            || Near(
                tokens,
                to,
                to + 4,
                t => t.Form is "anger" or "substance" or "alcohol" or "medication" or "psychiatric"
            )
            || Near(tokens, SentenceStart(tokens, i - 5, i), i, IsOtherRole)
            || IsThenOtherRole(tokens, to)
        )
        {
            for (var k = from; k < to; k++)
            {
                _others.Add(tokens[k].Form);
            }
            return;
        }
        AddTherapist(text, tokens, i, to);
    }

    private void ReadCredential(string text, List<Token> tokens, int i)
    {
        if (
            !tokens[i].AllCapitals && tokens[i].Form is not ("phd" or "psyd" or "ph" or "psy")
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
    private void ReadAppointed(string text, List<Token> tokens, int i)
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
        if (to - i < 2 || _names.ContainsKey(tokens[to - 1].Form))
        {
            return;
        }
        var before = i > 0 ? tokens[i - 1].Form : "";
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
                or "engage"
                or "to";
        joins &= before is not "," || (i > 1 && IsRoleWord(tokens[i - 2]));
        var named = joins && Near(tokens, i - 9, i, IsTherapyWord) && !Near(tokens, i - 9, i, t => PartyForm(t.Form));
        var role = IsInRole(tokens, to);
        if (
            (named || role)
            && !IsForOneAlone(tokens, i)
            && !(before is "by" && (Near(tokens, i - 6, i, IsPayment) || IsFiled(tokens, i - 2)))
            && !Near(tokens, i - 5, i, t => t.Form is "own" or "childs" or "childrens")
            && !Near(tokens, i - 5, to + 5, IsOtherRole)
        )
        {
            AddTherapist(text, tokens, i, to);
        }
    }

    private static bool IsPayment(Token token) =>
        token.Form
            is "paid"
                or "borne"
                or "advanced"
                or "funded"
                or "covered"
                or "met"
                or "asumed"
                or "reimbursed"
                or "percent"
                or "half"
                or "third"
                or "thirds"
                or "atended";

    private static bool IsRoleWord(Token token) =>
        IsTherapyWord(token)
        || token.Form is "psychologist" or "specialist" or "provider" or "profesional" or "clinician" or "folows";

    private void AddTherapist(string text, List<Token> tokens, int from, int to)
    {
        var last = tokens[to - 1].Form;
        if (IsChildsTherapist(text, tokens, from, to))
        {
            _others.Add(last);
            _childsTherapists.Add(last);
            return;
        }
        if (last.Length < 2 && !Titles.Contains(tokens[from].Form))
        {
            return;
        }
        Name(text, tokens, from, to);
        if (last.Length == 1)
        {
            _lettered.Add(last);
        }
        if (last.Length > 1)
        {
            _names.TryAdd(last, "therapist");
        }
    }
}
