using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A term that an order sets for the work, in the order's own words.</summary>
/// <param name="About">Whom it is about; null where it binds the whole work.</param>
public sealed record FrameTerm(TermKind Kind, PersonId? About, string Words);

/// <summary>What an order holds back and opens, from its confirmed findings.</summary>
public static class FrameOfOrder
{
    private const string NotNamedByPlan = "The plan does not name this person for the therapy.";
    private const string LastDay = "The last day of the order or of its work, as it was read.";
    private const string NotNamed = "The order does not name this person for the therapy.";

    private static readonly IReadOnlyDictionary<string, TermKind> Contact = new Dictionary<string, TermKind>
    {
        ["noContact"] = TermKind.NoContact,
        ["suspension"] = TermKind.ContactSuspended,
        ["therapyOnly"] = TermKind.ContactInTherapyOnly,
        ["steps"] = TermKind.ContactInSteps,
        ["childsDiscretion"] = TermKind.AtChildsPace,
    };

    private static readonly IReadOnlyDictionary<string, TermKind> Reports = new Dictionary<string, TermKind>
    {
        ["attendanceOnly"] = TermKind.AttendanceReportsOnly,
        ["nonReportable"] = TermKind.NothingReported,
    };

    /// <summary>
    /// Whether the limits of an order that stands so hold. A modified order's do, until those of the order that replaces
    /// it are confirmed: between two orders nothing is freed by itself.
    /// </summary>
    public static bool Hold(OrderStanding standing) => standing is OrderStanding.Active or OrderStanding.Modified;

    /// <summary>Every term once, in the order of <see cref="TermKind"/>.</summary>
    public static IReadOnlyList<FrameTerm> Of(
        IReadOnlyList<ConfirmedFinding> findings,
        OrderTerms terms,
        IEnumerable<PersonId> notNamed
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        IEnumerable<FrameTerm> all =
        [
            .. From(
                terms.Reports.Where(t =>
                    t.SaidBecause is not null || StatusOf(findings, Component.Reporting) != ComponentStatus.Absent
                ),
                Reports
            ),
            .. IfPresent(findings, Component.RoleLimit, TermKind.NoRecommendations),
            .. From(terms.Contact, Contact),
            .. IfPresent(findings, Component.ChildPace, TermKind.AtChildsPace),
            .. IfPresent(findings, Component.Counsel, TermKind.MaySpeakWithCounsel),
            .. IfPresent(findings, Component.Reporting, TermKind.MayReport),
            .. Without(notNamed, NotNamed),
        ];
        return [.. all.Distinct().OrderBy(l => l.Kind)];
    }

    /// <summary>Those limits that rest on a person's word: their words are that person's reason, and not the order's.</summary>
    public static IReadOnlyList<FrameTerm> Said(IReadOnlyList<ConfirmedFinding> findings, OrderTerms terms)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(terms);
        List<ConfirmedFinding> said =
        [
            .. findings.Select(f =>
                f.Said is null ? f with { Read = f.Read with { Status = ComponentStatus.Absent } } : f
            ),
        ];
        return Of(
            said,
            terms with
            {
                Reports = [.. terms.Reports.Where(t => t.SaidBecause is not null)],
                Contact = [.. terms.Contact.Where(t => t.SaidBecause is not null)],
            },
            []
        );
    }

    /// <summary>What a plan holds back, of which no program reads the terms: it does not name everybody.</summary>
    public static IReadOnlyList<FrameTerm> OfPlan(IEnumerable<PersonId> notNamed) =>
        [.. Without(notNamed, NotNamedByPlan)];

    /// <summary>The days that come over to the case: hearings, report dates, and the order's own last day.</summary>
    public static IReadOnlyList<DatedTerm> Days(OrderTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.EndsOn is { } last
            ? [.. terms.Dates, new(DatedTermKind.OrderEnds, last, null, IsCounted: false, [new(LastDay, 0, 0, null)])]
            : terms.Dates;
    }

    private static IEnumerable<FrameTerm> Without(IEnumerable<PersonId> persons, string words) =>
        persons.Select(person => new FrameTerm(TermKind.NotNamedForTherapy, person, words));

    private static ComponentStatus StatusOf(IReadOnlyList<ConfirmedFinding> findings, Component component) =>
        findings.Single(f => f.Read.Component == component).Status;

    private static IEnumerable<FrameTerm> From(
        IEnumerable<QuotedTerm> terms,
        IReadOnlyDictionary<string, TermKind> kinds
    ) =>
        terms
            .Where(t => kinds.ContainsKey(t.Kind))
            .Select(t => new FrameTerm(kinds[t.Kind], null, t.SaidBecause ?? Joined(t.Quotes.Select(q => q.Text))));

    private static IEnumerable<FrameTerm> IfPresent(
        IReadOnlyList<ConfirmedFinding> findings,
        Component component,
        TermKind kind
    )
    {
        var finding = findings.Single(f => f.Read.Component == component);
        if (finding.Status != ComponentStatus.Present)
        {
            return [];
        }

        // What only a person found has no words of the order; the person's reason stands for them.
        var words = finding.Said is { } said ? said.Reason : Joined(finding.Read.Quotes.Select(q => q.Text));
        return [new(kind, null, words)];
    }

    private static string Joined(IEnumerable<string> words) =>
        string.Join(' ', string.Join(' ', words).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
