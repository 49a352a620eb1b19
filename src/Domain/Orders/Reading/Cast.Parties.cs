using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>The parties a document names, by caption or by definition.</summary>
internal sealed partial class Cast
{
    private const int LongestLabel = 12;

    private void ReadParty(string text, List<Token> tokens, int i)
    {
        if (!PartyForm(tokens[i].Form) || !tokens[i].Capital || IsPossessive(text, tokens[i]))
        {
            return;
        }
        var after =
            AfterFormsLabel(tokens, i)
            ?? (
                i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Mark && tokens[i + 1].Form is "," or "(" or ":"
                    ? i + 2
                    : i + 1
            );
        var to = after < tokens.Count && IsName(tokens, after) ? NameEnd(tokens, after) : after;
        if (to - after is 2 or 3 or 4 && !IsOfPaper(tokens, after, to))
        {
            AddParty(text, tokens, i, after, to);
            return;
        }
        var end = i;
        while (
            end > 0
            && end > i - 5
            && (
                (tokens[end - 1].Kind == TokenKind.Mark && tokens[end - 1].Form is not ("." or ";"))
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
            AddParty(text, tokens, i, from, end);
        }
    }

    /// <summary>"Petitioner/s (person/s who started this case): Jane Doe", as courts' own forms write it.</summary>
    private static int? AfterFormsLabel(List<Token> tokens, int i)
    {
        var at = i + 1;
        if (at + 1 < tokens.Count && tokens[at].IsMark('/') && tokens[at + 1].Form is "s")
        {
            at += 2;
        }
        if (at < tokens.Count && tokens[at].IsMark('('))
        {
            var close = tokens.FindIndex(at, Math.Min(LongestLabel, tokens.Count - at), t => t.IsMark(')'));
            at = close < 0 ? at : close + 1;
        }
        return at > i + 1 && at < tokens.Count && tokens[at].IsMark(':') ? at + 1 : null;
    }

    /// <summary>"Respondent. JOURNAL ENTRY", "Father C. Final decision": the paper's own words.</summary>
    private static bool IsOfPaper(List<Token> tokens, int from, int to) =>
        Near(
            tokens,
            from,
            to,
            t =>
                t.Form
                    is "entry"
                        or "journal"
                        or "order"
                        or "orders"
                        or "final"
                        or "ruling"
                        or "decision"
                        or "endorsement"
                        or "index"
                        or "docket"
                        or "civil"
                        or "cause"
                        or "case"
                        or "file"
        );

    private void AddParty(string text, List<Token> tokens, int at, int from, int to)
    {
        var label = text[tokens[at].Start..tokens[at].End];
        var name = Spell(text, tokens, from, to);
        var party = PartyRoles.Of(label, SecondTitle(text, tokens, at), name);
        if (Parties.Exists(p => p.Label == party.Label) || Parties.Count > 12)
        {
            return;
        }
        if (
            Parties.FindIndex(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
            is >= 0
                and var known
        )
        {
            Parties[known] = PartyRoles.Merge(Parties[known], party);
            return;
        }
        Parties.Add(party);
        if (!Titles.Contains(tokens[from].Form))
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

    /// <summary>"Petitioner/Mother", "Petitioner-Mother": both titles, where the label is one of two.</summary>
    private static string? SecondTitle(string text, List<Token> tokens, int at)
    {
        // A hyphen between two words leaves no mark of its own; a stroke does.
        for (var i = Math.Max(0, at - 2); i <= at && i + 1 < tokens.Count; i++)
        {
            var next = tokens[i + 1].IsMark('/') ? i + 2 : i + 1;
            var isPair =
                next < tokens.Count
                && i <= at
                && at <= next
                && PartyForm(tokens[i].Form)
                && PartyForm(tokens[next].Form)
                && tokens[next].Before == Gap.None;
            if (isPair)
            {
                return $"{text[tokens[i].Start..tokens[i].End]}/{text[tokens[next].Start..tokens[next].End]}";
            }
        }
        return null;
    }
}
