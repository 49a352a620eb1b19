using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>What a sample order and an addendum have in common: caption, people, paragraphs, places to sign.</summary>
internal sealed class OrderParts(DraftFacts facts)
{
    public const string Mark = "Draft for counsel";

    private const string Notice =
        "These words have been approved by nobody yet. They are no legal advice and no opinion on any other order. Counsel decides whether to use them and how.";

    private readonly List<DraftPart> _parts = [];
    private readonly List<ClauseUse> _own = [];
    private readonly IReadOnlyDictionary<string, DraftSpan> _slots = ClauseSlots.Of(facts);
    private int _number;

    public IReadOnlyList<DraftPart> Parts => _parts;

    public void Caption()
    {
        var children = facts.Case.Children.Select(PersonName.Tidy).ToList();
        _parts.Add(new DraftPart.Paragraph(Notice));
        _parts.Add(new DraftPart.Fact("Court", Known(facts.Case.Court, "name of the court")));
        _parts.Add(new DraftPart.Fact("Case number", Known(facts.Case.Number, "number")));
        _parts.Add(new DraftPart.Fact("Parties", [new DraftSpan.Words(Together(facts.Case.Parties.Select(Named)))]));
        _parts.Add(
            new DraftPart.Fact(
                children.Count > 1 ? "Children" : "Child",
                Known(
                    children.Count > 0 ? string.Join(", ", children) : null,
                    "name or initials, as the court writes them"
                )
            )
        );
    }

    public void Heading(string text) => _parts.Add(new DraftPart.Heading(text));

    public void Paragraph(params IReadOnlyList<DraftSpan> spans) => _parts.Add(new DraftPart.Paragraph(spans));

    public void Numbered(Clause clause)
    {
        if (clause.EditNumber > 0)
        {
            _own.Add(new(clause.Key, clause.EditNumber));
        }

        _parts.Add(new DraftPart.Numbered(++_number, ClauseSlots.Fill(clause.Words, _slots)));
    }

    /// <summary>In the practice's own words, without slots.</summary>
    public void Numbered(string words) => _parts.Add(new DraftPart.Numbered(++_number, [new DraftSpan.Words(words)]));

    public void Signatures()
    {
        Paragraph(
            new DraftSpan.Words("Signed on "),
            new DraftSpan.Blank(BlankKind.Words, "date"),
            new DraftSpan.Words(".")
        );
        _parts.Add(new DraftPart.SignatureLine("Judge"));
        foreach (var side in facts.Sides)
        {
            _parts.Add(new DraftPart.SignatureLine($"As to form: {side.Addressee.Name}, {side.Addressee.Capacity}"));
        }
    }

    public Draft Write(DraftKind kind, string title) =>
        new(kind, title, facts.Letterhead, Mark, To: null, facts.On, _parts) { OwnClauses = _own };

    /// <summary>"One and another", "one, another and a third".</summary>
    internal static string Together(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string Named(DraftParent parent) => $"{PersonName.Tidy(parent.Name)} (“{parent.Label}”)";

    private static IReadOnlyList<DraftSpan> Known(string? words, string prompt) =>
        [string.IsNullOrWhiteSpace(words) ? new DraftSpan.Blank(BlankKind.Words, prompt) : new DraftSpan.Words(words)];
}
