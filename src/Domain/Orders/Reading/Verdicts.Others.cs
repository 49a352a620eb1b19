using Reknit.Domain.Orders.Cues;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Reading;

/// <summary>What a finding says of words that did not decide it: set aside by their voice, or outweighed by another sentence.</summary>
internal sealed partial class Verdicts
{
    /// <summary>"Ordered, adjudged and decreed as follows:".</summary>
    private const int OrderClose = 9;

    private const int MostOthers = 2;
    private const int LongestWords = 300;
    private const string NotLookedFor = "Not looked for: the paper is taken as something else.";
    private const string SaysOtherwise = "Another sentence says otherwise: please read both.";

    /// <summary>"Shall continue with her own counselor for as long as she finds it helpful": not how long this therapy lasts.</summary>
    private static bool IsOfChildsOwn(Clause clause) => !clause.Has("rt") && KeepsChildsOwn(clause);

    /// <summary>"The child's therapist shall continue as such and shall not serve as reunification therapist": nobody is removed.</summary>
    private static bool KeepsChildsOwn(Clause clause) =>
        CueReader.Read(Component.ChildTherapist, ChildTherapistCues.All, clause).Any(s => s.Status == Present);

    private static bool IsSetAside(Component component, Clause clause, List<Sign> found) =>
        clause.Voice != Voice.Operative
        && (found.Count > 0 || (component == Component.BothParents && Participants.AreToldIn(clause)));

    /// <summary>The words themselves: somebody who finds them in the paper must not be told that there are none.</summary>
    private string StandsElsewhere(Clause clause)
    {
        var words = clause.Sentence.Plain(text);
        words = words.Length <= LongestWords ? words : words[..LongestWords].TrimEnd() + "…";
        return $"Words on this stand {Place(clause)}, which orders nothing: “{words}”";
    }

    private static string Place(Clause clause) =>
        clause.Voice switch
        {
            Voice.Request => "in what somebody asks for or advises",
            Voice.Struck => "in a part that is struck or taken back",
            Voice.Meta => "in what is said of orders in general",
            _ => "in what is told, found or quoted",
        };

    /// <summary>
    /// "Shall be signed only in the event that": the condition is on the whole term, whatever a sentence before it says.
    /// Where one parent alone is named, the other's part stands as it was told.
    /// </summary>
    private static bool IsOnlyIf(Component component, Sign sign) =>
        sign.Status == Conditional
        && component
            is Component.Releases
                or Component.BothParents
                or Component.Attendance
                or Component.Counsel
                or Component.FollowRecommendations
                or Component.ChildTherapist
        && (sign.Clause.Has("both") || !sign.Clause.Has("parent"))
        && sign.Clause.All("cond")
            .Any(h =>
                h.Start > 0 && (sign.Clause.Words[h.Start].Is("only") || sign.Clause.Words[h.Start - 1].Is("only"))
            );

    /// <summary>Those that decided, then of each other status the first: no sentence that says otherwise goes unseen.</summary>
    private List<Quote> Quotes(List<Sign> chosen, List<Sign> others)
    {
        var otherwise = others.DistinctBy(s => s.Status).Take(MostOthers).ToList();
        return
        [
            .. chosen
                .Select(s => s.Clause.Sentence.QuoteFrom(text))
                .Distinct()
                .Take(MostQuotes - otherwise.Count)
                .Concat(otherwise.Select(s => s.Clause.Sentence.QuoteFrom(text)))
                .Distinct(),
        ];
    }

    /// <summary>
    /// "Based on the commissioner's recommendation, to which neither party objected, it is hereby ordered:" says what the
    /// order rests on, and no term of it.
    /// </summary>
    private static bool IsGround(Clause clause) =>
        clause.Words[^1].IsMark(':')
        && clause.Words[clause.Sentence.OwnFrom].Form
            is "based"
                or "upon"
                or "having"
                or "pursuant"
                or "on"
                or "considering"
        && clause.Words.TakeLast(OrderClose).Any(w => w.Form is "ordered" or "orders" or "decred" or "adjudged");
}
