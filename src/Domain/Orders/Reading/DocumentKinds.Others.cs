namespace Reknit.Domain.Orders.Reading;

/// <summary>Tells an order for somebody else's work, which names this therapy in passing.</summary>
internal static partial class DocumentKinds
{
    private const int WhetherReach = 9;

    /// <summary>Whether the sentence speaks of the therapy without ordering it.</summary>
    private static bool IsOnlyMentioned(Clause clause, bool isOfAnother) =>
        IsLeaveToAsk(clause)
        || IsAskedWhether(clause)
        || IsLeftOpen(clause)
        || IsOfSpouses(clause)
        || (isOfAnother && (clause.Has("cond") || !clause.HasAny("attend", "name")));

    /// <summary>"Should either party wish reunification therapy, that party may file a motion": nothing is ordered of it.</summary>
    private static bool IsLeaveToAsk(Clause clause) =>
        clause.HasAny("cond", "may")
        && clause.Words.Any(w => w.Form is "file" or "motion" or "petition" or "aply" or "aplication" or "hearing")
        && !clause.HasAny("attend", "both");

    /// <summary>"The question of reunification counseling is taken under advisement": nothing is ordered of it yet.</summary>
    private static bool IsLeftOpen(Clause clause) =>
        !clause.HasAny("attend", "both")
        && (
            clause.Words.Any(w => w.Form is "advisement")
            || (
                clause.Words.Any(w => w.Form is "question" or "isue" or "mater")
                && clause.Words.Any(w => w.Form is "reserved" or "defered" or "postponed")
            )
        );

    /// <summary>"May decide whether the children should be in reunification counseling": nobody is told to be.</summary>
    private static bool IsAskedWhether(Clause clause) =>
        clause
            .All("rt")
            .Any(h =>
                Enumerable
                    .Range(Math.Max(0, h.Start - WhetherReach), Math.Min(WhetherReach, h.Start))
                    .Any(i => clause.Words[i].Form is "whether" && !clause.All("attend").Any(a => a.End <= i))
            );

    /// <summary>"The parties tried reconciliation counseling": for a marriage.</summary>
    private static bool IsOfSpouses(Clause clause) =>
        clause.Has("rt")
        && !clause.Has("child")
        && clause.Words.Any(w => w.Form.StartsWith("reconcil", StringComparison.Ordinal))
        && clause.Words.Any(w => w.Form is "mariage" or "marital" or "spouses" or "irretrievably" or "divorce");

    /// <summary>"Order appointing parenting coordinator".</summary>
    private static bool IsTitleOfAnother(Clause clause) =>
        clause.Has("othercoach")
        && !clause.Has("rt")
        && clause.Words.Any(w =>
            w.Form.StartsWith("cordinat", StringComparison.Ordinal)
            || w.Form.StartsWith("facilitat", StringComparison.Ordinal)
            || w.Form is "consultant"
        )
        && (clause.Sentence.IsHeading || clause.Words.Count(w => w.AllCapitals) * 2 > clause.Words.Count);

    /// <summary>Therapy of a parent's own, or of the two parents, and none that the child takes part in.</summary>
    private static bool IsOfAdultsAlone(IReadOnlyList<Clause> clauses) =>
        clauses.Count > ShortText
        && clauses.Any(c => c.Voice == Voice.Operative && c.HasAny("ownwork", "otherwork", "coparent"))
        && !clauses.Any(c => (c.Has("rt") && !IsOfSpouses(c)) || (c.Voice == Voice.Operative && IsChildIn(c)));

    private static bool IsChildIn(Clause clause) =>
        clause.HasAny("therapy", "therapist")
        && clause
            .All("child")
            .Where(child => clause.Words[child.End - 1].Form is not ("childs" or "childrens"))
            .Any(child =>
                clause
                    .All("attend")
                    .Concat(clause.All("joinword"))
                    .Concat(clause.All("bring"))
                    .Any(a =>
                        Math.Abs(a.Start - child.Start) <= WhetherReach
                        && !Negation.Governs(
                            clause,
                            new(Math.Min(a.Start, child.Start), Math.Max(a.End, child.End), a.Start)
                        )
                    )
            );

    /// <summary>"It is ordered"; "the therapy ordered by the District Court" was ordered in another paper.</summary>
    private static bool HasOrdered(Clause clause)
    {
        for (var i = 0; i < clause.Words.Count; i++)
        {
            if (
                clause.Words[i].Form is "ordered"
                && !(
                    i > 0
                    && i + 1 < clause.Words.Count
                    && clause.Words[i + 1].Form is "by"
                    && clause.Words[i - 1].Kind == TokenKind.Word
                    && clause.Words[i - 1].Form
                        is "therapy"
                            or "treatment"
                            or "counseling"
                            or "work"
                            or "proces"
                            or "program"
                            or "services"
                            or "sesions"
                )
            )
            {
                return true;
            }
        }
        return false;
    }
}
