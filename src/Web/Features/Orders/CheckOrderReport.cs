using System.Text;
using Reknit.Domain.Orders;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Features.Orders;

/// <summary>Writes a reading as a report to be read in a terminal: what needs a person first.</summary>
internal sealed class CheckOrderReport
{
    private static readonly (ComponentStatus Status, string Heading)[] Sections =
    [
        (ComponentStatus.Absent, "Not found: please check"),
        (ComponentStatus.Contrary, "The order says the opposite"),
        (ComponentStatus.Unfilled, "Left blank"),
        (ComponentStatus.Conditional, "Only under a condition"),
        (ComponentStatus.Present, "Found"),
    ];

    private readonly StringBuilder _report = new();

    public static string Write(OrderReading reading, string name, DocumentText.Words words)
    {
        var report = new CheckOrderReport();
        report.About(reading, name, words);
        foreach (var (status, heading) in Sections)
            report.Section(heading, [.. reading.Components.Where(c => c.Status == status)]);
        report.Terms(reading.Terms);
        report.Rules(reading);
        report.Flags(reading.Flags, "State rules to look at, for counsel to judge");
        report.Flags(reading.LaterFlags, "Since then: rules of today that did not hold on the order's day");
        report.Line("");
        report.Line("Absent means not found: please check the order itself. This check does not say whether an order");
        report.Line("is lawful.");
        return report._report.ToString();
    }

    /// <summary>Without control and direction-override characters: a file's words must not steer the terminal.</summary>
    public static string Printable(string words) =>
        string.Concat(
            words.Select(c =>
                char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? ' ' : c
            )
        );

    private void About(OrderReading reading, string name, DocumentText.Words words)
    {
        var kind = reading.Document.Kind switch
        {
            DocumentKind.Order => "an order",
            DocumentKind.Agreement => "an agreement",
            _ => "neither an order nor an agreement",
        };
        var therapy = reading.Document.IsReunificationTherapy ? "for" : "not for";
        Line($"{name}: read as {kind}, {therapy} reunification therapy. {reading.Document.Why}");
        if (reading.IsUnclear)
            Line(
                "Something of the list stands in it all the same: the state's rules are held against it, to be looked at."
            );
        if (words.PagesReadByMachine.Count > 0)
            Line(
                $"Read by machine from pictures, so letters may be wrong; pages: {string.Join(", ", words.PagesReadByMachine)}."
            );
        if (words.PagesWithoutText.Count > 0)
            Line($"Pages without text, perhaps scanned, were not read: {string.Join(", ", words.PagesWithoutText)}.");
        if (words.HasStruckWords)
            Line("Words that are struck through in the file were left out: please look at them there.");
    }

    private void Section(string heading, IReadOnlyList<ComponentFinding> findings)
    {
        if (findings.Count == 0)
            return;
        Heading(heading);
        foreach (var found in findings)
        {
            Line($"- {CheckOrderWords.Of(found.Component)}");
            foreach (
                var words in Remarks(found)
                    .Where(words => words.Length > 0 && !words.StartsWith(heading, StringComparison.Ordinal))
            )
                Line($"  {words}");
            Quotes(found.Quotes);
        }
    }

    /// <summary>The note names the missing parts by their codes, so the parts stand in its place.</summary>
    private static IEnumerable<string> Remarks(ComponentFinding found)
    {
        yield return found.Missing.Count == 0
            ? found.Note
            : $"Not covered: {string.Join(", ", found.Missing.Select(CheckOrderWords.OfService))}.";
        if (found.Why != ComponentFinding.NoWords)
            yield return found.Why;
    }

    private void Terms(OrderTerms terms)
    {
        Heading("Terms");
        foreach (var (name, value) in CheckOrderWords.OfTerms(terms))
            Line($"- {name}: {value}");
        foreach (var cost in terms.Costs)
        {
            Line($"- {CheckOrderWords.OfCost(cost)}");
            Quotes(cost.Quotes);
        }
        foreach (var date in terms.Dates)
        {
            Line($"- {CheckOrderWords.OfDate(date)}");
            Quotes(date.Quotes);
        }
        foreach (
            var (name, term) in terms
                .Reports.Select(t => ("Report", t))
                .Concat(terms.Contact.Select(t => ("Contact", t)))
        )
        {
            Line($"- {name}: {term.Summary}");
            Quotes(term.Quotes);
        }
    }

    private void Rules(OrderReading reading)
    {
        if (reading.SaidProceeding is { } said)
            Line($"- Kind of case, as given: {CheckOrderWords.OfProceeding(said)}.");
        Line($"- Kind of case: {CheckOrderWords.OfProceeding(reading.Proceeding.Kind)}. {reading.Proceeding.Why}");
        Quotes(reading.Proceeding.Quotes);
        if (reading.Terms.SignedOnNote.Length > 0)
            Line($"- {reading.Terms.SignedOnNote} Please check.");
        var state = reading.Terms.State;
        if (state is null)
            Line("- The order's state is not known, so no state's rules were looked up.");
        else if (!OrderCheck.StatesOnFile.Contains(state))
            Line($"- No rule on file for {state}, which is not the same as permitted.");
    }

    private void Flags(IReadOnlyList<OrderFlag> flags, string heading)
    {
        if (flags.Count == 0)
            return;
        Heading(heading);
        foreach (var flag in flags)
        {
            var stop = flag.Effect == FlagEffect.Stop ? " A review must be recorded before the case goes on." : "";
            Line($"- {flag.Code}: {flag.Rule}{stop}");
            if (flag.Why.Length > 0)
                Line($"  {flag.Why}");
            Line($"  {RuleWords.From(flag)}");
            Quotes(flag.Quotes);
        }
    }

    private void Quotes(IReadOnlyList<Quote> quotes)
    {
        foreach (var quote in quotes)
        {
            var words = string.Join(' ', quote.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Line($"    \"{words}\"{(quote.Paragraph is null ? "" : $" (paragraph {quote.Paragraph})")}");
        }
    }

    private void Heading(string words)
    {
        Line("");
        Line(words);
    }

    private void Line(string words) => _report.Append(Printable(words)).Append('\n');
}
