using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>A word for a visit is about to be written down.</summary>
/// <param name="IsSaidByChild">The child said it, to the therapist.</param>
/// <param name="IsSaidByAdultOfCase">Somebody who looks after the child told it.</param>
/// <param name="IsWithAdultOfCase">It names an adult of the case; false where it names nobody.</param>
/// <param name="Earlier">The one that it stands in place of; null where it is new.</param>
public sealed record VisitWordDraft(
    VisitWord Word,
    bool IsSaidByChild,
    bool IsSaidByAdultOfCase,
    bool IsWithAdultOfCase,
    VisitWord? Earlier,
    DateOnly Today
);

/// <summary>What must hold before a word for a visit is written down.</summary>
public static class VisitWordRules
{
    private const string Standard = "Practice standard 5.6 [D]";

    public static readonly IReadOnlyList<Requirement<VisitWordDraft>> Requirements =
    [
        Rule("VW.1", "It has its day, which is not to come.", Standard, d => d.Word.On <= d.Today),
        Rule(
            "VW.2",
            "The child said it. Of what calms or feeds the child's body, somebody who looks after the child may tell.",
            "Decision 21",
            d => d.IsSaidByChild || (d.IsSaidByAdultOfCase && !VisitWord.IsChildsOwn(d.Word.About))
        ),
        Rule(
            "VW.3",
            "A choice, a name and what somebody should know are about one adult of the case.",
            "Decision 15",
            d => d.IsWithAdultOfCase || (d.Word.With is null && !VisitWord.IsOfOneAdult(d.Word.About))
        ),
        Rule(
            "VW.4",
            "A choice says which of the seven, and whether the child chose.",
            Standard,
            d => d.Word.About == VisitSubject.Choice == (d.Word.Choice is not null && d.Word.Chosen is not null)
        ),
        Rule(
            "VW.5",
            "A topic is OK, not yet, or never.",
            Standard,
            d => d.Word.About == VisitSubject.Topic == d.Word.Topic is not null
        ),
        Rule(
            "VW.6",
            "It has words; a choice has them where the child chose, and nowhere else.",
            Standard,
            d => string.IsNullOrWhiteSpace(d.Word.Words) == (d.Word.Chosen is not (null or Chosen.ByChild))
        ),
        Rule(
            "VW.7",
            "What stands in place of an earlier word is about the same.",
            Standard,
            d => d.Word.Instead == d.Earlier?.Id && (d.Earlier is not { } earlier || earlier.About == d.Word.About)
        ),
        Rule(
            "VW.8",
            "In place of what somebody said stands only their own later word, or the child's.",
            "Decision 21",
            d => d.Earlier is not { } earlier || d.IsSaidByChild || earlier.SaidBy == d.Word.SaidBy
        ),
    ];

    public static Decision Decide(VisitWordDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<VisitWordDraft> Rule(
        string id,
        string words,
        string source,
        Func<VisitWordDraft, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
