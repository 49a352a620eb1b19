namespace Reknit.Domain.Orders.Reading;

/// <summary>Words that speak of something else than the term they seem to: who comes, what is refused, how often a visit is.</summary>
internal sealed partial class Clause
{
    /// <summary>How many words from "frequency" to what it is the frequency of.</summary>
    private const int AttributeReach = 8;

    private bool IsElsewhere(Hit hit, List<Hit> all) =>
        hit.Thing switch
        {
            "cond" when IsIndirectQuestion(hit) => true,
            "attend" or "partword" when IsOfTheirPicking(hit, all) => true,
            "attend" when IsLastUse(hit) => true,
            "enroll" when IsTakingPart(hit) => true,
            "howlong" or "aslong" when IsOfMeeting(hit) => true,
            "sessionattr" when IsAimsMet(hit) => true,
            "sessionattr" when IsOfHome(hit) || IsBroughtAbout(hit) => true,
            "ready" when IsReleased(hit) => true,
            "cost" when IsOpening(hit) => true,
            "ownwork" when IsAftercare(hit, all) => true,
            "numbered" when IsAfterFirst(hit) => true,
            "follow" when IsFollowedBy(hit) => true,
            "removed" when IsReplacing(hit, all) || IsRefusedRemoval() => true,
            "force" or "required" or "require" when IsMotionToCompel(hit) => true,
            "setsword" or "asksword" when IsOfPerson(hit) => true,
            "aslong" or "howlong" when IsOfHearing(hit) => true,
            "sessionattr"
                when Words[hit.End - 1].Form is "is"
                    && hit.End < Words.Count
                    && Words[hit.End].Form is "apointed" or "not" => true,
            "payverb" when IsMeetingPerson(hit, all) => true,
            "therapist" or "name" when IsPaperOfTherapist(hit) => true,
            "follow" when IsTheFollowing(hit) => true,
            "notappointed" when IsAppointedFor(hit) => true,
            "evaluate" when IsPaperOfAnother(hit) => true,
            "direct" or "ask" or "direction" or "decide" when IsDirector(hit) => true,
            "aslong" when IsOfPhase(hit) => true,
            "attend" or "stayaway" when IsOtherEvent(hit) => true,
            "aslong" when IsUntilContact(hit, all) => true,
            "consents" when IsCourtsLeave(hit) => true,
            "ready" when IsParentsReadiness(hit, all) => true,
            "denied" when IsRefusalToCome(hit) => true,
            "sessionattr" when IsAsOftenAsSeen(hit, all) || IsInvited(hit) => true,
            "attend" => IsAsked(hit) || IsUseOf(hit) || IsHandingIn(hit) || IsFillingIn(hit),
            "aslong" or "productive" when IsFillingIn(hit) || IsIntake(hit) => true,
            "aslong" => Words[hit.Start].Form is "duration" or "length" && (IsOfContact(hit, all) || IsOfSessions(hit)),
            "howlong" when IsOfSessions(hit) => true,
            "sessionattr"
            or "shortattr"
            or "howlong"
            or "lengthword" when IsOfContact(hit, all) || IsJointChoice(hit) || IsChosenFrom(hit) => true,
            "contactthing" => IsVerbSchedule(hit) || IsSessionSchedule(hit) || IsOnlySchedule(hit, all),
            "ready"
                when hit.Start > 0
                    && Words[hit.Start - 1].Form is "against" or "the"
                    && Words.Skip(hit.Start - 2).Take(2).Any(w => w.Form is "against") => true,
            "not" => IsNumberSign(hit) || IsNoMissed(hit) || IsOfRelative(hit) || IsApposition(hit, all),
            "consents" => hit.Start > 0 && Words[hit.Start].Form is "consent" && Words[hit.Start - 1].Form is "by",
            "denied" => IsPartysRefusal(hit),
            "report" or "statusreport" when IsPartysReport(hit, all) => true,
            "recs" => IsTherapistAsking(hit, all),
            "except" => Scope.IsAside(this, hit.Start),
            "report" => IsComplianceWith(hit) || IsAnothersReport(hit) || IsLettersBetween(hit),
            "makes" => IsChildsDeed(hit),
            "indiv" => IsOfEitherParent(hit, all),
            "payverb" => IsOfPapers(hit) || IsMeetingWith(hit),
            "combine" => IsJointChoice(hit),
            "appear" => IsAppearance(hit),
            "choose" or "appoint" => IsTitle(hit) || IsChoiceOf(hit),
            "sessionattr" => IsMetGoals(hit),
            "honorword" or "bring" => IsLate(hit),
            "pace" or "ready" => IsTherapistsView(hit, all),
            _ => false,
        };

