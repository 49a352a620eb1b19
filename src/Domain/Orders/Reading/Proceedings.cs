using System.Buffers;
using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Reading;

/// <summary>
/// Says whether the order was made in a private custody case or in a child-welfare case: from its caption, and from what
/// it says of this case itself. That an agency once looked, or that no such case exists, says nothing. What is read is a
/// proposal: it takes no rule away until a person says so.
/// </summary>
internal static partial class Proceedings
{
    private const int CaptionLength = 2500;

    /// <summary>Without one of these no sentence says that this is a child-welfare case; asked first, being quick.</summary>
    private static readonly SearchValues<string> WelfareStems = SearchValues.Create(
        [
            "dependen",
            "welfare",
            "protect",
            "chins",
            "chips",
            "neglect",
            "foster",
            "of-home",
            "of home",
            "in need",
            "department",
            "division",
            "youth",
            "social",
            "administration",
            "reunification",
            " ward",
            "dcf",
            "dcs",
            "dcy",
            "dss",
            "dhs",
            "cps",
            "dfps",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Likewise of a case between parents.</summary>
    private static readonly SearchValues<string> PrivateStems = SearchValues.Create(
        ["dissolution", "divorce", "custody", "paternity", "parentage"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Likewise of a sentence that calls the case private, or none of child welfare.</summary>
    private static readonly SearchValues<string> PlainStems = SearchValues.Create(
        ["private", "dependency", "welfare", "protect", "juvenile"],
        StringComparison.OrdinalIgnoreCase
    );

    public static ProceedingFinding Of(RunningText page, IReadOnlyList<Clause> clauses)
    {
        var text = page.Text;
        var own = clauses.Where(c => c.Voice is Voice.Operative or Voice.Recital).ToList();
        if (
            own.Find(c =>
                Own(text, c) is var words && MayHold(words, PlainStems) && PrivateStatement().IsMatch(words)
            ) is
            { } plain
        )
        {
            return new(
                ProceedingKind.PrivateCustody,
                "The order itself calls this a private custody case.",
                [plain.Sentence.QuoteFrom(text)]
            );
        }

        var caption = CaptionOf(text, clauses);
        var agency = Said(text, own, WelfareStems, WelfareStatement()) ?? InCaption(page, caption, WelfareCaption());
        var between = InCaption(page, caption, PrivateCaption()) ?? Said(text, own, PrivateStems, PrivateAction());
        return (agency, between) switch
        {
            ({ } one, { } other) => new(
                ProceedingKind.NotKnown,
                "Some words speak of a private custody case, others of a child-welfare case.",
                [one, other]
            ),
            ({ } one, null) => new(
                ProceedingKind.ChildWelfare,
                "The caption or the order itself says that this is a child-welfare case.",
                [one]
            ),
            (null, { } other) => new(
                ProceedingKind.PrivateCustody,
                "The caption or the order itself names a case between parents.",
                [other]
            ),
            _ => ProceedingFinding.NotKnown,
        };
    }

    /// <summary>
    /// Whether a sentence speaks of a child-welfare case that there is: not one that was closed or never was, not a child
    /// who comes home at six, not a parent who fosters a bond.
    /// </summary>
    public static bool SpeaksOfWelfare(string text, Clause clause) =>
        clause.All("lookalike").Any(h => !IsOrdinary(clause, h)) && !Over().IsMatch(Own(text, clause));

    private static bool IsOrdinary(Clause clause, Hit hit)
    {
        var first = clause.Words[hit.Start].Form;
        if (first is "foster")
        {
            return hit.End >= clause.Words.Count
                || clause.Words[hit.End].Form
                    is not (
                        "care"
                        or "home"
                        or "homes"
                        or "parent"
                        or "parents"
                        or "placement"
                        or "family"
                        or "families"
                    );
        }

        return first is "return" or "juvenile" && clause.All("lookalike").All(h => clause.Words[h.Start].Form == first);
    }

    private static bool MayHold(string sentence, SearchValues<string> stems) => sentence.AsSpan().ContainsAny(stems);

    private static Quote? Said(string text, List<Clause> clauses, SearchValues<string> stems, Regex statement) =>
        clauses
            .Find(c =>
                Own(text, c) is var words
                && MayHold(words, stems)
                && statement.Match(words) is { Success: true } match
                && !IsUndone(words, match)
            )
            ?.Sentence.QuoteFrom(text);

    /// <summary>"There is no dependency case", "the dependency case was dismissed", "if this were".</summary>
    private static bool IsUndone(string sentence, System.Text.RegularExpressions.Match match) =>
        Undone().IsMatch(sentence[(sentence.LastIndexOf(';', match.Index) + 1)..match.Index])
        || Over().IsMatch(sentence);

    /// <summary>What only the heads of its pages say is the paper's all the same.</summary>
    private static Quote? InCaption(RunningText page, int end, Regex sign) =>
        InCaption(page.Text, page.InPlace, end, sign) ?? InCaption(page.Text, page.Text, end, sign);

    private static Quote? InCaption(string text, string read, int end, Regex sign)
    {
        var match = sign.Match(read, 0, end);
        while (match.Success && OtherCase().IsMatch(LineBefore(text, match.Index)))
        {
            match = match.NextMatch();
        }

        if (!match.Success)
        {
            return null;
        }

        var from = text.LastIndexOf('\n', Math.Max(0, match.Index - 1)) + 1;
        var to = text.IndexOf('\n', match.Index + match.Length) is >= 0 and var at ? at : text.Length;
        from = Math.Min(from, match.Index);
        return new(text[from..to].TrimEnd(), from, from + text[from..to].TrimEnd().Length, null);
    }

    private static string LineBefore(string text, int at) =>
        text[(at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1)..at];

    /// <summary>The head of the document, up to the first sentence that orders or tells something.</summary>
    private static int CaptionOf(string text, IReadOnlyList<Clause> clauses)
    {
        var first = clauses.FirstOrDefault(c => !c.Sentence.IsHeading && Verb().IsMatch(Own(text, c)));
        return Math.Min(first?.Sentence.Start ?? text.Length, CaptionLength);
    }

    private static string Own(string text, Clause clause) => clause.Sentence.Plain(text);

    // No lazy loop of groups in these: the generated code does not come back from one that is tried again.
    private const string Agency =
        @"(?:(?:county\s+)?department\s+of\s+(?:children|child\s+(?:safety|protect|welfare|and\s+family)|social\s+services|human\s+services|family\s+(?:and\s+protective\s+)?services)[\w ,&]{0,40}|division\s+(?:of|for)\s+child(?:ren)?[\w ,&]{0,40}|children(?:'s|’s)?\s+(?:and|&)\s+youth\s+services|social\s+services\s+agency|child\s+welfare\s+agency|child\s+protective\s+services|administration\s+for\s+children(?:'s|’s)?\s+services|\bDC[FY]?S\b|\bDCFS\b|\bDCYF\b|\bDSS\b|\bDHS\b|\bCPS\b|\bDFPS\b)";

    [GeneratedRegex(
        @"\b(?<!\b(?:if|whether)\s)(?:this|present|instant)\s+(?:(?!not\b)\w+\s+){0,4}private\s+(?:custody|family)\s+(?:case|matter|proceeding|action|dispute)|\b(?:this\s+(?:case|matter|action|proceeding)?\s*is\s+not\s+(?:a|an)\s+(?:dependency|child[ -]welfare|child[ -]protect\w+|juvenile)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PrivateStatement();

    [GeneratedRegex(
        @"\bin\s+this\s+(?:juvenile\s+)?(?:dependency|child[ -]welfare|child[ -]protect\w+|CHINS|CHIPS|(?:abuse\s+and\s+)?neglect)\s+(?:case|matter|proceeding|action)"
            + @"|\bthis\s+(?:(?:case|matter|action|proceeding)\s+)?is\s+(?:a|an)\s+(?:juvenile\s+)?(?:dependency|child[ -]welfare|child[ -]protect\w+|CHINS|CHIPS)\b"
            + @"|\bchild(?:ren)?\b[^.;]{0,30}?\b(?:is|are|remains?|shall\s+(?:remain|be)|continues?)\s+(?:hereby\s+|placed\s+|continued\s+|detained\s+|now\s+|to\s+be\s+)*in\s+(?:licensed\s+|the\s+)?(?:foster\s+(?:care|home|placement)|out[ -]of[ -]home\s+(?:care|placement))"
            + @"|\bchild(?:ren)?\b[^.;]{0,30}?\b(?:is|are|remains?)\s+(?:hereby\s+)?(?:(?:adjudicated|adjudged|declared|found\s+to\s+be|a|an)\s+)+(?:a\s+)?(?:dependents?(?=\s+(?:child|minor|of\s+the\s+(?:juvenile\s+)?court))|wards?|neglected|in\s+need\s+of\s+(?:protect\w+|services|care))"
            + @"|\b(?:custody|care|wardship)\s+(?:of\s+the\s+child(?:ren)?\s+)?(?:\w+\s+){0,3}(?:to|with|in|of)\s+(?:the\s+)?"
            + Agency
            + @"|"
            + Agency
            + @"\s*(?:\(\W?\w+\W?\)\s+)?(?:is|be|as|remains?|continues?)\s+(?:hereby\s+)?(?:appointed\s+|named\s+|continued\s+)?(?:as\s+)?(?:the\s+)?(?:temporary\s+|permanent\s+|sole\s+)?(?:managing\s+)?conservator"
            + @"|\breunification\s+services\s+(?:shall\s+be|are|to\s+be|for\s+\w+\s+(?:shall\s+be|are))\s+(?:hereby\s+)?(?:ordered|provided|continued|offered|extended|terminated)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WelfareStatement();

    [GeneratedRegex(
        @"\b(?:in\s+re|matter\s+of|interest\s+of)\b[^\n]{0,30}\b(?:dependency|welfare)\s+of\b|\b(?:a|alleged|the)\s+(?:dependent|neglected|abused|deprived)(?:\s+(?:and|or)\s+\w+)?\s+child(?:ren)?\b|\bchild(?:ren)?\s+(?:alleged\s+to\s+be\s+)?in\s+need\s+of\s+(?:protect\w+|services|care|aid|assistance)|\bjuvenile\s+dependency\b|\bpetition\s+for\s+(?:abuse|neglect)\b|\b(?:neglect|abuse)\s+petition\b|\bRSA\s+169-[BCD]\b|\bprotection\s+of\s+(?:an?\s+)?(?:abused|neglected)\b|\bdependency\s+(?:case|division|court|proceeding|petition|action)\b|\bchild\s+protection\s+(?:case|proceeding|division)\b|\bpetition\s+(?:for|to)\s+terminat\w+\s+(?:of\s+)?parental\s+rights|\bwelfare\s+and\s+institutions\s+code\b|\b(?:section|§)\s*(?:300|361(?:\.5)?|366(?:\.\d+)?)\b|\bpermanency\s+(?:hearing|order|review)\b"
            + @"|(?:"
            + Agency
            + @"(?<!support[\w ,&]*)(?![^\n]{0,40}(?:support|ex\s+rel|o/?b/?o|on\s+behalf))[^\n]{0,30}[\s,]*(?:petitioner|plaintiff|\bv\.|\bvs\.))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WelfareCaption();

    [GeneratedRegex(
        @"\bmarriage\s+of\b|\bdissolution\b|\bdivorce\b|\bparentage\s+of\b|\bpaternity\b|\bcustody\s+(?:of|action|case|order|matter|proceeding)\b|\bparenting\s+plan\b|\bsuit\s+affecting\b|\bparent[ -]child\s+relationship\b|\ballocation\s+of\s+parental\b|\bdomestic\s+relations\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PrivateCaption();

    [GeneratedRegex(
        @"\b(?:in|of)\s+this\s+(?:dissolution|divorce|custody|paternity|parentage)\s+(?:case|matter|proceeding|action)|\bthis\s+(?:case|matter|action|proceeding)?\s*is\s+(?:a|an)\s+(?:\w+\s+)?(?:dissolution|divorce|custody|paternity|parentage)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PrivateAction();

    [GeneratedRegex(
        @"\b(?:no|not|never|nor|neither|without|if|should|unless|whether|were|was|had|previous|previously|prior|former|formerly|earlier)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Undone();

    /// <summary>What the caption says of a case beside this one.</summary>
    [GeneratedRegex(
        @"\b(?:consolidated|related|companion|joined|coordinated|see\s+also)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherCase();

    /// <summary>A case or an inquiry that is over, or that never was.</summary>
    [GeneratedRegex(
        @"\b(?:closed|dismissed|withdrawn|unsubstantiated|unfounded|screened\s+out|transferred)\b|\b(?:no|not\s+an?|never\s+an?)\s+(?:\w+\s+){0,2}(?:dependency|child\s+protecti\w+|child\s+welfare|\w*\s*foster|cps|dcfs|dcs)\b|\b(?:was|were|had\s+been)\s+(?:\w+\s+){0,3}(?:foster|dependen|cps|dcfs)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Over();

    [GeneratedRegex(
        @"\b(?:shall|must|will|is|are|was|were|has|have|had|orders?|ordered|finds?|found|came|comes|appeared|being|having|attend|participate)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Verb();
}
