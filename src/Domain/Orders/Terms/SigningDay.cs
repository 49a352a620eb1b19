using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Terms;

/// <summary>
/// Finds the day on which the document itself was signed: at the judge's name or "so ordered", else in the signature
/// block, else in what the document says of itself, else on the clerk's stamp. A motion, an earlier order and a hearing
/// have days of their own, which are never taken.
/// </summary>
internal static partial class SigningDay
{
    private const int LeadLength = 160;
    private const int BlockLength = 400;
    private const int NearLines = 3;

    private enum Rank
    {
        None,
        Mentioned,
        Stamp,
        Itself,
        Block,
        Judge,
    }

    private readonly record struct Candidate(int At, DateOnly Day, Rank Rank);

    /// <param name="Note">Why no day was taken, where there are several that could be meant; else empty.</param>
    public readonly record struct Found(DateOnly? Day, string Note);

    public static Found In(string text)
    {
        var candidates = AnyDay()
            .Matches(text)
            .Select(m => (Match: m, Day: Caption.Date(m.Groups["date"].Value)))
            .Where(d => d.Day is not null)
            .Select(d => new Candidate(d.Match.Index, d.Day!.Value, RankOf(text, d.Match.Index, d.Match.Length)))
            .Where(c => c.Rank != Rank.None)
            .ToList();
        if (candidates.Count == 0)
        {
            return new(null, "");
        }

        var best = candidates.Max(c => c.Rank);
        var last = candidates.Where(c => c.Rank == best).Max(c => c.At);
        var days = candidates
            .Where(c => c.Rank == best && last - c.At <= BlockLength)
            .Select(c => c.Day)
            .Distinct()
            .ToList();
        return days is [var day]
            ? new(day, "")
            : new(null, $"The text gives several days of signing: {string.Join(", ", days.Select(Written))}.");
    }

    private static string Written(DateOnly day) =>
        day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static Rank RankOf(string text, int at, int length)
    {
        var lead = LeadOf(text, at);
        if (Elsewhere().IsMatch(lead))
        {
            return Rank.None;
        }

        if (SoOrdered().IsMatch(lead))
        {
            return Rank.Judge;
        }

        var isBlock = Opening().IsMatch(lead) || (string.IsNullOrWhiteSpace(lead) && IsAlone(text, at + length));
        if (isBlock || Judge().IsMatch(lead))
        {
            return IsAtJudge(text, at, at + length) ? Rank.Judge
                : isBlock && !string.IsNullOrWhiteSpace(lead) ? Rank.Block
                : Rank.None;
        }

        if (OfItself().IsMatch(lead))
        {
            return Rank.Itself;
        }

        if (OfAnother().IsMatch(lead))
        {
            return Rank.None;
        }

        return Stamp().IsMatch(lead) ? Rank.Stamp
            : Mention().IsMatch(lead) ? Rank.Mentioned
            : Rank.None;
    }

    /// <summary>What stands before the day in its sentence; a line that ends in a colon leads into the next.</summary>
    private static string LeadOf(string text, int at)
    {
        var from = Math.Max(0, at - LeadLength);
        var lead = text[from..at];
        var cut = lead.LastIndexOfAny(['.', ';', '\n', '\r', '\f']);
        while (cut >= 0 && IsJoint(lead, cut))
        {
            cut = cut == 0 ? -1 : lead.LastIndexOfAny(['.', ';', '\n', '\r', '\f'], cut - 1);
        }

        return cut < 0 ? lead : lead[(cut + 1)..];
    }

    /// <summary>"DATED:" on a line of its own, and the point of an abbreviation such as "Hon.", join.</summary>
    private static bool IsJoint(string lead, int cut) =>
        lead[cut] is '\n' or '\r'
            ? string.IsNullOrWhiteSpace(lead[(cut + 1)..]) && lead[..cut].TrimEnd().EndsWith(':')
            : lead[cut] == '.' && Short().IsMatch(lead[..(cut + 1)]);

    private static bool IsAlone(string text, int end)
    {
        var to = text.IndexOf('\n', end) is >= 0 and var line ? line : text.Length;
        return string.IsNullOrWhiteSpace(text[end..to].Trim('.', ' ', '\t'));
    }