    /// <summary>"Decides who attends", "whether the parties are attending": a question, not a duty.</summary>
    private bool IsAsked(Hit hit)
    {
        if (
            hit.Start > 0
            && Words[hit.Start - 1].Form is "to"
            && Words
                .Take(hit.Start - 1)
                .Select((w, i) => (w, i))
                .Any(p => p.w.Form is "whether" && p.i + 1 < Words.Count && Words[p.i + 1].Form is "to")
        )
        {
            return true;
        }
        for (var i = hit.Start - 1; i >= Math.Max(0, hit.Start - 6); i--)
        {
            if (Words[i].Kind == TokenKind.Mark)
            {
                return false;
            }
            if (Words[i].Form is "who" or "whom" or "whether" or "which")
            {
                return i > 0
                    && !Words[i - 1].IsMark(',')
                    && Words[i - 1].Form is not ("in" or "at" or "to" or "for" or "during");
            }
        }
        return false;
    }

    /// <summary>"The frequency and duration of Mother's contact": what it measures is time with the child, not sessions.</summary>
    private bool IsOfContact(Hit hit, List<Hit> all)
    {
        for (var i = hit.End - 1; i < Math.Min(Words.Count, hit.End + AttributeReach); i++)
        {
            if (all.Exists(h => h.Start == i && h.Start >= hit.End && h.Thing is "session" or "therapy"))
            {
                return false;
            }
            if (Words[i].Form is not ("of" or "for" or "regarding" or "concerning" or "about" or "how" or "when"))
            {
                continue;
            }
            var reach = Math.Min(Words.Count, i + 6);
            var things = all.FindAll(h =>
                h.Start > i && h.Start < reach && h.Thing is "contactthing" or "custody" or "session" or "therapy"
            );
            if (things.Count == 0)
            {
                continue;
            }
            var nearest = things.MinBy(h => h.Start).Start;
            return !things.Exists(h => h.Start <= nearest + 1 && h.Thing is "session" or "therapy");
        }
        return false;
    }

    /// <summary>"Jointly choose": how the parties act, not a kind of session.</summary>
    private bool IsJointChoice(Hit hit) =>
        IsChosenJointly(hit)
        || Words[hit.Start].Form is "jointly"
            && hit.End == hit.Start + 1
            && hit.End < Words.Count
            && Words[hit.End].Form
                is "chose"
                    or "select"
                    or "agre"
                    or "retain"
                    or "hire"
                    or "apoint"
                    or "recomend"
                    or "request"
                    or "nominate"
                    or "propose"
                    or "submit"
                    or "pay"
                    or "bear"
                    or "share"
                    or "and";

    private bool IsChosenFrom(Hit hit) =>
        Words[hit.Start].Form is "whom" && hit.Start > 0 && Words[hit.Start - 1].Form is "from" or "by" or "to";

    /// <summary>"No. 2021-0441": a case's number, no negation.</summary>
    private bool IsNumberSign(Hit hit) =>
        Words[hit.Start].Form is "no"
        && (
            Words[hit.Start].Capital
            || (
                hit.Start > 0
                && Words[hit.Start - 1].Form is "motion" or "case" or "docket" or "cause" or "file" or "matter"
            )
        )
        && hit.End < Words.Count
        && (
            Words[hit.End].Kind is TokenKind.Number or TokenKind.Blank
            || (
                Words[hit.End].AllCapitals
                && !Words[hit.Start].AllCapitals
                && hit.End + 1 < Words.Count
                && Words[hit.End + 1].Kind == TokenKind.Number
            )
        );

    private bool IsVerbSchedule(Hit hit) =>
        Words[hit.Start].Form is "schedule"
        && hit.End == hit.Start + 1
        && hit.Start > 0
        && (Lexicon.IsModal(Words[hit.Start - 1].Form) || Words[hit.Start - 1].Form is "to" or "not");

