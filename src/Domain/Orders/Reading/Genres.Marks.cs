namespace Reknit.Domain.Orders.Reading;

/// <summary>Papers known by their shape: a letter, a form to fill in before the work, a statute, an article on orders.</summary>
internal static partial class Genres
{
    /// <summary>A clause or two of an order speak too little to tell what they are from.</summary>
    private const int ShortText = 5;

    private const int GenericSentences = 3;

    /// <summary>An order numbers its paragraphs; an article may number a few points.</summary>
    private const int FewNumbers = 3;

    private static readonly HashSet<string> Generic = WordForm.Set(
        "judges courts critics lawyers practitioners commentators researchers experts studies families statutes jurisdictions"
    );

    private static readonly PhraseSet Greetings = new(
        "i am writing, i write, thank you, please, enclosed, sincerely, yours"
    );

    /// <summary>"Dear Ms. Alder", "From, To, Subject".</summary>
    private static bool IsLetter(IReadOnlyList<Clause> clauses) => IsSent(clauses) && !clauses.Any(IsRuling);

    /// <summary>"This letter is my ruling": what a judge writes to counsel decides.</summary>
    public static bool IsRuling(Clause clause) =>
        DocumentKinds.IsJudgesVoice(clause)
        || clause
            .Words.Zip(clause.Words.Skip(1))
            .Any(p =>
                p.First.Form is "my" or "leter" or "our"
                && (
                    p.Second.Form is "ruling" or "decision" or "rulings"
                    || (p.First.Form is "leter" && p.Second.Form is "opinion")
                )
                && (
                    clause.Words.Any(w => w.Form is "is" or "with" or "are" or "folows" or "write" or "order")
                    || (p.First.Form is "leter" && p.First.Capital && p.Second.Capital)
                )
            );

    private static bool IsSent(IReadOnlyList<Clause> clauses) =>
        IsMail([.. clauses.Take(4).SelectMany(c => c.Words)])
        || clauses.Take(Top).Any(c => c.Words[c.Sentence.OwnFrom] is { Form: "dear", Capital: true } || IsDearInside(c))
            && clauses.Any(c => Enumerable.Range(0, c.Words.Count).Any(i => Greetings.IsAt(c.Words, i)));

    private static bool IsMail(List<Token> words) =>
        IsField(words, "from") && IsField(words, "to") && IsField(words, "subject");

    private static bool IsField(List<Token> words, string name) =>
        words.Zip(words.Skip(1)).Any(p => p.First.Is(name) && p.First.Capital && p.Second.IsMark(':'));

    private static bool IsDearInside(Clause clause)
    {
        for (var i = 1; i + 1 < clause.Words.Count; i++)
        {
            if (
                clause.Words[i] is { Form: "dear", Capital: true }
                && clause.Words[i].Before != Gap.None
                && clause.Words[i + 1].Capital
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsIntake(List<Clause> titles) =>
        titles.Exists(c =>
            c.Words.Count <= Top
            && (
                c.Words.Any(w => w.Form is "intake" or "questionaire")
                || c.Words.Zip(c.Words.Skip(1))
                    .Any(p =>
                        p.First.Form is "suport" or "treatment" or "service" or "education" or "case" or "lesson"
                        && p.Second.Form is "plan"
                    )
            )
        );

    /// <summary>"Judges often", "critics say": of orders in general, with no case of its own.</summary>
    private static bool IsAboutOrders(IReadOnlyList<Clause> clauses) =>
        clauses.Count > ShortText
        && clauses.Select(c => c.Sentence.Paragraph).Distinct().Count() <= FewNumbers
        && !clauses
            .Take(Top)
            .Any(c => c.Words.Any(w => w.Form is "petitioner" or "plaintif" or "docket" or "respondent" or "aplicant"))
        && clauses.Count(c => c.Words.Any(w => Generic.Contains(w.Form))) >= GenericSentences;
}
