using System.Globalization;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Web.Features.Orders;

/// <summary>How the pages name the terms that an order sets, and what stands in them.</summary>
internal static class TermWords
{
    public static string Title(TermItem item) =>
        item switch
        {
            TermItem.CaseNumber => "Case number",
            TermItem.Therapist => "Therapist",
            TermItem.Sessions => "How many sessions",
            TermItem.EndsOn => "Ends on",
            TermItem.ParentSessions => "Cost of each parent's own sessions",
            TermItem.ChildSessions => "Cost of the child's sessions",
            TermItem.FamilySessions => "Cost of family sessions",
            TermItem.CoparentingSessions => "Cost of co-parenting sessions",
            TermItem.CollateralWork => "Cost of work with other professionals",
            TermItem.AttendanceOnly => "Only attendance and progress are reported",
            TermItem.NonReportable => "Nothing is reported to the court",
            TermItem.StatusReport => "A report on status or progress",
            TermItem.Recommendations => "A report with recommendations is asked for",
            TermItem.NoContact => "No contact with a parent for a time",
            TermItem.Suspension => "Contact or custody is suspended",
            TermItem.CustodyChange => "Custody changes while the therapy lasts",
            TermItem.TherapyOnly => "Contact takes place in the therapy only",
            TermItem.Steps => "Contact grows in steps",
            TermItem.ChildsDiscretion => "Contact is at the child's discretion",
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };

    /// <summary>A heading over the terms from this one on; null within a group.</summary>
    public static string? Group(TermItem item) =>
        item switch
        {
            TermItem.CaseNumber => "Number, therapist, sessions and end",
            TermItem.ParentSessions => "Costs",
            TermItem.AttendanceOnly => "Reports",
            TermItem.NoContact => "Contact",
            _ => null,
        };

    /// <summary>The first of the group that ends with this term; null where none ends.</summary>
    public static TermItem? EndsGroup(TermItem item) =>
        item switch
        {
            TermItem.Recommendations => TermItem.AttendanceOnly,
            TermItem.ChildsDiscretion => TermItem.NoContact,
            _ => null,
        };

    public static bool IsClaim(TermItem item) => TermValues.ShapeOf(item) == TermShape.Claim;

    /// <summary>What stands there, for a person.</summary>
    public static string Value(TermItem item, string value) =>
        TermValues.ShapeOf(item) switch
        {
            TermShape.Claim => value.Length > 0 ? "The order says so" : "Not in the order",
            _ when value.Length == 0 => "Not in the order",
            TermShape.Day => DateOnly
                .ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                .ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            TermShape.Shares => string.Join(" / ", value.Split(" / ").Select(Percents)),
            _ => value,
        };

    /// <summary>The same of a reading, which only says what it found.</summary>
    public static string Read(ConfirmedTerm term) =>
        term.Read.Length > 0 ? Value(term.Item, term.Read)
        : term.Note.Length > 0 ? term.Note
        : "not found";

    /// <summary>What stands now, said or read.</summary>
    public static string Standing(ConfirmedTerm term) =>
        term.Said is { } said ? Value(said.Item, said.Value)
        : term.Read.Length == 0 ? Sentence(Read(term))
        : Value(term.Item, term.Read);

    /// <summary>How to write it, where it is written.</summary>
    public static string? Hint(TermItem item) =>
        TermValues.ShapeOf(item) == TermShape.Shares
            ? "Such as “Mother 60, Father 40”. Empty: the order does not say."
            : null;

    /// <summary>Why what was typed could not be taken.</summary>
    public static string Wrong(TermItem item) =>
        TermValues.ShapeOf(item) switch
        {
            TermShape.Shares =>
                "Write each payer once with a percentage, such as “Mother 60, Father 40”. Together at most 100.",
            TermShape.Count => "Write a number of sessions, such as 12.",
            TermShape.Day => "Give the day as a date.",
            _ => "Choose what the order says.",
        };

    public static string Id(TermItem item) => $"term-{item}";

    private static string Percents(string shares) => string.Join(", ", shares.Split(", ").Select(s => s + " %"));

    private static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