    /// <summary>"The schedule of sessions", "the appointment schedule": not time with a parent.</summary>
    private bool IsSessionSchedule(Hit hit) =>
        Words[hit.Start].Form is "schedule"
        && hit.End == hit.Start + 1
        && (
            (hit.Start > 0 && IsMeeting(Words[hit.Start - 1].Form))
            || (
                hit.End + 1 < Words.Count
                && Words[hit.End].Form is "of" or "for"
                && Words.Skip(hit.End + 1).Take(3).Any(w => IsMeeting(w.Form))
            )
        );

    private static bool IsMeeting(string form) =>
        form
            is "sesion"
                or "sesions"
                or "apointment"
                or "apointments"
                or "metings"
                or "therapy"
                or "counseling"
                or "treatment";

    /// <summary>"Neither parent shall refuse to sign": no appointment is refused.</summary>
    private bool IsPartysRefusal(Hit hit) =>
        IsSomebodysRefusal(hit)
        || hit.Start > 0
            && (
                (Lexicon.IsModal(Words[hit.Start - 1].Form) && Words[hit.Start - 1].Form is not ("is" or "are"))
                || Words[hit.Start - 1].Form is "to" or "parent" or "party" or "not"
            )
            && hit.End < Words.Count
            && Words[hit.End].Form is "to" or "any" or "a" or "the" or "such" or ",";

    /// <summary>"Length and spacing of sessions": one session's length, not the therapy's.</summary>
    private bool IsOfSessions(Hit hit)
    {
        for (var i = hit.Start; i < Math.Min(Words.Count, hit.Start + 9); i++)
        {
            if (
                Words[i].Form.StartsWith("therap", StringComparison.Ordinal)
                || Words[i].Form is "treatment" or "proces" or "work"
            )
            {
                return false;
            }
            if (Words[i].Form is "sesion" or "sesions" or "meeting" or "metings" or "apointment" or "apointments")
            {
                return Words[hit.Start].Form is "length";
            }
        }
        return false;
    }

    /// <summary>"The evaluator's report": not the therapist's.</summary>
    private bool IsAnothersReport(Hit hit) =>
        Words[hit.Start].Form is "report" or "reports"
        && hit.Start > 0
        && Words[hit.Start - 1].Form
            is "evaluators"
                or "evaluator"
                or "litems"
                or "guardians"
                or "police"
                or "evaluation"
                or "coordinators";

    /// <summary>"The parties shall report to the court": not the therapist.</summary>
    private bool IsPartysReport(Hit hit, List<Hit> all) =>
        IsFiledByParty(hit)
        || hit.Start > 1
            && Words[hit.Start].Form is "report"
            && Words[hit.Start - 1].Form is "shal" or "wil" or "must" or "to"
            && all.Exists(h =>
                h.Thing is "both" or "parent" or "lawyer" or "childlawyer" or "evaluator"
                && h.End < hit.Start
                && h.End >= hit.Start - 4
                && Words
                    .Skip(h.End)
                    .Take(hit.Start - h.End)
                    .All(w => Lexicon.IsModal(w.Form) || w.Form is "ordered" or "to")
            );

    /// <summary>"Attend as Ms. Tran requests": what is asked is to come, no recommendation to follow.</summary>
    private bool IsTherapistAsking(Hit hit, List<Hit> all) =>
        Words[hit.Start].Form is "requests"
        && all.Exists(h =>
            h.Thing is "therapist"
            && h.End == hit.Start
            && h.Start > 1
            && Words.Skip(Math.Max(0, h.Start - 3)).Take(3).Any(w => w.Form is "as" or "such" or "sesions")
        );

    private bool IsLettersBetween(Hit hit) =>
        Words[hit.Start].Form is "letters" && Words.Skip(hit.End).Take(8).Any(w => w.Form is "between");

    private bool IsComplianceWith(Hit hit) =>
        Words[hit.Start].Form is "compliance" && hit.End < Words.Count && Words[hit.End].Form is "with";

    /// <summary>"The parties ... with their own therapists": not the child's.</summary>
    private bool IsOfEitherParent(Hit hit, List<Hit> all) =>
        hit.Start > 0
        && Words[hit.Start].Form is "own"
        && Words[hit.Start - 1].Form is "their"
        && all.Exists(b =>
            b.Thing is "both"
            && b.Start < hit.Start
            && !all.Exists(c => c.Thing is "child" && c.Start > b.Start && c.Start < hit.Start)
        );
}
