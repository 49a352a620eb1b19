using System.Globalization;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>How a text is laid out never changes whom it names, what it sets, or what the rules flag in it.</summary>
public sealed class TermLayoutTests
{
    private static readonly DateOnly InForce = new(2026, 1, 15);

    private static readonly string[] States = [.. OrderCheck.StatesOnFile.Order(StringComparer.Ordinal)];

    private static IEnumerable<(LabelledText Text, int Way)> Every => LabelledText.All.Select((text, i) => (text, i));

    [Fact]
    public void Line_breaks_and_line_end_hyphens_change_no_term() =>
        Check(Every.Select(e => (e, Layouts.Wrap(e.Text.Text, 38 + e.Way * 7 % 73, false, e.Way % 3 != 0, null))));

    [Fact]
    public void Curly_quotes_change_no_term() =>
        Check(Every.Select(e => (e, Layouts.Wrap(e.Text.Text, 60 + e.Way * 5 % 50, true, false, null))));

    [Fact]
    public void Running_heads_and_page_numbers_change_no_term()
    {
        string[] heads = ["Dorn v. Dorn", "IN RE MARRIAGE OF DORN", "Case No. 24-1093"];
        Check(
            Every.Select(e =>
                (e, Layouts.Wrap(e.Text.Text, 60 + e.Way * 7 % 41, false, false, heads[e.Way % heads.Length]))
            )
        );
    }

    [Fact]
    public void Windows_line_ends_and_wide_spaces_change_no_term()
    {
        string[] spaces = ["  ", "\u00A0", "\t", " \u200B"];
        Check(
            Every.Select(e =>
                (
                    e,
                    e.Text.Text.Replace("\n", "\r\n", StringComparison.Ordinal)
                        .Replace(" ", spaces[e.Way % spaces.Length], StringComparison.Ordinal)
                )
            )
        );
    }

    private static void Check(IEnumerable<((LabelledText Text, int Way) Of, string Laid)> layouts)
    {
        List<string> changed = [];
        var compared = 0;
        foreach (var ((text, way), laid) in layouts.Where(l => l.Laid != l.Of.Text.Text))
        {
            var context = new OrderContext(
                text.Label("in") ?? States[way % States.Length],
                text.Context.Dated ?? InForce
            );
            var before = Told(OrderCheck.Read(text.Text, context));
            var after = Told(OrderCheck.Read(laid, context));
            compared++;
            changed.AddRange(
                before
                    .Zip(after)
                    .Where(p => p.First != p.Second)
                    // What stands in the pages' heads alone is the paper's.
                    .Where(p => p.First is not ("case: " or "proceeding: NotKnown"))
                    .Select(p => $"{text.Name}: {p.First} became {p.Second}")
            );
        }
        Assert.True(compared > 300, $"Only {compared} texts were laid out anew.");
        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    private static IEnumerable<string> Told(OrderReading reading)
    {
        var terms = reading.Terms;
        yield return $"kind: {reading.Document.Kind} {reading.Document.IsReunificationTherapy}";
        yield return $"proceeding: {reading.Proceeding.Kind}";
        yield return $"state: {terms.TextsState}";
        yield return $"court: {Straight(terms.Court)}";
        yield return $"case: {terms.CaseNumber}";
        yield return $"signed: {terms.TextsSignedOn} {terms.SignedOnNote}";
        yield return $"therapist: {Straight(terms.Therapist)}";
        yield return $"parties: {Straight(string.Join("; ", terms.Parties.Select(p => $"{p.Label} {p.Name} {p.Role}")))}";
        yield return $"children: {string.Join("; ", terms.Children)}";
        yield return $"costs: {string.Join("; ", terms.Costs.Select(Cost))}";
        yield return $"sessions: {terms.SessionCount}";
        yield return $"ends: {terms.EndsOn}";
        yield return $"reports: {string.Join("; ", terms.Reports.Select(r => r.Kind))}";
        yield return $"contact: {string.Join("; ", terms.Contact.Select(r => r.Kind))}";
        yield return $"dates: {string.Join("; ", terms.Dates.Select(d => $"{d.Kind} {d.On} {d.At} {d.IsCounted}"))}";
        yield return $"flags: {string.Join("; ", reading.Flags.Select(f => $"{f.Code} {f.Effect} {f.Rule}"))}";
    }

    private static string Cost(CostTerm cost) =>
        $"{cost.Service} {cost.Note} "
        + string.Join(", ", cost.Shares.Select(s => $"{s.Party} {s.Percent.ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>A name keeps the apostrophe that its text has.</summary>
    private static string? Straight(string? name) => name?.Replace('’', '\'');
}
