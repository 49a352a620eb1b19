using static Reknit.Domain.Orders.Reading.Names;

namespace Reknit.Domain.Orders.Reading;

/// <summary>A role that the paper makes up for the therapist: "Dr. Hale is appointed Parenting Expert".</summary>
internal sealed partial class Cast
{
    private const int LongestRole = 4;

    /// <summary>How such a role ends; whoever evaluates, coordinates or decides has another word.</summary>
    private static readonly HashSet<string> RoleEnds = WordForm.Set(
        "expert professional specialist practitioner clinician neutral therapist interventionist"
    );

    private readonly List<string[]> _roles = [];

    /// <summary>"Pet" and "Resp", as clerks write them: only where the paper has both.</summary>
    private bool _isClerks;

    private void ReadRoles(List<Token> tokens)
    {
        _isClerks =
            tokens.Any(t => t is { Form: "pet", Capital: true })
            && tokens.Any(t => t is { Form: "resp", Capital: true });
        if (
            !tokens.Any(t =>
                t.Form.StartsWith("reunif", StringComparison.Ordinal)
                || t.Form.StartsWith("reintegr", StringComparison.Ordinal)
            )
        )
        {
            return;
        }
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Form is not ("apointed" or "apoints" or "designated"))
            {
                continue;
            }
            var from = i + 1;
            while (from < tokens.Count && tokens[from].Form is "as" or "the" or "a" or "an")
            {
                from++;
            }
            var role = tokens
                .Skip(from)
                .Take(LongestRole)
                .TakeWhile(t => t is { Kind: TokenKind.Word, Capital: true, AllCapitals: false })
                .Select(t => t.Form)
                .ToArray();
            if (role.Length > 1 && RoleEnds.Contains(role[^1]) && !_roles.Exists(r => r.SequenceEqual(role)))
            {
                _roles.Add(role);
            }
        }
    }

    private void AddRoles(List<Hit> hits, List<Token> words)
    {
        for (var i = 0; _isClerks && i < words.Count; i++)
        {
            if (words[i] is { Form: "pet" or "resp", Capital: true })
            {
                hits.Add(new("parent", i, i + 1));
            }
        }
        foreach (var role in _roles)
        {
            for (var i = 0; i + role.Length <= words.Count; i++)
            {
                if (role.Select((form, k) => words[i + k].Capital && words[i + k].Is(form)).All(same => same))
                {
                    hits.Add(new("therapist", i, i + role.Length));
                }
            }
        }
    }

    private const int DefinedReach = 9;

    /// <summary>"Ms. B of Harbor House (the family therapist)": who is given the role in brackets.</summary>
    private void ReadDefinedAs(string text, List<Token> tokens, int i)
    {
        if (!tokens[i].IsMark('('))
        {
            return;
        }
        var close = i + 1;
        while (close < tokens.Count && close - i <= DefinedReach && !tokens[close].IsMark(')'))
        {
            close++;
        }
        if (
            close >= tokens.Count
            || close - i > DefinedReach
            || !Near(tokens, i, close, IsReunification)
            || !Near(tokens, i, close, IsTherapyWord)
            || !Near(tokens, i, close, t => t.Form is "the" or "hereinafter" or "herein")
        )
        {
            return;
        }
        for (var at = i - 1; at >= 0 && i - at <= DefinedReach && tokens[at].Form is not ("." or ";" or ":"); at--)
        {
            if (Titles.Contains(tokens[at].Form) && tokens[at].Capital)
            {
                var name = at + 1 < i && tokens[at + 1].IsMark('.') ? at + 2 : at + 1;
                var to = Math.Min(i, NameEnd(tokens, name));
                if (to > name && !Near(tokens, at, i, IsOtherRole))
                {
                    AddTherapist(text, tokens, at, to);
                }
                return;
            }
        }
    }
}
