using System.Collections.Concurrent;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>How a text is laid out never changes what it says.</summary>
public sealed class LayoutTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(42, 7).WithMaxTest(300);

    /// <summary>What each text says as it was written, read once.</summary>
    private static readonly ConcurrentDictionary<string, IReadOnlyList<ComponentFinding>> AsWritten = new(
        StringComparer.Ordinal
    );

    /// <summary>Every labelled text, laid out in a way of its own.</summary>
    private static IEnumerable<(LabelledText Text, int Way)> Every => LabelledText.All.Select((text, i) => (text, i));

    [Fact]
    public void Line_breaks_curly_quotes_and_line_end_hyphens_change_no_finding() =>
        Check(
            Every.Select(e =>
                (e.Text, Layouts.Wrap(e.Text.Text, 38 + e.Way * 7 % 73, e.Way % 2 == 0, e.Way % 3 != 0, null))
            )
        );

    [Fact]
    public void Running_heads_and_page_numbers_change_no_finding()
    {
        string[] heads = ["Dorn v. Dorn", "IN RE MARRIAGE OF DORN", "Case No. 24-1093"];
        Check(
            Every.Select(e =>
                (e.Text, Layouts.Wrap(e.Text.Text, 60 + e.Way * 7 % 41, false, false, heads[e.Way % heads.Length]))
            )
        );
    }

    [Fact]
    public void Windows_line_ends_and_wide_spaces_change_no_finding()
    {
        string[] spaces = ["  ", "\u00A0", "\t", " \u200B"];
        Check(
            Every.Select(e =>
                (
                    e.Text,
                    e.Text.Text.Replace("\n", "\r\n", StringComparison.Ordinal)
                        .Replace(" ", spaces[e.Way % spaces.Length], StringComparison.Ordinal)
                )
            )
        );
    }

    [Fact]
    public void Paragraphs_numbered_in_another_way_change_no_finding()
    {
        var texts = Numbering.Ways.SelectMany(way =>
            LabelledText
                .All.Select(t => (Text: t, Laid: Numbering.Again(t.Text, way)))
                .Where(l => l.Laid != l.Text.Text)
        );
        Assert.True(texts.Count() > 2000);
        Check(texts);
    }

    [Fact]
    public void Sub_paragraphs_lettered_in_another_way_change_no_finding() =>
        Check(Numbering.Ways.SelectMany(way => LabelledText.All.Select(t => (t, Numbering.Below(t.Text, way)))));

    [Fact]
    public void Paragraphs_that_had_no_number_change_no_finding_with_one() =>
        Check(
            Every.SelectMany(e =>
                Enumerable
                    .Range(0, 4)
                    .Select(i =>
                        (e.Text, Numbering.Anew(e.Text.Text, Numbering.Ways[(e.Way + i * 11) % Numbering.Ways.Length]))
                    )
            )
        );

    [Fact]
    public void Text_after_the_order_never_removes_a_finding()
    {
        string[] tails =
        [
            "\n\nSO ORDERED.\n",
            "\n\nApproved as to form only.\nAttorney for Petitioner\n",
            "\n\nThe clerk shall mail copies of this order to all counsel.",
            "\n\nThe dog stays with whoever lives nearer the park. " + new string('z', 400),
            "\n\nCERTIFICATE OF SERVICE\nI certify that a copy was mailed on May 3, 2024.",
            "\n\nThe parties shall exchange school photographs each autumn.",
        ];
        List<string> lost =
        [
            .. Every.SelectMany(e =>
            {
                var tail = string.Concat(Enumerable.Repeat(tails[e.Way % tails.Length], 1 + e.Way % 3));
                return Changes(
                    e.Text,
                    e.Text.Text.TrimEnd() + tail,
                    (before, after) => before != ComponentStatus.Absent && after == ComponentStatus.Absent
                );
            }),
        ];
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public void Any_text_at_all_is_read_the_same_way_twice_and_quotes_itself()
    {
        string[] pieces =
        [
            "the therapist",
            "shall",
            "not",
            "parties",
            "(",
            ")",
            "[",
            "]",
            "[NAME]",
            "____",
            ".",
            ";",
            ":",
            "\n",
            "\n\n",
            "\f",
            "“",
            "”",
            "1.",
            "(a)",
            "iv)",
            "custody",
            "recommend",
            "%",
            "50/50",
            "Dr.",
            "O RDERED",
            "-\n",
            "☐",
            "☒",
            "\uD83D",
            "\u0000",
            "é",
            "…",
            ". . .",
            "if",
            "unless",
            "releases",
        ];
        Prop.ForAll(
                Arb.From(Gen.Elements(pieces).ListOf().Select(p => string.Join(p.Count % 2 == 0 ? " " : "", p))),
                text =>
                {
                    var one = OrderCheck.Read(text, OrderContext.None);
                    var two = OrderCheck.Read(text, OrderContext.None);
                    return one.Components.Count == 13
                        && one.Components.Zip(two.Components)
                            .All(p =>
                                p.First.Status == p.Second.Status
                                && p.First.Why == p.Second.Why
                                && p.First.Quotes.SequenceEqual(p.Second.Quotes)
                            )
                        && one.Components.SelectMany(c => c.Quotes).All(q => text[q.Start..q.End] == q.Text);
                }
            )
            .Check(Fixed.WithMaxTest(400));
    }

    [Fact]
    public void Three_hundred_pages_take_memory_that_grows_with_their_length()
    {
        const int most = 12;
        var few = Book(pages: 30);
        Taken(few);
        var one = Taken(few);
        var ten = Taken(Book(pages: 300));
        Assert.True(one > few.Length, "Nothing was counted.");
        Assert.True(ten <= most * one, $"30 pages took {one} bytes, 300 pages {ten}.");
    }

    /// <summary>What a reading allocates, the same on every machine; how long it takes is a benchmark's to say.</summary>
    private static long Taken(string book)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = OrderCheck.Read(book, new("CA", new(2026, 1, 15)));
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains(reading.Components, c => c.Status == ComponentStatus.Present);
        return taken;
    }

    private static string Book(int pages)
    {
        var page = LabelledText.All.MaxBy(t => t.Text.Length)!.Text;
        var book = new StringBuilder();
        while (book.Length < pages * 2500)
        {
            book.Append(page).Append("\n\n");
        }
        return book.ToString(0, pages * 2500);
    }

    private static void Check(IEnumerable<(LabelledText Text, string Laid)> layouts)
    {
        List<string> changed =
        [
            .. layouts
                .Where(l => l.Laid != l.Text.Text)
                .SelectMany(l => Changes(l.Text, l.Laid, (before, after) => before != after)),
        ];
        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    private static IEnumerable<string> Changes(
        LabelledText text,
        string laid,
        Func<ComponentStatus, ComponentStatus, bool> isWrong
    ) =>
        AsWritten
            .GetOrAdd(text.Text, words => OrderCheck.Read(words, OrderContext.None).Components)
            .Zip(OrderCheck.Read(laid, OrderContext.None).Components)
            .Where(p => isWrong(p.First.Status, p.Second.Status))
            .Select(p => $"{text.Name}: {p.First.Component}: {p.First.Status} became {p.Second.Status}\n{laid}");
}
