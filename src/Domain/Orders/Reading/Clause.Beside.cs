namespace Reknit.Domain.Orders.Reading;

/// <summary>Words whose neighbours make them something else: a report is tendered, goals are met, one arrives late.</summary>
internal sealed partial class Clause
{
    private const int PaperReach = 5;

    /// <summary>"Shall tender a report", "shall share information": nothing is paid.</summary>
    private bool IsOfPapers(Hit hit)
    {
        if (
            !Words[hit.Start].Form.StartsWith("tender", StringComparison.Ordinal)
            && !Words[hit.Start].Form.StartsWith("remit", StringComparison.Ordinal)
            && Words[hit.Start].Form is not ("share" or "shared" or "sharing" or "asign" or "asigns" or "asigned")
        )
        {
            return false;
        }
        var next = Words.Skip(hit.End).Take(PaperReach).ToList();
        return next.Exists(w =>
                w.Form
                    is "report"
                        or "reports"
                        or "information"
                        or "names"
                        or "copy"
                        or "copies"
                        or "update"
                        or "updates"
                        or "records"
                        or "leter"
                        or "sumary"
                        or "custody"
                        or "parenting"
                        or "homework"
                        or "tasks"
                        or "exercises"
            ) && !next.Exists(w => w.Form is "cost" or "costs" or "fe" or "fes" or "expense" or "expenses");
    }

    /// <summary>"Until the goals of treatment have been met": when it ends, not what sessions are like.</summary>
    private bool IsMetGoals(Hit hit) =>
        Words[hit.Start].Form is "goals"
        && Words
            .Skip(hit.End)
            .Take(6)
            .Any(w =>
                w.Form
                    is "met"
                        or "achieved"
                        or "reached"
                        or "acomplished"
                        or "atained"
                        or "fulfiled"
                        or "realized"
                        or "completed"
            );

    /// <summary>"Shall not arrive late".</summary>
    private bool IsLate(Hit hit) =>
        Words[hit.Start].Form.StartsWith("ariv", StringComparison.Ordinal)
        && Words.Skip(hit.End).Take(3).Any(w => w.Form is "late" or "tardy");

    /// <summary>"Let the children set the tempo": theirs to set, not the therapist's.</summary>
    private bool IsChildsDeed(Hit hit) =>
        hit.Start > 1
        && Words[hit.Start - 1].Form is "child" or "children"
        && Words
            .Take(hit.Start)
            .TakeLast(5)
            .Any(w => w.Form is "let" or "lets" or "alow" or "alows" or "permit" or "permits");

    /// <summary>"Shall complete intake within ten days": a beginning, no end.</summary>
    private bool IsIntake(Hit hit) =>
        Words[hit.Start].Form.StartsWith("complet", StringComparison.Ordinal)
        && Words.Skip(hit.End).Take(4).Any(w => w.Form is "intake" or "intakes" or "asesment" or "orientation");

    /// <summary>"As soon as the counselor says the boys can manage it": the counselor's measure, not the child's.</summary>
    private bool IsTherapistsView(Hit hit, List<Hit> all) =>
        (all.Exists(h => h.Thing is "contactthing") || Words.Any(IsPhase))
        && !all.Exists(h => h.Thing is "session" or "force")
        && all.Exists(h =>
            (h.Thing is "rectherapist" && h.End <= hit.Start && hit.Start - h.End <= 3)
            || h.Thing is "therapist"
                && h.End < hit.Start
                && hit.Start - h.End <= 6
                && Words
                    .Skip(h.End)
                    .Take(2)
                    .Any(w =>
                        w.Form
                            is "says"
                                or "considers"
                                or "fels"
                                or "believes"
                                or "thinks"
                                or "dems"
                                or "determines"
                                or "finds"
                                or "reports"
                                or "certifies"
                                or "advises"
                                or "concludes"
                                or "confirms"
                                or "advice"
                                or "opinion"
                                or "statement"
                                or "view"
                    )
        );

    /// <summary>"Provider decides", "the Provider": a defined word for the therapist.</summary>
    private void AddProviders(List<Hit> hits)
    {
        for (var i = Sentence.OwnFrom; i < Words.Count; i++)
        {
            if (Words[i] is not { Form: "provider" or "providers", Capital: true, AllCapitals: false })
            {
                continue;
            }
            var isField = i + 1 < Words.Count && (Words[i + 1].IsMark(':') || Words[i + 1].Kind == TokenKind.Blank);
            var isAlone =
                i == Sentence.OwnFrom
                || Words[i - 1].Kind != TokenKind.Word
                || !Words[i - 1].Capital
                || Words[i - 1].Form is "the";
            if (isAlone && !isField)
            {
                hits.Add(new("therapist", i, i + 1));
            }
        }
    }

    /// <summary>"Decides the schedule and who takes part in each session": nothing else here is of time with a parent.</summary>
    private bool IsOnlySchedule(Hit hit, List<Hit> all) =>
        Words[hit.Start].Form is "schedule"
        && hit.End == hit.Start + 1
        && all.Exists(h => h.Thing is "session")
        && !all.Exists(h => h.Thing is "custody" || (h.Thing is "contactthing" && h.Start != hit.Start));

    /// <summary>"Make sure that no session is missed": every session is kept.</summary>
    private bool IsNoMissed(Hit hit) =>
        Words[hit.Start].Form is "no"
        && hit.Start > 1
        && Words[hit.Start - 1].Form is "that" or "sure" or "ensure" or "ensures"
        && hit.End < Words.Count
        && IsMeeting(Words[hit.End].Form.TrimEnd('s') + "s")
        && Words.Skip(hit.End).Take(6).Any(w => w.Form is "mised" or "skiped" or "canceled" or "lost");

    /// <summary>"If his insurer declines to cover it": no appointment is refused.</summary>
    private bool IsSomebodysRefusal(Hit hit) =>
        (
            Words[hit.Start].Form.StartsWith("declin", StringComparison.Ordinal)
            || Words[hit.Start].Form.StartsWith("refus", StringComparison.Ordinal)
        )
        && hit.End < Words.Count
        && (Words[hit.End].Form is "to" || (hit.Start > 0 && Words[hit.Start - 1].Form is "has" or "have" or "had"))
        && !Words.Take(hit.Start).TakeLast(4).Any(w => w.Form is "court" or "judge" or "magistrate");

    /// <summary>"Selected by the attorneys jointly": how they choose.</summary>
    private bool IsChosenJointly(Hit hit) =>
        Words[hit.Start].Form is "jointly"
        && hit.End == hit.Start + 1
        && Words
            .Take(hit.Start)
            .TakeLast(6)
            .Any(w => w.Form is "selected" or "chosen" or "agred" or "apointed" or "named" or "picked" or "retained");

    /// <summary>"The parties, appearing with counsel": before the court.</summary>
    private bool IsAppearance(Hit hit) =>
        Words[hit.Start].Form.StartsWith("apear", StringComparison.Ordinal)
        && Words
            .Skip(hit.End)
            .Take(4)
            .Any(w => w.Form is "counsel" or "atorney" or "atorneys" or "se" or "represented" or "hearing");

    /// <summary>"ORDER APPOINTING REUNIFICATION THERAPIST": a title names the way to nobody.</summary>
    private bool IsTitle(Hit hit) =>
        Words[hit.Start] is { Form: "apointing", AllCapitals: true }
        && hit.Start > 0
        && Words[hit.Start - 1] is { Form: "order" or "stipulation" or "for" or "re", AllCapitals: true };
}