    /// <summary>Whether a judge's name or office stands on the line or beside it, and no side's or lawyer's.</summary>
    private static bool IsAtJudge(string text, int from, int to)
    {
        for (var i = 0; i < NearLines && from > 0; i++)
        {
            from = text.LastIndexOf('\n', Math.Max(0, from - 1)) is >= 0 and var before ? before : 0;
            if (i == 0)
            {
                from = Math.Max(0, from);
            }
        }

        for (var i = 0; i < NearLines && to < text.Length; i++)
        {
            to = text.IndexOf('\n', Math.Min(text.Length - 1, to + 1)) is >= 0 and var after ? after : text.Length;
        }

        var near = text[from..Math.Min(to, text.Length)];
        return Judge().IsMatch(near) && !Side().IsMatch(near);
    }

    [GeneratedRegex(Caption.AnyDate, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDay();

    /// <summary>Days of something else, or of something to come.</summary>
    [GeneratedRegex(
        @"\b(?:set\s+for|adjourn\w*|continued\s+(?:to|until)|reschedul\w*|returnable|hearing|trial|conference|born|birth|dob|d\.o\.b|married|separated|until|through|by|before|after|since|beginning|begins?|effective|no\s+later\s+than|between|starting|ends?|expir\w*|terminat\w*|served|received|convicted|arrested|commenc\w*)\b[^\n]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"^\W*(?:it\s+is\s+)?(?:hereby\s+)?so\s+ordered\b[^\d]*$|\bit\s+is\s+so\s+ordered\b[^\d]*$|^\W*ordered\s+(?:in\s+chambers\s+|in\s+open\s+court\s+)?(?:this|on\s+this)\s*(?:the\s*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SoOrdered();

    /// <summary>How a signature block begins its line.</summary>
    [GeneratedRegex(
        @"^[\s_*/\-(\[]*(?:dated?(?:\s+signed)?|signed|done|given|executed|witness|decided|made\s+and\s+entered|entered\s+(?:this|and)|in\s+chambers)\b[^\n]*$|^[\s_]*this,?(?:\s+the)?\s*$|[_\s]{3,}(?:date[ds]?|signed)\s*:?\s*$|\bdate[ds]?\s*:\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\bthis\s+(?:\w+\s+){0,3}(?:order|judgment|decree|stipulation|agreement|ruling|decision)\s+(?:is|was|has\s+been|being)?\s*(?:hereby\s+)?(?:made|entered|signed|dated|executed|issued|filed)\b[^\n]*$|^\W*(?:it\s+is\s+)?(?:ordered|adjudged|approved)\b[\w\s,]{0,40}?\b(?:this|on)\s*(?:the\s*)?$|^\W*(?:and\s+)?now,?\s+(?:on\s+)?this\s*(?:the\s*)?$|^\W*it\s+is,?\s+on\s+this\s*(?:the\s*)?$|\bheld\s+in\s+and\s+for\s+the\s+(?:county|city|borough)\b[^\n]*,\s+on\s*(?:the\s*)?$|^\W*at\s+a\s+session\s+of\s+said\s+court\s+held\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfItself();

    /// <summary>Papers that have a day of their own.</summary>
    [GeneratedRegex(
        @"(?<!\b(?:this|foregoing|above|within|present)\s(?:\w+\s)?)\b(?:motions?|petitions?|applications?|requests?|complaints?|responses?|answers?|repl(?:y|ies)|declarations?|affidavits?|reports?|evaluations?|letters?|agreements?|notices?|pleadings?|briefs?|memorand\w+|stipulations?|decrees?|judgments?|orders?|decisions?|rulings?|injunctions?|appeals?|plans?|will|contract|lease)\b[^\n]*$|\b(?:prior|previous|earlier|former|temporary)\b[^\n]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfAnother();

    [GeneratedRegex(
        @"^[\s_*/\-(\[]*(?:e-?\s?filed|filed|entered?|e\s?n\s?t\s?e\s?r|recorded)\b[^\n]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stamp();

    [GeneratedRegex(
        @"\b(?:signed|dated|entered|done|filed|ordered|made)\b[^\d\r\n.;]{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"\b(?:judge|justice|magistrate|commissioner|referee|chancellor|judicial\s+officer|by\s+the\s+court(?=\s*(?:[:,\n\r]|$|this\b|on\b))|j\.?\s?s\.?\s?c|j\.?c\.?c)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Judge();

    /// <summary>A side or its lawyer signs too, on a day that is not the court's.</summary>
    [GeneratedRegex(
        @"\b(?:attorney|counsel|approved\s+as\s+to|consented|petitioner|respondent|plaintiff|defendant|mother|father|esq)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Side();

    [GeneratedRegex(
        @"(?:\b(?:hon|mr|ms|mrs|dr|no|jr|sr|st)|\b[A-Z])\.$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Short();
}
