using Reknit.Domain.Orders.Terms;
using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Whom the document names without saying who they are: two titled people are its parents, a lone first name its child.</summary>
internal sealed partial class Cast
{
    private const int MostParents = 2;

    /// <summary>Words after which a lone capital is a place or a program rather than a person.</summary>
    private static readonly HashSet<string> PlaceLinks = WordForm.Set(
        """
        in at of on via through from near using over section rule code exhibit
        """
    );

    private static readonly HashSet<string> NotPeople = WordForm.Set(
        """
        rev reverend pastor rabbi imam zoom skype facetime internet telehealth english spanish french thanksgiving christmas easter
        passover hanukkah halloween talkingparents ourfamilywizard wizard custody appmedical hipaa decree
        exhibit appendix attachment schedule article addendum provider professional specialist program plan
        minors parent caregiver caregivers co interim temporary final judgment judgement date dates place
        yes na none ordered granted denied ordering good term terms duration frequency scope role records
        collateral contact limits purpose authority communication communications compliance confidential
        confidentiality status review hearing attendance participation selection retainer insurance
        conditions thats its heres theres whats whos lets hes shes wheres im ill id ive youll youre youve well were
        theyll theyre weve dont doesnt didnt wont cant isnt arent itll wasnt yours
        consent email travel phone bedtime homework church text contact mail everyone nobody everything nothing failure only its also if unless however
        """
    );

    private static readonly HashSet<string> PersonVerbs = WordForm.Set(
        "keeps has sees stays goes lives attends turns says wants likes needs feels moves remains continues decides picks pays gives takes signs sends chooses brings drives"
    );

    private static readonly string[] NounEndings =
    [
        "s",
        "ion",
        "ing",
        "ment",
        "ity",
        "ance",
        "ence",
        "er",
        "or",
        "ory",
        "al",
        "ure",
        "age",
        "ive",
        "est",
        "th",
    ];

