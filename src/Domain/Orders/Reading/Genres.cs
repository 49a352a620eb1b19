namespace Reknit.Domain.Orders.Reading;

/// <summary>
/// Tells papers that order nothing, whatever they quote: what a party files to ask for an order, and what is written about
/// orders. Where any sentence orders, the paper is read as an order.
/// </summary>
internal static partial class Genres
{
    /// <summary>A title stands among the first lines.</summary>
    private const int Top = 16;

    private const int LongestTitle = 24;
    private const int LongestStamp = 5;
    private const int FewestQuestions = 3;

    /// <summary>One sentence in so many asks something.</summary>
    private const int QuestionShare = 5;

    private static readonly HashSet<string> Asking = WordForm.Set(
        """
        motion petition application complaint affidavit declaration brief certification memorandum proposal letter
        request counterclaim report recommendations proposals cross-motion affirmation submission submissions statement notice summons
        """
    );

    private static readonly PhraseSet Prayers = new(
        """
        comes now, respectfully submitted, respectfully requests, respectfully prays, respectfully asks, prays that,
        prays for, wherefore, moves the court, moves this court, hereby moves, being duly sworn, penalty of perjury,
        respectfully represents, respectfully shows, respectfully states, represents as follows, moves that, the undersigned, petitioner moves, respondent moves, plaintiff moves, defendant moves, this motion,
        in support of, i recommend, submitted by, this report, following recommendations, my client proposes, settlement purposes,
        acceptable to your client, whether this is acceptable, deposes and says, declare as follows, i am the petitioner, i am the respondent,
        i am the mother, i am the father, hereby petitions, hereby applies, applies for an order, seeks an order,
        seeks the following orders, orders sought
        """
    );

    private static readonly HashSet<string> Teaching = WordForm.Set(
        """
        handout tips checklist newsletter brochure faq pamphlet webinar seminar syllabus toolkit blog
        bulletin invoice receipt flyer practitioners drafting primer guide benchbook
        """
    );

    private static readonly HashSet<string> Deciding = WordForm.Set(
        """
        order orders ruling decision judgment judgement decree opinion entry endorsement reasons stipulation
        stipulated agreement minutes minute recommendation granting denying findings adjudged
        """
    );

    /// <summary>What opens a paper that hangs on another: it says nothing of what the first one is.</summary>
    private static readonly HashSet<string> Attached = WordForm.Set(
        "exhibit attachment appendix annex schedule addendum proof certificate verification"
    );

    public static Voice? Of(IReadOnlyList<Clause> all)
    {
        var clauses = WithoutAttached(all);
        var orders = clauses.Where(c => c.Orders && !IsLeftOpen(c)).ToList();
        if (orders.Exists(c => !IsBareStamp(c)))
        {
            return null;
        }
        var titles = clauses.Take(Top).Where(c => c.Sentence.IsHeading || IsTitle(c)).ToList();
        if (titles.Exists(c => First(c, Teaching) is { Form: { } first } && Teaching.Contains(first)))
        {
            return Voice.Meta;
        }
        if (IsOfQuestions(clauses) && !clauses.Any(IsRuling))
        {
            return Voice.Meta;
        }
        // "So ordered" makes an order of what a party wrote, and none of a bill or a handout.
        if (orders.Count > 0)
        {
            return null;
        }
        // A paper is what its first title says: what a party filed may hang on an order, and quote no order of its own.
        if (titles.Find(HasKind) is { } title && Asks(title) && (clauses.Any(c => Prays(c.Words)) || IsAdvisers(title)))
        {
            return Voice.Request;
        }
        if (IsLetter(clauses))
        {
            return Voice.Request;
        }
        return IsIntake(titles) || IsServicePaper(clauses, titles) || IsStatute(clauses) || IsAboutOrders(clauses)
            ? Voice.Meta
            : null;
    }

    /// <summary>Up to the first paper that hangs on it: an exhibit, a proof of service.</summary>
    private static IReadOnlyList<Clause> WithoutAttached(IReadOnlyList<Clause> all)
    {
        var at = all.Skip(1).TakeWhile(c => !IsAttached(c)).Count() + 1;
        at = Math.Min(at, OrdersEnd.At(all));
        return at >= all.Count ? all : [.. all.Take(at)];
    }

    private static bool IsAttached(Clause clause) =>
        clause.Words.Find(w => w.Kind == TokenKind.Word) is { Form: { } first }
        && Attached.Contains(first)
        && (clause.Sentence.IsHeading || IsTitle(clause));

    private static bool HasKind(Clause title) =>
        title.Words.Any(w => Asking.Contains(w.Form) || Deciding.Contains(w.Form));

    /// <summary>"Motion for order" asks; "order on motion" decides.</summary>
    private static bool Asks(Clause title) =>
        First(title, Asking) is { Form: { } first }
        && Asking.Contains(first)
        && !title.Words.Any(w => w.Form is "magistrate" or "magistrates" or "referee" or "referees" or "comisioner");

    /// <summary>"Guardian ad litem's recommendations".</summary>
    private static bool IsAdvisers(Clause title) => Asks(title) && title.HasAny("evaluator", "childlawyer");

    /// <summary>The first word of a title that says what kind of paper it is.</summary>
    private static Token First(Clause title, HashSet<string> kind) =>
        title.Words.FirstOrDefault(w => kind.Contains(w.Form) || Deciding.Contains(w.Form));

    /// <summary>"It is hereby ordered: granted / denied": the form at a motion's end, for the judge to fill in.</summary>
    private static bool IsLeftOpen(Clause clause) =>
        clause.Has("granted") && clause.Has("denied") && clause.Words.Count(w => w.Kind == TokenKind.Word) <= 20;

    /// <summary>"How long does it take? Every family is different": a house answers what is often asked.</summary>
    private static bool IsOfQuestions(IReadOnlyList<Clause> clauses) =>
        clauses.Count(c => c.Words[^1].IsMark('?')) is >= FewestQuestions and var asked
        && asked * QuestionShare >= clauses.Count;

    /// <summary>"So ordered." and no more.</summary>
    private static bool IsBareStamp(Clause clause) =>
        clause.Words.Count(w => w.Kind == TokenKind.Word) <= LongestStamp && clause.Words.Any(w => w.Form is "so");

    private static bool IsTitle(Clause clause)
    {
        var words = clause.Words.Where(w => w.Kind == TokenKind.Word).ToList();
        return words.Count is > 0 and <= LongestTitle && words.Count(w => w.AllCapitals) * 2 > words.Count;
    }

    private static bool Prays(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Prayers.IsAt(words, i))
            {
                return true;
            }
        }
        return false;
    }
}
