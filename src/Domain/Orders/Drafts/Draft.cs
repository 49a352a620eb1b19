using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>The kinds of document the order desk drafts.</summary>
public enum DraftKind
{
    LetterToSide,
    RoleLetter,
    Addendum,
    SampleOrder,
}

/// <summary>Whom a letter is for: a name and in what capacity, never an address.</summary>
/// <param name="For">The party whose side it is, or who gets a copy; null where the case does not know them yet.</param>
public sealed record Addressee(string Name, string Capacity, PersonId? For = null);

/// <summary>That a practice's own words for a clause stand in a paper.</summary>
/// <param name="Number">Of the practice's edit.</param>
public sealed record ClauseUse(string Key, int Number);

/// <summary>A document as it will be written to a file: its parts in order, each with words and blanks.</summary>
/// <param name="Mark">What stands above the title of a paper that is not finished, such as "Draft for counsel".</param>
public sealed record Draft(
    DraftKind Kind,
    string Title,
    Letterhead Letterhead,
    string? Mark,
    Addressee? To,
    DateOnly On,
    IReadOnlyList<DraftPart> Parts
)
{
    /// <summary>BCP 47 tag of the words.</summary>
    public const string Language = "en-US";

    /// <summary>The practice's own clauses that stand in it; for the record, not for the paper.</summary>
    public IReadOnlyList<ClauseUse> OwnClauses { get; init; } = [];

    /// <summary>The same document with every blank answered, as a judge or counsel would.</summary>
    public Draft Filled(Func<DraftSpan.Blank, string> answer) =>
        this with
        {
            Parts = [.. Parts.Select(part => part.Filled(answer))],
        };
}

/// <summary>One part of a draft, from top to bottom.</summary>
public abstract record DraftPart
{
    private DraftPart() { }

    public sealed record Heading(string Text) : DraftPart;

    public sealed record Paragraph(IReadOnlyList<DraftSpan> Spans) : DraftPart
    {
        public Paragraph(string text)
            : this([new DraftSpan.Words(text)]) { }
    }

    /// <param name="Number">Counts through the whole document, from 1.</param>
    public sealed record Numbered(int Number, IReadOnlyList<DraftSpan> Spans) : DraftPart;

    /// <summary>Words of the order under discussion.</summary>
    /// <param name="From">The order's own number for the paragraph, where it has one.</param>
    public sealed record Quotation(string Text, string? From) : DraftPart
    {
        /// <summary>The words stand on a page that was a picture: letters may be wrong.</summary>
        public bool IsReadByMachine { get; init; }
    }

    /// <summary>A line of the caption: court, case number, parties.</summary>
    public sealed record Fact(string Label, IReadOnlyList<DraftSpan> Spans) : DraftPart;

    /// <summary>A line to sign on, and who signs there.</summary>
    public sealed record SignatureLine(string Who) : DraftPart;

    internal DraftPart Filled(Func<DraftSpan.Blank, string> answer) =>
        this switch
        {
            Paragraph p => new Paragraph(DraftSpan.Filled(p.Spans, answer)),
            Numbered n => n with { Spans = DraftSpan.Filled(n.Spans, answer) },
            Fact f => f with { Spans = DraftSpan.Filled(f.Spans, answer) },
            _ => this,
        };
}

/// <summary>What kind of answer a blank waits for.</summary>
public enum BlankKind
{
    Words,
    Percent,
    Payer,
    Date,
}

/// <summary>A stretch of a paragraph: words, or a blank that the judge or counsel fills.</summary>
public abstract record DraftSpan
{
    private DraftSpan() { }

    public sealed record Words(string Text) : DraftSpan;

    /// <param name="Prompt">What belongs there, in a few words.</param>
    public sealed record Blank(BlankKind Kind, string Prompt) : DraftSpan;

    internal static IReadOnlyList<DraftSpan> Filled(IReadOnlyList<DraftSpan> spans, Func<Blank, string> answer) =>
        [.. spans.Select(span => span is Blank blank ? new Words(answer(blank)) : span)];
}
