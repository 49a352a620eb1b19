using Reknit.Domain.Orders.Packs;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads the terms on contact and on reports that the desk carries into the case.</summary>
internal static class QuotedTerms
{
    /// <summary>No contact and suspension by the signs that raise a flag: what stops in one state limits the work in each.</summary>
    private static readonly (string Kind, string Summary, Pattern Sign)[] ContactKinds =
    [
        .. PackSigns.NoContact.Select(sign => ("noContact", "No contact with a parent for a time.", sign)),
        .. PackSigns.Suspension.Select(sign => ("suspension", "Contact or custody is suspended.", sign)),
        ("custodyChange", "Custody changes while the therapy lasts.", new("custodyword > changeword:")),
        ("custodyChange", "Custody changes while the therapy lasts.", new("changeword: > custodyword")),
        (
            "therapyOnly",
            "Contact takes place in the therapy only.",
            new("contactthing >> only >> therapy|session|therapist")
        ),
        ("steps", "Contact grows in steps.", new("contactthing >> stepword")),
        ("steps", "Contact grows in steps.", new("stepword >> contactthing")),
        ("childsDiscretion", "Contact is at the child's discretion.", new("contactthing >> ready")),
    ];

    private static readonly (string Kind, string Summary, Pattern Sign)[] ReportKinds =
    [
        ("attendanceOnly", "Attendance and progress only.", new("report >> attendance &only")),
        ("attendanceOnly", "Attendance and progress only.", new("only > report")),
        ("nonReportable", "Nothing is reported to the court.", new("reportable")),
        ("statusReport", "A report on status or progress.", new("statusreport")),
        ("statusReport", "A report on status or progress.", new("therapist >> report >> forum")),
        ("recommendations", "A report with recommendations is asked for.", new("report >> recommend >> courtonly")),
    ];

    /// <summary>What the kind of a term means.</summary>
    public static string SummaryOf(string kind) => ContactKinds.Concat(ReportKinds).First(k => k.Kind == kind).Summary;

    public static IReadOnlyList<QuotedTerm> Contact(string text, IReadOnlyList<Clause> clauses) =>
        Read(text, clauses, ContactKinds, needsTherapy: false);

    public static IReadOnlyList<QuotedTerm> Reports(string text, IReadOnlyList<Clause> clauses) =>
        Read(text, clauses, ReportKinds, needsTherapy: true);

    private static List<QuotedTerm> Read(
        string text,
        IReadOnlyList<Clause> clauses,
        (string Kind, string Summary, Pattern Sign)[] kinds,
        bool needsTherapy
    )
    {
        var terms = new List<QuotedTerm>();
        foreach (var clause in clauses.Where(c => c.Voice == Voice.Operative && (c.IsAboutTherapy || !needsTherapy)))
        {
            foreach (var (kind, summary, sign) in kinds)
            {
                if (
                    sign.Find(clause).Any(m => !IsTakenBack(kind, clauses, clause, m))
                    && !terms.Exists(t => t.Kind == kind && t.Quotes[0].Start == clause.Sentence.Start)
                )
                {
                    terms.Add(new(kind, summary, [clause.Sentence.QuoteFrom(text)]));
                }
            }
        }
        return terms;
    }

    /// <summary>"Is not suspended", "nothing here changes custody"; "no contact" carries a negation of its own.</summary>
    private static bool IsTakenBack(string kind, IReadOnlyList<Clause> all, Clause clause, Match match) =>
        (kind is "suspension" or "custodyChange" && PackReader.IsDenied(clause, match.Anchor))
        || (kind is "noContact" && KeptApart.AreOthers(all, clause, match));
}
