using Reknit.Domain.Orders.Terms;
using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Parties that a document names in full and gives no role: "IT IS ORDERED that JANE DOE shall".</summary>
internal sealed partial class Cast
{
    private const int LongestName = 4;

    private void ReadPlainParties(string text, List<Token> tokens)
    {
        if (Parties.Count >= MostParents)
        {
            return;
        }
        var met = new Dictionary<string, (int From, int To, int Times)>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (PlainName(tokens, i) is not { } to)
            {
                continue;
            }
            if (ActsAsParty(tokens, i, to))
            {
                var key = $"{tokens[i].Form} {tokens[to - 1].Form}";
                met[key] = (i, to, met.TryGetValue(key, out var before) ? before.Times + 1 : 1);
            }
            i = to - 1;
        }
        var ranked = met.Values.OrderByDescending(m => m.Times).ToList();
        if (ranked.Count > MostParents && ranked[MostParents].Times >= ranked[MostParents - 1].Times)
        {
            return;
        }
        foreach (var (from, end, _) in ranked.Take(MostParents).OrderBy(m => m.From))
        {
            var name = Spell(text, tokens, from, end);
            Parties.Add(new(name, name, null));
            _names.TryAdd(tokens[from].Form, "parent");
            _names.TryAdd(tokens[end - 1].Form, "parent");
        }
    }

    /// <summary>Where a full name that is nobody else's begins: its end, exclusive.</summary>
    private int? PlainName(List<Token> tokens, int i)
    {
        if (!IsName(tokens, i) || (i > 0 && tokens[i].Before == Gap.None && IsNamePart(tokens, i - 1)))
        {
            return null;
        }
        var to = NameEnd(tokens, i);
        var words = to - i;
        if (
            words is < 2 or > LongestName
            || IsKnown(tokens[i].Form)
            || IsKnown(tokens[to - 1].Form)
            || IsInRole(tokens, to)
            || Near(tokens, to, to + 3, t => Credentials.Contains(t.Form) || IsOtherRole(t))
            || Near(tokens, i - 3, i, t => IsOtherRole(t) || IsPractitioner(t) || t.Form is "hon" or "honorable")
        )
        {
            return null;
        }
        for (var k = i; k < to; k++)
        {
            if (AgencyWords.Contains(tokens[k].Form) || NotPeople.Contains(tokens[k].Form) || PartyForm(tokens[k].Form))
            {
                return null;
            }
        }
        return
            (Lexicon.Knows(tokens[i].Form) && Lexicon.Knows(tokens[to - 1].Form))
            || States.IsName(tokens[i].Form)
            || States.IsName(tokens[to - 1].Form)
            ? null
            : to;
    }

    private static bool IsPractitioner(Token token) =>
        IsRoleWord(token) && token.Form is not ("therapy" or "reunification" or "counseling" or "reintegration");

    private bool IsKnown(string form) => _names.ContainsKey(form) || _others.Contains(form) || form.Length < 2;

    /// <summary>In capitals the subject of a duty; in small letters only two side by side are taken for the parents.</summary>
    private bool ActsAsParty(List<Token> tokens, int from, int to)
    {
        var isPair =
            (
                to + 1 < tokens.Count
                && tokens[to].Form is "and"
                && PlainName(tokens, to + 1) is { } second
                && (HasDuty(tokens, second) || IsMarriage(tokens, from))
            )
            || (
                from > 1
                && tokens[from - 1].Form is "and"
                && IsEndOfName(tokens, from - 2)
                && (HasDuty(tokens, to) || IsMarriage(tokens, from - 6, from))
            );
        var isCaption =
            (to + 1 < tokens.Count && tokens[to].Form is "versus" && PlainName(tokens, to + 1) is not null)
            || (from > 1 && tokens[from - 1].Form is "versus" && IsEndOfName(tokens, from - 2));
        var isShouted =
            tokens[from].AllCapitals && tokens[to - 1].AllCapitals && tokens[to - 1].End - tokens[to - 1].Start > 1;
        var isOrdered = IsOrderedThat(tokens, from) && HasDuty(tokens, to);
        return isPair
            || isOrdered
            || isCaption
            || (
                isShouted
                && (HasDuty(tokens, to) || Near(tokens, from - 2, from, t => t.Form is "obligor" or "conservator"))
            );
    }

    /// <summary>"It is ordered that Ana Cole", and whoever is named beside her.</summary>
    private bool IsOrderedThat(List<Token> tokens, int from)
    {
        if (from > 2 && tokens[from - 1].IsMark(',') && IsEndOfName(tokens, from - 2))
        {
            var at = from - 2;
            while (at > 0 && IsNamePart(tokens, at))
            {
                at--;
            }
            return at > 0 && tokens[at].Form is "that" && tokens[at - 1].Form is "ordered" or "orders";
        }
        return from > 1 && tokens[from - 1].Form is "that" && tokens[from - 2].Form is "ordered" or "orders";
    }

    private bool IsEndOfName(List<Token> tokens, int last)
    {
        for (var from = last - 1; from >= Math.Max(0, last - LongestName); from--)
        {
            if (PlainName(tokens, from) == last + 1)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Allowing for "together with the child" between the name and its verb.</summary>
    private static bool HasDuty(List<Token> tokens, int at)
    {
        for (var i = at; i < Math.Min(at + 12, tokens.Count); i++)
        {
            if (
                Lexicon.IsModal(tokens[i].Form)
                || tokens[i].Form is "agre" or "agres" or "stipulate"
                || PartyDeeds.Contains(tokens[i].Form)
            )
            {
                return true;
            }
            if (
                i == at
                && !tokens[i].IsMark(',')
                && tokens[i].Form is not ("and" or "each" or "both" or "hereby" or "together" or "with")
            )
            {
                return false;
            }
            if (tokens[i].IsMark('.') || tokens[i].IsMark(';') || tokens[i].Before == Gap.Paragraph && i > at)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"Ordered that Ana Cole, Ben Cole and the child participate": without an auxiliary.</summary>
    private static readonly HashSet<string> PartyDeeds = WordForm.Set(
        "participate attend pay sign submit engage bring execute follow continue undergo bear share testified"
    );

    private static bool IsMarriage(List<Token> tokens, int from, int to = -1) =>
        Near(tokens, from - 3, to < 0 ? from : to, t => t.Form is "mariage");
}
