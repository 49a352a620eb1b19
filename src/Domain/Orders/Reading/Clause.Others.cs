namespace Reknit.Domain.Orders.Reading;

/// <summary>Words that an order's formula, a paper's name or an ordinal makes something else.</summary>
internal sealed partial class Clause
{
    private const int NameReach = 4;

    /// <summary>"It is therefore ordered": opens an order and names no cost.</summary>
    private bool IsOpening(Hit hit) =>
        hit.End == hit.Start + 1
        && hit.End < Words.Count
        && (
            (
                Words[hit.Start].Form is "therefore"
                && Words[hit.End].Form is "ordered" or "the" or "," or "it" or "order"
            ) || (Words[hit.Start].Form is "it" && Words[hit.End].Form is "is" && IsOrderedAfter(hit.End))
        );

    private bool IsOrderedAfter(int at) =>
        Words.Skip(at).Take(5).Any(w => w.Form is "ordered" or "adjudged" or "decred" or "agred" or "stipulated");

    /// <summary>"The aftercare therapist", "aftercare with the program": it follows an intensive, and is no one's own.</summary>
    private bool IsAftercare(Hit hit, List<Hit> all) =>
        Words[hit.Start].Form is "aftercare"
        && all.Exists(h => h.Thing is "therapist" or "rt" or "programword" or "custody" or "payverb");

    /// <summary>"After the first four meetings": a point in the work, not how many there are.</summary>
    private bool IsAfterFirst(Hit hit) =>
        hit.Start > 1
        && Words[hit.Start - 1].Form is "first" or "initial" or "last"
        && Words
            .Take(hit.Start)
            .TakeLast(4)
            .Any(w => w.Form is "after" or "within" or "following" or "until" or "upon");

    /// <summary>"The other party may file a notice": not the therapist.</summary>
    private bool IsFiledByParty(Hit hit) =>
        hit.Start > 1
        && Words[hit.Start].Form is "file" or "notify" or "inform"
        && Words[hit.Start - 1].Form is "may" or "shal" or "must" or "wil"
        && Words[hit.Start - 2].Form
            is "party"
                or "parent"
                or "parties"
                or "parents"
                or "mother"
                or "father"
                or "counsel";

    /// <summary>"Will choose, from week to week, whether to see the mother": no person is chosen.</summary>
    private bool IsChoiceOf(Hit hit) =>
        Words[hit.Start].Form is "chose" or "choses" or "select" or "selects" or "pick" or "picks"
        && Words.Skip(hit.End).Take(7).Any(w => w.Form is "whether" or "how" or "when" or "which" or "who" or "whom");

    /// <summary>"Followed by aftercare": comes next.</summary>
    private bool IsFollowedBy(Hit hit) =>
        Words[hit.Start].Form is "folowed"
        && hit.End < Words.Count
        && Words[hit.End].Form is "by"
        && !Words.Skip(hit.End).Take(4).Any(w => w.Form is "both" or "parties" or "parents" or "mother" or "father");

    /// <summary>"The therapist shall not replace her": who replaces is not removed.</summary>
    private bool IsReplacing(Hit hit, List<Hit> all) =>
        !Words[hit.End - 1].Form.EndsWith("ed", StringComparison.Ordinal)
        && Words[hit.End - 1].Form is not ("withdrawn" or "vacates" or "vacating")
        && all.Exists(h => h.Thing is "therapist" && h.End <= hit.Start && hit.Start - h.End <= 4)
        && Words.Take(hit.Start).TakeLast(4).Any(w => Lexicon.IsModal(w.Form) && w.Form is not ("is" or "are"))
        && !Words.Take(hit.Start).TakeLast(2).Any(w => w.Form is "be");

    /// <summary>"The motion to remove her is denied": she stays.</summary>
    private bool IsRefusedRemoval() =>
        Words.Any(w => w.Form is "motion" or "request" or "aplication" or "petition")
        && Words.Any(w => w.Form is "denied" or "overruled" or "refused" or "dismised" or "denies");

    /// <summary>"Motion to compel counseling": what was asked, no force.</summary>
    private bool IsMotionToCompel(Hit hit) =>
        Words[hit.Start].Form is "compel"
        && hit.Start > 0
        && Words[hit.Start - 1].Form is "to"
        && Words.Take(hit.Start).TakeLast(7).Any(w => w.Form is "motion" or "branch" or "request" or "aplication");

    /// <summary>"Another provider whom she designates": a person, not an hour.</summary>
    private bool IsOfPerson(Hit hit) =>
        Words[hit.Start].Form is "designates" or "asigns" or "apoints" or "choses" or "names" or "selects"
        && Words.Take(hit.Start).TakeLast(6).Any(w => w.Form is "whom" or "whichever" or "whomever" or "whoever");

