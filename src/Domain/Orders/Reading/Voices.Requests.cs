using static Reknit.Domain.Orders.Reading.VoiceWords;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Tells what a party asks of the court from wishes that an order itself gives force.</summary>
internal static partial class Voices
{
    private static int LastRequest(Clause clause, int before)
    {
        var words = clause.Words;
        for (var i = Math.Min(before, words.Count) - 1; i >= 0; i--)
        {
            var isTheirs =
                i > 0 && words[i].Form is "request" or "petition" or "aplication" && Lexicon.IsParty(words[i - 1].Form);
            if (!isTheirs && !RequestVerbs.Contains(words[i].Form))
            {
                continue;
            }
            if (
                IsToBeAsked(words, i)
                || IsInOpeningIf(clause, i)
                || IsOfOrder(words, i)
                || IsOfTime(clause, i)
                || IsTherapistsWish(clause, i)
                || IsOrdersWords(words, i)
                || IsMotionResolved(words, i)
            )
            {
                continue;
            }
            var previous = i > 0 ? words[i - 1].Form : "";
            var isBy =
                i + 1 < words.Count
                && words[i + 1].Form is "by"
                && words[i].Form.EndsWith("ed", StringComparison.Ordinal);
            // "Only after both have stated in writing": what comes first.
            var isFirst = previous is "has" or "have" && IsSubordinate(words, i);
            var isDuty =
                previous is "is" or "are" or "hereby" or "theyre" or "youre"
                && i + 1 < words.Count
                && words[i + 1].Form is "to" or "that";
            // What the court asks for, it orders.
            var isCourts = previous is "court" && words[i].Form is "requests" or "asks" or "desires" or "wishes";
            var isModifier =
                isDuty
                || isFirst
                || isCourts
                || (
                    words[i].Form
                        is "believes"
                            or "believed"
                            or "sugests"
                            or "proposes"
                            or "says"
                            or "wants"
                            or "wishes"
                            or "desires"
                            or "objects"
                            or "requests"
                    && IsSubordinate(words, i)
                )
                || (
                    words[i].Form is "wishes" or "desires" or "requests" or "claims" or "believes"
                    && IsPossessive(previous)
                )
                || previous
                    is "as"
                        or "al"
                        or "being"
                        or "any"
                        or "when"
                        or "if"
                        or "mutualy"
                        or "therapist"
                        or "be"
                        or "unles"
                        or "wherever"
                        or "such"
                        or "so"
                        or "not";
            var isWhatIsSaid =
                words[i].Form is "says" or "wants" or "wishes"
                && i > 1
                && words
                    .Take(i)
                    .TakeLast(4)
                    .Any(w =>
                        w.Form
                            is "nothing"
                                or "anything"
                                or "everything"
                                or "whatever"
                                or "if"
                                or "until"
                                or "unles"
                                or "when"
                    );
            // "Her needs and wishes": a noun.
            var isNoun =
                words[i].Form is "wishes" or "desires" or "requests"
                && i > 1
                && words[i - 1].Form is "and" or "or"
                && words[i - 2].Form.EndsWith('s');
            if (!isBy && !isModifier && !isWhatIsSaid && !isNoun)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>"Is not to be called or asked for a report": of the therapist, later.</summary>
    private static bool IsToBeAsked(List<Token> words, int at)
    {
        if (words[at].Form is not ("asked" or "requested" or "sought"))
        {
            return false;
        }
        for (var i = at - 1; i >= Math.Max(1, at - 7) && words[i].Kind != TokenKind.Mark; i--)
        {
            if (words[i].Form is "be")
            {
                return words[i - 1].Form is "to" or "not" or "shal" or "may" or "wil" or "must" or "canot";
            }
        }
        return false;
    }

    /// <summary>"If the child asks for one, the parties shall": nothing is asked of the court.</summary>
    private static bool IsInOpeningIf(Clause clause, int at)
    {
        var own = clause.Sentence.OwnFrom;
        return at > own
            && clause.Words[own].Form is "if" or "should" or "when" or "whenever" or "unles" or "once"
            && !clause.Words.Skip(own).Take(at - own).Any(w => w.IsMark(','))
            && clause.Words.Skip(at).Any(w => w.IsMark(','));
    }

    /// <summary>"This order applies": nobody applies for one.</summary>
    private static bool IsOfOrder(List<Token> words, int at) =>
        words[at].Form is "aplies" or "aplied" && !(at + 1 < words.Count && words[at + 1].Form is "for");

    /// <summary>"Father's possession moves to Step 2": nobody moves the court.</summary>
    private static bool IsOfTime(Clause clause, int at) =>
        clause.Words[at].Form is "moves" or "moved"
        && (
            clause.All("custody").Any(h => h.End == at)
            || (at + 1 < clause.Words.Count && clause.Words[at + 1].Form is "forward" or "at" or "ahead" or "slowly")
        );

    /// <summary>"Every release that the counselor asks for", "a parent who is asked": no motion before the court.</summary>
    private static bool IsTherapistsWish(Clause clause, int at) =>
        (
            clause.Words[at].Form
                is "asks"
                    or "requests"
                    or "wishes"
                    or "wants"
                    or "desires"
                    or "sugests"
                    or "proposes"
                    or "believes"
                    or "seks"
                    or "says"
            && clause
                .All("therapist")
                .Any(h =>
                    h.End == at || (h.End == at - 1 && clause.Words[at - 1].Form is "so" or "reasonably" or "also")
                )
        )
        || (
            clause.Words[at].Form is "asked" or "requested"
            && at > 1
            && clause.Words[at - 1].Form is "is" or "are"
            && clause.Words[at - 2].Form is "who"
        );

    /// <summary>"The trial court's order stated, in relevant part:" quotes an order.</summary>
    private static bool IsOrdersWords(List<Token> words, int at) =>
        words[at].Form is "stated" or "says"
        && words
            .Take(at)
            .TakeLast(3)
            .Any(w =>
                w.Form
                    is "order"
                        or "orders"
                        or "judgment"
                        or "decre"
                        or "agrement"
                        or "stipulation"
                        or "paragraph"
                        or "reasons"
                        or "terms"
                        or "grounds"
            );

    /// <summary>"Agree to the following in resolution of motion no. 12": the motion is what they settle.</summary>
    private static bool IsMotionResolved(List<Token> words, int at) =>
        words[at].Form is "motion" or "motions"
        && words
            .Take(at)
            .TakeLast(4)
            .Any(w =>
                w.Form
                    is "resolution"
                        or "resolving"
                        or "resolve"
                        or "settlement"
                        or "settle"
                        or "disposition"
                        or "satisfaction"
            );

    private static bool IsPossessive(string form) =>
        form is "childs" or "childrens" or "minors" or "his" or "her" or "their" or "whose" or "own" or "the" or "any";
}
