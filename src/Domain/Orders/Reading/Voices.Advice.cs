namespace Reknit.Domain.Orders.Reading;

/// <summary>Tells advice and questions, which order nothing.</summary>
internal static partial class Voices
{
    /// <summary>"The therapist should report", where nobody orders anything: what somebody thinks best.</summary>
    private static bool IsAdvice(Clause clause)
    {
        var words = clause.Words;
        var at = clause.Sentence.OwnFrom;
        return !words.Any(w => w.Form is "shal" or "must" or "wil" or "ordered")
            && Enumerable
                .Range(at + 1, Math.Max(0, words.Count - at - 1))
                .Any(i =>
                    words[i].Form is "should"
                    && !words[i - 1].IsMark(',')
                    && words[i - 1].Form is not ("and" or "or" or "that" or "as" or "what" or "who")
                    && !IsSubordinate(words, i)
                );
    }

    /// <summary>"May counsel speak with her? - Yes": the court gives what was asked.</summary>
    private static bool IsAnsweredYes(IReadOnlyList<Clause> clauses, Clause question) =>
        clauses
            .Skip(question.Sentence.Index + 1)
            .Take(2)
            .Any(c => c.Words.Any(w => w.Form is "yes" or "certainly" or "granted" or "alowed"));

    /// <summary>"I would not have asked a therapist to decide": what the court would have done.</summary>
    private static bool IsUnreal(Clause clause)
    {
        var own = clause.Words.Skip(clause.Sentence.OwnFrom).ToList();
        var would = own.FindIndex(w => w.Form is "would");
        return would >= 0
            && own.Skip(would).Take(7).Any(w => w.Form is "have")
            && !own.Exists(w => w.Form is "shal" or "must" or "wil" or "ordered" or "orders");
    }
}
