namespace Reknit.Domain.Orders.Reading;

/// <summary>
/// Where the order itself ends and other papers begin that hang on it: notices, statutes, proofs, bills, what somebody
/// else signed. They may call a rule up; they lift none.
/// </summary>
internal static class OrdersEnd
{
    /// <summary>"SO ORDERED." and the names under it.</summary>
    private const int ShortClose = 6;

    private static readonly HashSet<string> Openers = WordForm.Set(
        """
        notice notices exhibit attachment appendix annex addendum proof certificate certification verification declaration affidavit
        invoice receipt statement approved attorney attorneys petition motion request application statute statutes excerpt
        glossary instructions submitted prepared acknowledgment
        """
    );

    /// <summary>Papers that order nothing and that no court takes in.</summary>
    private static readonly HashSet<string> Others = WordForm.Set(
        "proof certificate certification verification declaration affidavit invoice receipt statute statutes excerpt approved attorney attorneys"
    );

    /// <summary>
    /// The clauses without the bills, proofs, statutes and sworn words of others at the end. Where an exhibit, a notice or
    /// anything that orders comes after them, all is read.
    /// </summary>
    public static List<Clause> WithoutOthers(List<Clause> clauses)
    {
        var at = At(clauses);
        while (at < clauses.Count && !IsOthers(clauses[at]))
        {
            at++;
        }
        return at < clauses.Count && !clauses.Skip(at).Any(c => Voices.Orders(c.Words) || (Opens(c) && !IsOthers(c)))
            ? clauses[..at]
            : clauses;
    }

    private static bool IsOthers(Clause clause) =>
        Opens(clause)
        && clause
            .Words.Skip(clause.Sentence.OwnFrom)
            .Any(w => w.Kind == TokenKind.Word && w.Capital && w.Before != Gap.None && Others.Contains(w.Form));

    /// <summary>How many of the clauses, from the first on, are the order's own.</summary>
    public static int At(IReadOnlyList<Clause> clauses)
    {
        var hasOrdered = false;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (hasOrdered && Opens(clauses[i]))
            {
                return i;
            }
            hasOrdered |= !clauses[i].Sentence.IsHeading && IsDuty(clauses[i]);
            if (hasOrdered && Closes(clauses[i]))
            {
                return i + 1;
            }
        }
        return clauses.Count;
    }

    private static bool IsDuty(Clause clause) =>
        clause.HasAny("rt", "therapy", "therapist")
        || Voices.Orders(clause.Words)
        || clause.Words.Any(w => w.Form is "shal" or "must" or "wil" or "may")
        || clause.Words.Zip(clause.Words.Skip(1)).Any(p => p.First.Form is "is" or "are" && p.Second.Is("to"));

    private static bool Opens(Clause clause)
    {
        var own = clause.Words.Skip(clause.Sentence.OwnFrom).ToList();
        // "BY THE COURT:" and nothing after it: the next paper begins in what looks like the same sentence.
        if (own.Skip(1).Any(w => w is { Before: Gap.Paragraph, AllCapitals: true } && Openers.Contains(w.Form)))
        {
            return true;
        }
        var word = own.Find(w => w.Kind == TokenKind.Word);
        return own[0].Before != Gap.None
            && word.Capital
            && Openers.Contains(word.Form)
            && (
                word.AllCapitals
                || clause.Sentence.IsHeading
                || own.Exists(w => w.IsMark(':'))
                || word.Form is "aproved" or "atorney" or "atorneys" or "submited" or "prepared"
            );
    }

    private static bool Closes(Clause clause)
    {
        var own = clause.Words.Skip(clause.Sentence.OwnFrom).Where(w => w.Kind == TokenKind.Word).ToList();
        return own.Count <= ShortClose && own.Zip(own.Skip(1)).Any(p => p.First.Is("so") && p.Second.Is("ordered"));
    }
}
