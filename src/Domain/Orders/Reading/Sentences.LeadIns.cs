namespace Reknit.Domain.Orders.Reading;

/// <summary>What a list or the first clause lends to what follows it.</summary>
internal sealed partial class Sentences
{
    /// <summary>"The court, having read the file, orders as follows:" gives its items no more than that it orders.</summary>
    private static List<Token> WithoutPreamble(List<Token> leadIn)
    {
        for (var i = leadIn.Count - 1; i >= Math.Max(ShortestPreamble, leadIn.Count - 5); i--)
        {
            if (
                leadIn[i].Form is "ordered" or "orders" or "decred" or "adjudged"
                && (i >= LongestPreamble || (leadIn[i].Form is "orders" && leadIn.Take(i).Any(t => t.Form is "court")))
            )
            {
                var from = i;
                while (
                    from > 0
                    && leadIn[from - 1].Form
                        is "hereby"
                            or "is"
                            or "it"
                            or "and"
                            or "adjudged"
                            or ","
                            or "therefore"
                            or "finds"
                            or "further"
                )
                {
                    from--;
                }
                return [.. leadIn.Skip(from)];
            }
        }
        return leadIn.Count <= LongestLeadIn ? leadIn : [];
    }

    /// <summary>What a clause after a semicolon hangs on: its list's lead-in, or the subject and verb of the first clause.</summary>
    private static List<Token> LeadInOf(Sentence sentence)
    {
        if (sentence.OwnFrom > 0)
        {
            return [.. sentence.Words.Take(sentence.OwnFrom)];
        }
        for (var i = 0; i < sentence.Words.Count && i < 30; i++)
        {
            if (Lexicon.IsModal(sentence.Words[i].Form))
            {
                var isNegated =
                    i + 1 < sentence.Words.Count && sentence.Words[i + 1].Form is "not" or "never" or "neither";
                return [.. sentence.Words.Take(isNegated ? i + 2 : i + 1)];
            }
        }
        return [];
    }

    /// <summary>"The court, being advised, orders:".</summary>
    private const int ShortestPreamble = 4;

    private const int LongestTitle = 4;

    /// <summary>"Format.", "How long.": the title of a paragraph on its own line, for the short sentence after it.</summary>
    private List<Token> _title = [];

    private static bool IsRunInTitle(List<Token> own) =>
        own.Count <= LongestTitle
        && own[0].Capital
        && own[^1].IsMark('.')
        && own.Take(own.Count - 1).All(t => t.Kind == TokenKind.Word && !t.AllCapitals)
        && !own.Any(t => Lexicon.IsModal(t.Form) || Names.Titles.Contains(t.Form) || t.Form is "not");

    /// <summary>
    /// ", except that the therapist shall": a clause of its own. An exception from who pays stays with what it is from, since
    /// its service is not paid as the others are.
    /// </summary>
    private bool IsExceptThat(int comma) =>
        comma + 3 < _tokens.Count
        && !_own.Any(t =>
            t.Form is "pay" or "pays" or "paid" or "cost" or "costs" or "fe" or "fes" or "expense" or "expenses"
        )
        && _tokens[comma + 1].Form is "except" or "save"
        && _tokens[comma + 2].Form is "that"
        && Enumerable
            .Range(comma + 3, Math.Min(8, _tokens.Count - comma - 3))
            .Any(i => Lexicon.IsModal(_tokens[i].Form));

    /// <summary>"The parties, through counsel, consent to the following:" adds nothing to an item that is a sentence of its own.</summary>
    private static bool IsAgreement(List<Token> leadIn) =>
        leadIn.Count > LongestPreamble
        && (
            leadIn.Any(t => t.Form is "folows" or "folowing")
            || !leadIn.Any(t => Lexicon.IsModal(t.Form) && t.Form is not ("is" or "are"))
        )
        && leadIn.Any(t => t.Form is "agre" or "agred" or "stipulate" or "stipulated" or "consent" or "consented")
        && !leadIn.Any(t => VoiceWords.RequestVerbs.Contains(t.Form) && t.Form is not ("ask" or "motion" or "motions"));

    /// <summary>"The court having held a hearing, and for the reasons stated on the record:" lends nothing to a sentence of its own.</summary>
    private static bool IsPreamble(List<Token> leadIn) =>
        leadIn.Count >= LongestPreamble
        && leadIn.Any(t =>
            t.Form is "having" or "upon" or "reasons" or "hearing" or "considered" or "heard" or "record" or "premises"
        )
        && !leadIn.Any(t =>
            t.Form
                is "shal"
                    or "must"
                    or "wil"
                    or "may"
                    or "should"
                    or "not"
                    or "ordered"
                    or "orders"
                    or "asks"
                    or "requests"
                    or "requested"
                    or "prays"
                    or "proposes"
                    or "proposed"
                    or "moves"
                    or "moved"
                    or "argues"
                    or "contends"
                    or "recomends"
                    or "recomended"
                    or "finds"
                    or "found"
        );

    private static bool HasOwnVerb(List<Token> own) =>
        own.Take(12).Any(t => Lexicon.IsModal(t.Form) || t.Form is "can" or "canot" or "does")
        || (own[0].Capital && own.Skip(1).Take(8).Any(t => t.Form is "to"))
        || (own[0].Capital && own.Skip(1).Take(3).Any(t => t.Form.Length > 3 && t.Form.EndsWith('s')));
}
