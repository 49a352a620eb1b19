using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Cues;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Caps, what follows them, and exceptions: each gives a term of its own, or none, but never another's shares.</summary>
internal sealed partial class CostShares
{
    private const string NotRead = "Not read: see the words.";

    private IEnumerable<CostTerm> All()
    {
        var (from, to) = (clause.Sentence.OwnFrom, clause.Words.Count);
        if (Capped().IsMatch(clause.Sentence.Plain(text)))
        {
            return Unread(Named(from, to) is { Count: > 0 } named ? named : ["all"]);
        }

        return CostRules.ExceptionIn(clause) is { } except && Named(except.From, except.To) is { Count: > 0 } excepted
            ? [.. Main(except, excepted), .. Exception(except, excepted)]
            : Segments().SelectMany(s => Terms(s.From, s.To));
    }

    /// <summary>"All but": a main part that names no service has all the others.</summary>
    private IEnumerable<CostTerm> Main((int From, int To) except, List<string> excepted)
    {
        var (from, to) =
            except.From <= clause.Sentence.OwnFrom + 1
                ? (except.To, clause.Words.Count)
                : (clause.Sentence.OwnFrom, except.From);
        var shares = Shares(from, to);
        var services = Named(from, to) is { Count: > 0 } named ? named : [.. CostKinds.All];
        services = [.. services.Except(excepted)];
        return shares.Count == 0 ? Unread(services) : services.Select(s => Term(s, shares));
    }

    private IEnumerable<CostTerm> Exception((int From, int To) except, List<string> excepted)
    {
        var words = RunningText.Between(text, clause.Words, except.From, except.To);
        var shares = Open().IsMatch(words) ? [] : Shares(except.From, except.To);
        return shares.Count == 0 ? Unread(excepted) : excepted.Select(s => Term(s, shares));
    }

    private List<string> Named(int from, int to)
    {
        var named = CostsCues.Services.Where(s => Within(s.Thing, from, to).Count > 0).Select(s => s.Service).ToList();
        return named.Count == 0 && to > from && Childs().IsMatch(RunningText.Between(text, clause.Words, from, to))
            ? ["childSessions"]
            : named;
    }

    private IEnumerable<CostTerm> Unread(IEnumerable<string> services) =>
        services.Select(s => Term(s, []) with { Note = NotRead });

    private CostTerm Term(string service, IReadOnlyList<CostShare> shares) =>
        new(service, shares, [clause.Sentence.QuoteFrom(text)]);

    [GeneratedRegex(
        @"\b(?:thereafter|after\s+which|up\s+to\s+(?:\w+\s+){0,4}\$|not\s+(?:to\s+)?exceed(?:ing)?\s+(?:\w+\s+){0,4}\$|(?:for\s+)?the\s+first\s+(?:\$|\w+\s+(?:sessions|months|appointments))|in\s+excess\s+of\s+\$|(?:until|once)\s+[^.;]{0,40}\$|capped\s+at)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Capped();

    /// <summary>Who pays is known only when it happens.</summary>
    [GeneratedRegex(
        @"\b(?:who|whoever|whichever|that)\s+(?:party\s+|parent\s+)?(?:request|incur|ask|caus|call|cancel)\w*|\b(?:requesting|incurring)\s+(?:party|parent)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Open();

    [GeneratedRegex(@"\bchild(?:ren)?(?:'s|’s|s['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Childs();
}
