using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A limit that an order sets, in the order's own words.</summary>
/// <param name="About">Whom it is about; null where it binds the whole work.</param>
public sealed record OrderLimit(LimitKind Kind, PersonId? About, string Words);

/// <summary>What an order holds back, from its confirmed findings.</summary>
public static class OrderLimits
{
    private const string NotNamed = "The order does not name this person for the therapy.";

    private static readonly IReadOnlyDictionary<string, LimitKind> Contact = new Dictionary<string, LimitKind>
    {
        ["noContact"] = LimitKind.NoContact,
        ["suspension"] = LimitKind.ContactSuspended,
        ["therapyOnly"] = LimitKind.ContactInTherapyOnly,
        ["steps"] = LimitKind.ContactInSteps,
        ["childsDiscretion"] = LimitKind.AtChildsPace,
    };

    private static readonly IReadOnlyDictionary<string, LimitKind> Reports = new Dictionary<string, LimitKind>
    {
        ["attendanceOnly"] = LimitKind.AttendanceReportsOnly,
        ["nonReportable"] = LimitKind.NothingReported,
    };

    /// <summary>
    /// Whether the limits of an order that stands so hold. A modified order's do, until those of the order that replaces
    /// it are confirmed: between two orders nothing is freed by itself.
    /// </summary>
    public static bool Hold(OrderStanding standing) => standing is OrderStanding.Active or OrderStanding.Modified;

    /// <summary>Every limit once, in the order of <see cref="LimitKind"/>.</summary>
    public static IReadOnlyList<OrderLimit> Of(
        IReadOnlyList<ConfirmedFinding> findings,
        OrderTerms terms,
        IEnumerable<PersonId> notNamed
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        IEnumerable<OrderLimit> all =
        [
            .. StatusOf(findings, Component.Reporting) is ComponentStatus.Absent ? [] : From(terms.Reports, Reports),
            .. IfPresent(findings, Component.RoleLimit, LimitKind.NoRecommendations),
            .. From(terms.Contact, Contact),
            .. IfPresent(findings, Component.ChildPace, LimitKind.AtChildsPace),
            .. notNamed.Select(person => new OrderLimit(LimitKind.NotNamedForTherapy, person, NotNamed)),
        ];
        return [.. all.Distinct().OrderBy(l => l.Kind)];
    }

    private static ComponentStatus StatusOf(IReadOnlyList<ConfirmedFinding> findings, Component component) =>
        findings.Single(f => f.Read.Component == component).Status;

    private static IEnumerable<OrderLimit> From(
        IReadOnlyList<QuotedTerm> terms,
        IReadOnlyDictionary<string, LimitKind> kinds
    ) =>
        terms
            .Where(t => kinds.ContainsKey(t.Kind))
            .Select(t => new OrderLimit(kinds[t.Kind], null, Joined(t.Quotes.Select(q => q.Text))));

    private static IEnumerable<OrderLimit> IfPresent(
        IReadOnlyList<ConfirmedFinding> findings,
        Component component,
        LimitKind kind
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
