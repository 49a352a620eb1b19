namespace Reknit.Domain.Orders.Reading;

/// <summary>Words whose object or subject is somebody or something else: a school event, the court's leave, a parent's readiness.</summary>
internal sealed partial class Clause
{
    private const int ObjectReach = 6;

    private static readonly HashSet<string> Events = WordForm.Set(
        """
        school activities activity event events game games hearing hearings trial conference mediation church recital recitals graduation party wedding class classes course courses deposition function functions
        performances arbitration summer camp daycare college university religious services birthday funeral
        """
    );

    /// <summary>"Shall not attend the children's school activities": no session of this therapy.</summary>
    private bool IsOtherEvent(Hit hit)
    {
        for (var i = hit.End; i < Math.Min(Words.Count, hit.End + ObjectReach); i++)
        {
            var form = Words[i].Form;
            if (
                Words[i].Kind == TokenKind.Mark
                || IsMeeting(form)
                || form is "with" or "as" or "when" or "and"
                || form.StartsWith("reunif", StringComparison.Ordinal)
                || form.StartsWith("therap", StringComparison.Ordinal)
                || form.StartsWith("counsel", StringComparison.Ordinal)
            )
            {
                return false;
            }
            if (Events.Contains(form))
            {
                return !Words.Skip(i + 1).Take(3).Any(w => IsMeeting(w.Form));
            }
        }
        return false;
    }

    /// <summary>"Until the counselor states that contact may resume": how long contact waits, not how long therapy lasts.</summary>
    private bool IsUntilContact(Hit hit, List<Hit> all)
    {
        if (Words[hit.Start].Form is not ("until" or "til"))
        {
            return false;
        }
        var next = all.FindAll(h =>
            h.Start >= hit.End
            && h.Start - hit.End <= 14
            && h.Thing is "contactthing" or "custody" or "session" or "rt" or "therapytopic" or "productive"
        );
        return next.Count > 0
            && next.MinBy(h => h.Start).Thing is "contactthing" or "custody"
            && !next.Exists(h => h.Thing is "session" or "rt");
    }

    /// <summary>"Permission to the parties to disclose": the court's leave; nobody signs.</summary>
    private bool IsCourtsLeave(Hit hit) =>
        hit.Start == Sentence.OwnFrom && Words[hit.Start].Form is "permision" or "leave" or "liberty";

    /// <summary>"The mother shall stay in it until she is able": the parent's progress, not the child's.</summary>
    private bool IsParentsReadiness(Hit hit, List<Hit> all)
    {
        if (
            !Words.Skip(hit.Start).Take(hit.End - hit.Start).Any(w => w.Form is "he" or "she")
            || Words.Skip(hit.Start).Take(hit.End - hit.Start).Any(w => w.Form is "child" or "children")
        )
        {
            return false;
        }
        var before = all.FindAll(h => h.End <= hit.Start && h.Thing is "parent" or "child");
        return before.Count > 0
            && before.TrueForAll(h =>
                h.Thing is "parent" && !(h.Start > 0 && Words[h.Start - 1].Form is "her" or "his" or "their")
            );
    }

    /// <summary>"Should the agency decline the referral": no appointment is refused by the court.</summary>
    private bool IsRefusalToCome(Hit hit) =>
        IsToBeRefused(hit)
        || (
            (
                Words[hit.Start].Form.StartsWith("declin", StringComparison.Ordinal)
                || Words[hit.Start].Form.StartsWith("refus", StringComparison.Ordinal)
            )
            && Words
                .Skip(Sentence.OwnFrom)
                .Take(hit.Start - Sentence.OwnFrom)
                .Any(w => w.Form is "should" or "if" or "event" or "where" or "when")
            && !Words.Take(hit.Start).TakeLast(3).Any(w => w.Form is "court" or "judge")
        );

    /// <summary>"A request that she speak to it is to be refused": by whom it comes to, later.</summary>
    private bool IsToBeRefused(Hit hit) =>
        hit.Start > 1
        && Words[hit.Start - 1].Form is "be"
        && Words[hit.Start - 2].Form is "to" or "shal" or "wil" or "must";

    /// <summary>"With Dr. Obi, who is not the reunification therapist": the main verb stands.</summary>
    private bool IsOfRelative(Hit hit)
    {
        var at = hit.End - 1;
        return Words[at].Form is "not"
            && at > 2
            && Words[at - 1].Form is "is" or "are" or "was"
            && Words[at - 2].Form is "who" or "which"
            && Words[at - 3].IsMark(',')
            && hit.End < Words.Count
            && Words[hit.End].Form is "the" or "a" or "an" or "otherwise";
    }

    /// <summary>"Shall let the court know if the work goes on": a question, no condition.</summary>
    private bool IsIndirectQuestion(Hit hit) =>
        IsTimes(hit)
        || (
            Words[hit.Start].Form is "upon"
            && hit.Start > 0
            && Words[hit.Start - 1].Form.StartsWith("atend", StringComparison.Ordinal)
        )
        || Words[hit.Start].Form is "if"
            && hit.End == hit.Start + 1
            && hit.Start > 1
            && Words[hit.Start - 1].Form
                is "know"
                    or "say"
                    or "says"
                    or "tel"
                    or "tels"
                    or "state"
                    or "states"
                    or "ask"
                    or "determine"
                    or "decide"
                    or "decides"
                    or "judge"
                    or "indicate"
                    or "indicates"
                    or "court"
                    or "counsel"
            && Words.Take(hit.Start).TakeLast(4).Any(w => w.Form is not ("court" or "counsel") && IsAsking(w.Form));

