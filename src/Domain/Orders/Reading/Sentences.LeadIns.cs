namespace Reknit.Domain.Orders.Reading;

/// <summary>What a list or the first clause lends to what follows it.</summary>
internal sealed partial class Sentences
{
    /// <summary>"The court, having read the file, orders as follows:" gives its items no more than that it orders.</summary>
    private static IReadOnlyList<Token> WithoutPreamble(IReadOnlyList<Token> leadIn)
    {
        for (var i = leadIn.Count - 1; i >= Math.Max(LongestPreamble, leadIn.Count - 5); i--)
        {
            if (leadIn[i].Form is "ordered" or "orders" or "decred" or "adjudged")
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
    private static IReadOnlyList<Token> LeadInOf(Sentence sentence)
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

    /// <summary>"The parties, through counsel, consent to the following:" adds nothing to an item that is a sentence of its own.</summary>
    private static bool IsAgreement(IReadOnlyList<Token> leadIn) =>
        leadIn.Count > LongestPreamble
        && leadIn.TakeLast(3).Any(t => t.Form is "folows" or "folowing")
        && leadIn.Any(t => t.Form is "agre" or "agred" or "stipulate" or "stipulated" or "consent" or "consented")
        && !leadIn.Any(t => VoiceWords.RequestVerbs.Contains(t.Form));

    private static bool HasOwnVerb(List<Token> own) => own.Take(12).Any(t => Lexicon.IsModal(t.Form));
}