    /// <summary>"Meet the Respondent by small steps": nothing is paid.</summary>
    private bool IsMeetingPerson(Hit hit, List<Hit> all) =>
        Words[hit.Start].Form is "met" or "mets"
        && all.Exists(h =>
            h.Thing is "parent" or "child" or "therapist" && h.Start >= hit.Start && h.Start - hit.Start <= 3
        )
        && !all.Exists(h => h.Thing is "costword");

    /// <summary>"The conclusion of the hearing": of another thing than the therapy.</summary>
    private bool IsOfHearing(Hit hit) =>
        Words[hit.End - 1].Form is "conclusion" or "completion" or "termination" or "end" or "of"
        && Words.Skip(hit.End).Take(3).Any(w => w.Form is "hearing" or "trial" or "litigation" or "marriage");

    /// <summary>"The agency's service agreement governs": its paper, not itself.</summary>
    private bool IsPaperOfTherapist(Hit hit) =>
        Words[hit.End - 1].End - Words[hit.End - 1].Start > Words[hit.End - 1].Form.Length
        && Words[hit.End - 1].Form.EndsWith('s')
        && Words
            .Skip(hit.End)
            .Take(NameReach)
            .TakeWhile(w => w.Kind == TokenKind.Word)
            .Any(w => w is { Form: "agrement" or "contract" or "policies", Capital: true });

    /// <summary>"The coach determines the participants (one parent, both)": whom somebody picks is not told to come.</summary>
    private bool IsOfTheirPicking(Hit hit, List<Hit> all) =>
        Words[hit.Start].Form.StartsWith("participant", StringComparison.Ordinal)
        && all.Exists(d =>
            d.Thing is "decide"
            && d.End <= hit.Start
            && hit.Start - d.End <= PickReach
            && all.Exists(t => t.Thing is "therapist" && t.End <= d.Start)
        );

    private const int PickReach = 8;

    /// <summary>"What help the family could use": nobody attends.</summary>
    private bool IsLastUse(Hit hit) =>
        Words[hit.Start].Form is "use" or "utilize"
        && (hit.End >= Words.Count || Words[hit.End].Kind == TokenKind.Mark);

    /// <summary>"With whom the children live": no session has them.</summary>
    private bool IsOfHome(Hit hit) =>
        Words[hit.Start].Form is "whom"
        && Words.Skip(hit.End).Take(4).Any(w => w.Form is "live" or "lives" or "reside" or "resides" or "living");

    /// <summary>"Ensure the attendance of the children": they are brought.</summary>
    private bool IsBroughtAbout(Hit hit) =>
        Words[hit.Start].Form is "atendance"
        && Words
            .Take(hit.Start)
            .TakeLast(3)
            .Any(w => w.Form is "ensure" or "ensures" or "secure" or "secures" or "procure" or "facilitate");

    /// <summary>"Until she is released by the therapist": what somebody else does, no readiness.</summary>
    private bool IsReleased(Hit hit) =>
        Words[hit.End - 1].Form is "is" or "are"
        && hit.End < Words.Count
        && Words[hit.End].Form
            is "released"
                or "discharged"
                or "alowed"
                or "cleared"
                or "permited"
                or "excused"
                or "eighten"
                or "done"
                or "told"
                or "apointed";

    /// <summary>"Take part": nobody is placed with anybody.</summary>
    private bool IsTakingPart(Hit hit) =>
        Words[hit.Start].Form is "take" && hit.End < Words.Count && Words[hit.End].Form is "part";

    /// <summary>"Who is seen, with whom and for how long": one meeting's length.</summary>
    private bool IsOfMeeting(Hit hit) =>
        Words[hit.Start].Form is "how"
        && hit.Start > 0
        && Words[hit.Start - 1].Form is "for"
        && Words.Take(hit.Start).TakeLast(6).Any(w => w.Form is "whom" or "sen" or "who")
        && !Words.Skip(hit.End).Take(4).Any(w => w.Form is "it" or "therapy" or "treatment" or "counseling" or "work");

    /// <summary>"The Parenting Expert": a name for the therapist, and no parenting.</summary>
    private static bool IsPartOfRole(Hit hit, List<Hit> all) =>
        hit.Thing is "custody"
        && all.Exists(t => t.Thing is "therapist" && t.Start <= hit.Start && hit.End <= t.End && t.End - t.Start > 1);

    /// <summary>"Has met its goals": when it ends.</summary>
    private bool IsAimsMet(Hit hit) =>
        Words[hit.Start].Form is "goals"
        && Words.Take(hit.Start).TakeLast(4).Any(w => w.Form is "met" or "reached" or "achieved");
}