    private void ReadTitled(string text, List<Token> tokens)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form is not ("mr" or "mrs" or "ms" or "mx"))
            {
                continue;
            }
            var from = i + 1 < tokens.Count && tokens[i + 1].IsMark('.') ? i + 2 : i + 1;
            var to = from < tokens.Count && IsPossessive(text, tokens[from]) ? from + 1 : NameEnd(tokens, from);
            if (to == from || to - from > 2)
            {
                continue;
            }
            var surname = IsPossessive(text, tokens[to - 1]) ? tokens[to - 1].Form[..^1] : tokens[to - 1].Form;
            if (!_names.ContainsKey(surname) && !_others.Contains(surname) && !IsAnotherRole(tokens, i, to))
            {
                surnames.Add(surname);
            }
            else if (!_names.ContainsKey(surname))
            {
                _others.Add(surname);
            }
        }
        surnames.ExceptWith(_others);
        if (surnames.Count <= MostParents)
        {
            foreach (var surname in surnames)
            {
                _names.TryAdd(surname, "parent");
            }
        }
    }

    private static bool IsPossessive(string text, Token token) =>
        token.End - token.Start > 3 && WordForm.IsApostrophe(text[token.End - 2]) && token.Form.EndsWith('s');

    private static bool IsAnotherRole(List<Token> tokens, int from, int to) =>
        Near(tokens, from - 3, from, t => IsOtherRole(t) || IsTherapist(t) || IsWorker(t))
        || (
            to < tokens.Count
            && tokens[to].IsMark(',')
            && Near(tokens, to, Apposed(tokens, to), t => IsOtherRole(t) || IsWorker(t))
        );

    /// <summary>How far "Ms. Lane, the amicus" tells who she is; "by and through counsel" tells nothing of it.</summary>
    private static int Apposed(List<Token> tokens, int from)
    {
        var to = from;
        while (
            to < Math.Min(tokens.Count, from + 6)
            && tokens[to].Form is not ("by" or "through" or "with" or "represented" or "apearing")
        )
        {
            to++;
        }
        return to;
    }

    private static bool IsTherapist(Token token) =>
        IsTherapyWord(token) && token.Form is not ("reunification" or "therapy");

    private static bool IsWorker(Token token) =>
        token.Form
            is "counsel"
                or "teacher"
                or "principal"
                or "supervisor"
                or "psychologist"
                or "worker"
                or "clinician"
                or "amicus"
                or "tutor"
                or "seing"
                or "see"
                or "sees";

    private void ReadFirstNames(string text, List<Token> tokens)
    {
        var inside = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsLoneName(text, tokens, i))
            {
                inside.Add(tokens[i].Form.TrimEnd('s'));
            }
        }
        foreach (var name in inside.Where(n => n.Length > 1 && IsShortForParent(n)).ToList())
        {
            _names.TryAdd(name, "parent");
        }
        foreach (var name in inside.Where(n => _therapistsFirst.Contains(n)).ToList())
        {
            _names.TryAdd(name, "therapist");
        }
        ReadFirstNamedParents(text, tokens, inside);
        foreach (var name in inside.Where(n => n.Length > 1 && !_others.Contains(n)))
        {
            _names.TryAdd(name, "child");
        }
    }

    /// <summary>"Pia shall": a capital at the head that is no common noun by its ending.</summary>
    private static bool IsSubject(List<Token> tokens, int i) =>
        i + 1 < tokens.Count
        && (Lexicon.IsModal(tokens[i + 1].Form) || PersonVerbs.Contains(tokens[i + 1].Form))
        && !Array.Exists(NounEndings, e => tokens[i].Form.EndsWith(e, StringComparison.Ordinal));

    /// <summary>"Russ" for Russell.</summary>
    private bool IsShortForParent(string name) =>
        _names.Any(n =>
            n.Value == "parent" && n.Key.Length > name.Length + 1 && n.Key.StartsWith(name, StringComparison.Ordinal)
        );

    /// <summary>"At Lia's speed".</summary>
    private static bool IsMeasure(string text, List<Token> tokens, int i) =>
        IsPossessive(text, tokens[i])
        && i + 1 < tokens.Count
        && tokens[i + 1].Form
            is "sped"
                or "pace"
                or "tempo"
                or "rate"
                or "own"
                or "comfort"
                or "readines"
                or "therapist";

    /// <summary>"The parents of Asha", "the best interest of Asha".</summary>
    private static bool IsOfPerson(List<Token> tokens, int i) =>
        i > 1
        && tokens[i - 1].Form is "of"
        && tokens[i - 2].Form
            is "parents"
                or "custody"
                or "interest"
                or "interests"
                or "behalf"
                or "name"
                or "care"
                or "readines"
                or "pace"
                or "wishes"
                or "benefit"
                or "safety";

    private static bool IsLoneName(string text, List<Token> tokens, int i)
    {
        var token = tokens[i];
        var before = i > 0 ? tokens[i - 1] : default;
        var isInside =
            i > 0
            && token.Before != Gap.Paragraph
            && (
                (
                    before.Kind == TokenKind.Word
                    && !before.Capital
                    && (!PlaceLinks.Contains(before.Form) || IsMeasure(text, tokens, i))
                )
                || before.IsMark(',')
                || IsOfPerson(tokens, i)
            );
        var isHead =
            (i == 0 || token.Before == Gap.Paragraph || before.IsMark('.') || before.IsMark(':'))
            && token.End - token.Start > 2
            && (WordForm.IsApostrophe(text[token.End - 2]) || IsSubject(tokens, i));
        return token is { Kind: TokenKind.Word, Capital: true, AllCapitals: false }
            && token.End - token.Start > 2
            && (isInside || isHead)
            && !Common.Contains(token.Form)
            && !NotPeople.Contains(token.Form)
            && !(i > 0 && Titles.Contains(before.Form))
            && !Credentials.Contains(token.Form)
            && !Lexicon.Knows(token.Form)
            && i + 1 < tokens.Count
            && (!tokens[i + 1].Capital || tokens[i + 1].Kind != TokenKind.Word)
            && !IsOtherRole(token)
            && !States.IsName(token.Form);
    }
}