    /// <summary>"Once a week": how often, no condition.</summary>
    private bool IsTimes(Hit hit) =>
        Words[hit.Start].Form is "once"
        && hit.End < Words.Count
        && Words[hit.End].Form is "a" or "per" or "each" or "every" or "wekly" or "monthly";

    private static bool IsAsking(string form) =>
        form
            is "know"
                or "say"
                or "says"
                or "tel"
                or "tels"
                or "inform"
                or "informs"
                or "advise"
                or "advises"
                or "state"
                or "states"
                or "ask"
                or "determine"
                or "decide"
                or "decides"
                or "judge"
                or "indicate"
                or "indicates";

    /// <summary>"I make the following order": nobody follows.</summary>
    private bool IsTheFollowing(Hit hit) =>
        Words[hit.Start].Form is "folowing" && hit.Start > 0 && Words[hit.Start - 1].Form is "the";

    /// <summary>"Is not appointed to evaluate": for what, not whether.</summary>
    private bool IsAppointedFor(Hit hit) =>
        hit.End < Words.Count && Words[hit.End].Form is "to" or "for" or "by" or "in";

    /// <summary>"To meet with the parents": no cost is met.</summary>
    private bool IsMeetingWith(Hit hit) =>
        Words[hit.End - 1].Form is "met"
        && hit.End < Words.Count
        && Words[hit.End].Form is "with" or "alone" or "together";

    /// <summary>"The custody evaluation of Dr. Hale": a paper, not a task.</summary>
    private bool IsPaperOfAnother(Hit hit) =>
        Words[hit.End - 1].Form is "evaluation"
        && hit.End < Words.Count
        && Words[hit.End].Form is "of" or "by" or "report" or "dated" or "prepared" or "from" or "and";

    /// <summary>"A program, directed by Dr. Laws": who runs it, not who decides.</summary>
    private bool IsDirector(Hit hit) =>
        Words[hit.Start].Form is "directed"
        && hit.End < Words.Count
        && Words[hit.End].Form is "by"
        && hit.Start > 0
        && (
            (
                Words[hit.Start - 1].IsMark(',')
                && hit.Start > 1
                && (Words[hit.Start - 2].Capital || IsCourse(Words[hit.Start - 2].Form))
            ) || IsCourse(Words[hit.Start - 1].Form)
        );

    private static bool IsCourse(string form) =>
        form is "program" or "programe" or "camp" or "workshop" or "retreat" or "clinic" or "center" or "centre";

    /// <summary>"Phase 1 lasts until the counselor advises": a phase of the schedule.</summary>
    private bool IsOfPhase(Hit hit) => Words.Take(hit.Start).TakeLast(9).Any(IsPhase);

    private static bool IsPhase(Token word) =>
        word is { Form: "phase" or "stage" or "step" or "tier" or "level", Capital: true };

    /// <summary>"A therapist for Lia, not the reunification therapist, shall": who it is not, between commas.</summary>
    private bool IsApposition(Hit hit, List<Hit> all) =>
        !all.Exists(h => h.Thing is "custody" or "contactthing")
        && Words[hit.Start].Form is "not"
        && hit.Start > 0
        && Words[hit.Start - 1].IsMark(',')
        && hit.End + 2 < Words.Count
        && Words[hit.End].Form is "the" or "a" or "an"
        && Words.Skip(hit.End).Take(6).Any(w => w.IsMark(','))
        && !Words.Skip(hit.End).Take(6).TakeWhile(w => !w.IsMark(',')).Any(w => w.Form is "court");

    /// <summary>"To which he or she is invited": who was asked, not who asks.</summary>
    private bool IsInvited(Hit hit) =>
        Words[hit.Start].Form is "invited"
        && hit.Start > 0
        && Words[hit.Start - 1].Form is "is" or "are" or "when" or "if";

    /// <summary>"Parent-time as often as the parties agree": how often a parent is seen.</summary>
    private bool IsAsOftenAsSeen(Hit hit, List<Hit> all) =>
        hit.End - hit.Start == 2
        && Words[hit.Start].Form is "as" or "how"
        && Words[hit.Start + 1].Form is "often"
        && all.Exists(h => h.Thing is "contactthing" or "custody" && h.End <= hit.Start && hit.Start - h.End <= 4)
        && !all.Exists(h => h.Thing is "session" or "rt" && h.Start < hit.Start);

    /// <summary>"Shall report to the court and the guardian": who hears it does not recommend.</summary>
    private bool IsToldEvaluator(Hit hit)
    {
        if (
            hit.Thing is not "evaluator"
            || (
                hit.End < Words.Count
                && (Lexicon.IsModal(Words[hit.End].Form) || Words[hit.End].Form is "who" or "which" or "to" or ",")
            )
        )
        {
            return false;
        }
        for (var i = hit.Start - 1; i >= Math.Max(Sentence.OwnFrom, hit.Start - 8); i--)
        {
            if (Words[i].Form is "to")
            {
                return true;
            }
            if (
                Words[i].Form
                is not (
                    "the"
                    or "and"
                    or "or"
                    or ","
                    or "court"
                    or "counsel"
                    or "atorneys"
                    or "parties"
                    or "parents"
                    or "both"
                    or "any"
                    or "judge"
                )
            )
            {
                return false;
            }
        }
        return false;
    }
}
