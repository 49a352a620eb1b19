namespace Reknit.Domain.Orders.Reading;

/// <summary>Tells names from other capitals, and what role the words around a name give it.</summary>
internal static class Names
{
    public static readonly HashSet<string> Credentials = WordForm.Set(
        """
        lmft lcsw phd psyd lpc mft msw lmhc licsw edd amft lpc lcpc lisw lcswr lac lpa lmsw ma ms med lmfta
        lscsw lcmft lmlp lcmhc lmhp lpcc limhp lmhca acsw abpp rsw lcswa lcp mfcc lmsw
        """
    );

    public static readonly HashSet<string> Titles = WordForm.Set(
        """
        dr mr mrs ms mx doctor drs profesor
        """
    );

    public static readonly HashSet<string> Common = WordForm.Set(
        """
        the this that each both all if any order court parties parents reunification therapy therapist
        family petitioner respondent mother father plaintiff defendant husband wife county state superior
        district circuit child children minor judge it is ordered and shall upon in no case counseling
        services treatment intervention therapeutic therapists counselor counsel code guardian parenting
        applicant section within sessions interventionist coordinator january february march april may maymonth june
        july august september october november december esq attorney jr sr a i by with of on to for as an or
        at neither either should unless until such these those he she they his her their ti hereby conjoint
        individual center monday tuesday wednesday thursday friday saturday sunday sole joint custody
        parental petition motion appellant appellee division department marriage re matter stipulation
        agreement hon dated date so when costs fees reports releases confidentiality therapists be from one
        two not will must there we our after before during evaluator sessions payment initial appoints appointed appointing orders directs finds names designates approves
        selects grants retains engages versus vs against
        """
    );

    public static readonly HashSet<string> RoleLinks = WordForm.Set(
        """
        as the a an family registered clinical court apointed licensed child is conjoint therapeutic to
        serve hereinafter social worker be provide act conduct shal wil parties
        """
    );

    public static readonly HashSet<string> AgencyWords = WordForm.Set(
        """
        services center centre counseling asociates clinic institute group agency therapy partners practice
        solutions house resources foundation network collective llc inc pllc pc llp ltd wellness health healing behavioral
        counselors therapists psychology program programs bridge project consultants therapeutics horizons pathways
        connections
        """
    );

    /// <summary>"Ms Penhale, psychologist"; "Corin Hale as the therapeutic interventionist".</summary>
    public static bool IsInRole(List<Token> tokens, int from)
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

    public static string Spell(string text, List<Token> tokens, int from, int to) =>
        string.Join(
            ' ',
            RunningText.Between(text, tokens, from, to).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    public static int NameEnd(List<Token> tokens, int from)
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

    public static bool IsName(List<Token> tokens, int i) => tokens[i].Kind == TokenKind.Word && IsNamePart(tokens, i);

    public static bool IsNamePart(List<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.IsMark('.'))
        {
            return i > 0 && (tokens[i - 1].Form.Length == 1 || Titles.Contains(tokens[i - 1].Form));
        }
        var isInitial =
            token is { Kind: TokenKind.Word, Capital: true, Form.Length: 1 }
            && i + 1 < tokens.Count
            && tokens[i + 1].IsMark('.');
        if (isInitial && i > 0 && tokens[i - 1].Capital)
        {
            return true;
        }
        return token.Kind == TokenKind.Word
            && token.Capital
            && (!Common.Contains(token.Form) || IsCountInName(tokens, i))
            && !(token.AllCapitals && Credentials.Contains(token.Form))
            && token.Form is not "ph";
    }

    /// <summary>"Lorna Two Strike": a number between two names, as families of the plains write theirs.</summary>
    private static bool IsCountInName(List<Token> tokens, int i) =>
        tokens[i] is { Form: "one" or "two", AllCapitals: false }
        && i > 0
        && i + 1 < tokens.Count
        && IsOwn(tokens[i - 1])
        && IsOwn(tokens[i + 1])
        && tokens[i].Before == Gap.None
        && tokens[i + 1].Before == Gap.None;

    private static bool IsOwn(Token token) =>
        token is { Kind: TokenKind.Word, Capital: true, AllCapitals: false } && !Common.Contains(token.Form);

    public static bool Near(List<Token> tokens, int from, int to, Func<Token, bool> is_)
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

    public static int SentenceStart(List<Token> tokens, int from, int to)
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

    public static bool PartyForm(string form) => Lexicon.IsParty(form);

    public static bool IsTherapyWord(Token token) =>
        token.Form.StartsWith("therap", StringComparison.Ordinal)
        || token.Form.StartsWith("counselor", StringComparison.Ordinal)
        || token.Form.StartsWith("interventionist", StringComparison.Ordinal)
        || token.Form is "counseling" or "reunification" or "reintegration";

    public static bool IsReunification(Token token) =>
        token.Form.StartsWith("reunif", StringComparison.Ordinal)
        || token.Form.StartsWith("reintegrat", StringComparison.Ordinal)
        || token.Form is "family" or "conjoint" or "joint";

    public static bool IsOtherRole(Token token) =>
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
