namespace Reknit.Domain.Orders.Reading;

/// <summary>Papers that set rules for everybody: a statute, a court's own rules, what a service tells its families.</summary>
internal static partial class Genres
{
    /// <summary>How many sentences a law has for each that tells what a court may do.</summary>
    private const int SentencesPerPower = 6;

    private static readonly HashSet<string> Codes = WordForm.Set("code codes chapter title rules rule statutes act");

    private static readonly HashSet<string> HousePapers = WordForm.Set(
        "protocol protocols guidelines handbook policies"
    );

    private static readonly PhraseSet Services = new(
        """
        call us, contact us, our website, our therapists, our staff, our families, our clinicians, we offer, we accept,
        we send, we decide, schedule a consultation, most families, what we do, staff decide, staff will, staff do, staff have,
        staff write, our office, our program,
        i offer, i accept, i prefer, i meet with each, i see the whole, what to expect, how we begin, intake packet, intake packets, session model,
        our fees, our model, my practice, my office, in my practice
        """
    );

    /// <summary>"Section 3190. (a) The court may require": law for all, and no order for these.</summary>
    private static bool IsStatute(IReadOnlyList<Clause> clauses)
    {
        var powers = clauses.Count(GivesPower);
        var isCited = clauses.Take(2).Any(c => c.Words.Take(2).Any(w => w.Form is "section" or "§" or "sec"));
        var isCode =
            clauses.Take(3).Any(c => c.Words.Count <= Top && c.Words.Any(w => w.Capital && Codes.Contains(w.Form)))
            && !clauses.Take(Top).Any(NamesParty);
        return powers >= 2 && (isCode || (isCited && powers * SentencesPerPower >= clauses.Count));
    }

    /// <summary>"The court may", "a judge who makes an appointment shall", "an order under this section shall".</summary>
    private static bool GivesPower(Clause clause)
    {
        for (var i = 0; i + 1 < clause.Words.Count; i++)
        {
            if (
                clause.Words[i].Form is "court" or "judge" or "order"
                && clause.Words.Skip(i + 1).Take(PowerReach).Any(w => w.Form is "may" or "shal")
                && (
                    clause.Words[i + 1].Form is "may" or "shal"
                    || (i > 0 && clause.Words[i - 1].Form is "a" or "an")
                    || clause.Words.Any(w => w.Form is "section" or "rule" or "chapter")
                )
            )
            {
                return true;
            }
        }
        return clause.Words.Skip(clause.Sentence.OwnFrom).Take(4).Any(w => w.Form is "rule" or "section")
            && clause.Words.Any(w => w.Form is "aplies");
    }

    private const int PowerReach = 10;

    private static bool NamesParty(Clause clause) =>
        clause.Words.Any(w =>
            w
                is {
                    Capital: true,
                    Form: "petitioner" or "plaintif" or "respondent" or "defendant" or "mother" or "father"
                }
            || w.Form is "docket"
        );

    /// <summary>"Protocol for supervised visitation", "call us to schedule": a service says how it works.</summary>
    private static bool IsServicePaper(IReadOnlyList<Clause> clauses, List<Clause> titles) =>
        !clauses.Take(Top).Any(NamesParty)
        && !clauses.Any(c => c.Words.Any(w => w.Form.StartsWith("stipulat", StringComparison.Ordinal)))
        && !clauses.Any(c => c.Has("both") && c.Words.Any(w => w.Form is "agre" or "agred" or "stipulate"))
        && (
            titles.Exists(c => c.Words.Any(w => w.Capital && HousePapers.Contains(w.Form)))
            || clauses.Count(c => Enumerable.Range(0, c.Words.Count).Any(i => Services.IsAt(c.Words, i))) >= 2
        );
}
