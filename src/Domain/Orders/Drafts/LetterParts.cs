using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>What every letter of the order desk has in common; the parts are the same for each side.</summary>
internal sealed class LetterParts(DraftFacts facts)
{
    private readonly List<DraftPart> _parts = [];
    private int _number;

    public bool HasItems => _number > 0;

    public void Opening(string matter)
    {
        var number = string.IsNullOrWhiteSpace(facts.Case.Number) ? "" : $", case number {facts.Case.Number}";
        _parts.Add(
            new DraftPart.Fact(
                "About",
                [
                    new DraftSpan.Words(
                        $"{matter}, {OrderParts.Together(facts.Case.Parties.Select(p => PersonName.Tidy(p.Name)))}{number}"
                    ),
                ]
            )
        );
        Paragraph("To each side:");
    }

    public void Heading(string text) => _parts.Add(new DraftPart.Heading(text));

    public void Paragraph(string text) => _parts.Add(new DraftPart.Paragraph(text));

    public void Item(string text) => _parts.Add(new DraftPart.Numbered(++_number, [new DraftSpan.Words(text)]));

    /// <summary>The order's own words, without what tells where somebody lives or how to reach them.</summary>
    public void Quote(IEnumerable<Quote> quotes)
    {
        foreach (var quote in quotes)
        {
            _parts.Add(
                new DraftPart.Quotation(Withheld.From(Tidy(quote.Text), facts.Protected), facts.Text.NumberOf(quote))
                {
                    IsReadByMachine = facts.Text.IsReadByMachine(quote),
                }
            );
        }
    }

    /// <summary>What every letter says of itself, and the signature.</summary>
    public void Closing()
    {
        Paragraph(
            $"This letter goes in the same words to each side{(facts.Copies.Count > 0 ? " and to those named below" : "")}. It is no legal advice, and it says nothing about whether a term is lawful. The order stands as it is until the court changes it, and nothing here asks anybody not to follow it."
        );
        Paragraph("Please answer in writing. What we write about the order, we write to each side.");
        _parts.Add(new DraftPart.SignatureLine(DraftText.Of(ClauseSlots.Therapist(facts.Therapist))));
        foreach (var copy in facts.Copies)
        {
            Paragraph($"cc: {PersonName.Tidy(copy.Name)}, {copy.Capacity}");
        }
    }

    /// <summary>One for each side and each copy.</summary>
    public IReadOnlyList<Draft> ForEachReader(DraftKind kind, string title) =>
        [
            .. facts
                .Sides.Select(side => side.Addressee)
                .Concat(facts.Copies)
                .Select(reader => new Draft(kind, title, facts.Letterhead, Mark: null, reader, facts.On, _parts)),
        ];

    /// <summary>Line ends inside a quoted sentence came from the order's page.</summary>
    public static string Tidy(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
