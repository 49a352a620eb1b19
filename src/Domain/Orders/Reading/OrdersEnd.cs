using System.Runtime.InteropServices;

namespace Reknit.Domain.Orders.Reading;

/// <summary>
/// Where the order itself ends and other papers begin that hang on it: notices, statutes, proofs, bills, what somebody
/// else signed. They may call a rule up; they lift none.
/// </summary>
internal static class OrdersEnd
{
    /// <summary>"SO ORDERED." and the names under it.</summary>
    private const int ShortClose = 6;

    private const int LongestSignature = 16;

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
        return at < clauses.Count && !clauses.Skip(at).Any(c => c.Orders || (c.OpensPaper && !IsOthers(c)))
            ? clauses[..at]
            : clauses;
    }

    private static readonly HashSet<string> Exhibits = WordForm.Set(
        "exhibit exhibits attachment attached appendix annex addendum schedule incorporated"
    );

    private static readonly HashSet<string> Benches = WordForm.Set("judge justice magistrate commissioner referee");

    /// <summary>
    /// How many of the clauses stand above the judge's signature, where nothing below orders and no exhibit is taken in:
    /// what hangs below changes nothing of what was ordered. All, where there is no such place.
    /// </summary>
    public static int Signed(IReadOnlyList<Clause> clauses)
    {
        var last = clauses.Count - 1;
        while (last >= 0 && !clauses[last].Orders && !clauses[last].ClosesOrder && !IsSignature(clauses[last]))
        {
            last--;
        }
        if (last < 0 || !IsEnd(clauses[last]) || !clauses.Take(last).Any(IsDuty))
        {
            return clauses.Count;
        }
        var at = last + 1;
        // A number of its own: the order goes on below the stamp.
        var isGoingOn =
            at < clauses.Count
            && clauses[at].Sentence.Paragraph is { } number
            && number != clauses[last].Sentence.Paragraph;
        var takesIn =
            clauses.Skip(at).Any(c => c.OpensPaper && c.Words.Any(w => w.AllCapitals && Exhibits.Contains(w.Form)))
            && clauses.Take(at).Any(c => c.Words.Any(w => Exhibits.Contains(w.Form)));
        return isGoingOn || takesIn ? clauses.Count : at;
    }

    private static bool IsEnd(Clause clause) => clause.ClosesOrder || IsSignature(clause);

    /// <summary>"____ Judge of the Superior Court".</summary>
    private static bool IsSignature(Clause clause) =>
        clause.Words.Count <= LongestSignature
        && clause.Words.Exists(w => w.Kind == TokenKind.Blank)
        && !clause.Words.Exists(w => w.Kind is TokenKind.Unticked or TokenKind.Ticked || Lexicon.IsModal(w.Form))
        && clause.Words.Exists(w => w.Capital && Benches.Contains(w.Form));

    private static bool IsOthers(Clause clause) =>
        clause.OpensPaper
        && clause
            .Words.Skip(clause.Sentence.OwnFrom)
            .Any(w => w.Kind == TokenKind.Word && w.Capital && w.Before != Gap.None && Others.Contains(w.Form));

    /// <summary>How many of the clauses, from the first on, are the order's own.</summary>
    public static int At(IReadOnlyList<Clause> clauses)
    {
        var hasOrdered = false;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (hasOrdered && clauses[i].OpensPaper)
            {
                return i;
            }
            hasOrdered = hasOrdered || (!clauses[i].Sentence.IsHeading && IsDuty(clauses[i]));
            if (hasOrdered && clauses[i].ClosesOrder)
            {
                return i + 1;
            }
        }
        return clauses.Count;
    }

    private static bool IsDuty(Clause clause) =>
        clause.HasAny("rt", "therapy", "therapist")
        || clause.Orders
        || clause.Words.Any(w => w.Form is "shal" or "must" or "wil" or "may")
        || clause.Words.Zip(clause.Words.Skip(1)).Any(p => p.First.Form is "is" or "are" && p.Second.Is("to"));

    public static bool Opens(Clause clause)
    {
        var own = CollectionsMarshal.AsSpan(clause.Words)[clause.Sentence.OwnFrom..];
        // "BY THE COURT:" and nothing after it: the next paper begins in what looks like the same sentence.
        for (var i = 1; i < own.Length; i++)
        {
            if (own[i] is { Before: Gap.Paragraph, AllCapitals: true } && Openers.Contains(own[i].Form))
            {
                return true;
            }
        }
        var word = clause.Words.Skip(clause.Sentence.OwnFrom).FirstOrDefault(w => w.Kind == TokenKind.Word);
        return own[0].Before != Gap.None
            && word.Capital
            && Openers.Contains(word.Form)
            && (
                word.AllCapitals
                || clause.Sentence.IsHeading
                || clause.Words.FindIndex(clause.Sentence.OwnFrom, w => w.IsMark(':')) >= 0
                || word.Form is "aproved" or "atorney" or "atorneys" or "submited" or "prepared"
            );
    }

    public static bool Closes(Clause clause)
    {
        var own = clause
            .Words.Skip(clause.Sentence.OwnFrom)
            .Where(w => w.Kind == TokenKind.Word)
            .Take(ShortClose + 1)
            .ToList();
        return own.Count <= ShortClose && own.Zip(own.Skip(1)).Any(p => p.First.Is("so") && p.Second.Is("ordered"));
    }
}
