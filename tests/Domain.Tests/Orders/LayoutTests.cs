using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>How a text is laid out never changes what it says.</summary>
public sealed class LayoutTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(42, 7).WithMaxTest(300);

    private static readonly Gen<LabelledText> AnyText = Gen.Elements<LabelledText>(LabelledText.All);

    [Fact]
    public void Line_breaks_curly_quotes_and_line_end_hyphens_change_no_finding() =>
        Check(
            from text in AnyText
            from width in Gen.Choose(38, 110)
            from curly in Gen.Elements(true, false)
            from hyphens in Gen.Elements(true, false)
            select (text, Laid: Layouts.Wrap(text.Text, width, curly, hyphens, head: null))
        );

    [Fact]
    public void Running_heads_and_page_numbers_change_no_finding() =>
        Check(
            from text in AnyText
            from width in Gen.Choose(60, 100)
            from name in Gen.Elements("Dorn v. Dorn", "IN RE MARRIAGE OF DORN", "Case No. 24-1093")
            select (text, Laid: Layouts.Wrap(text.Text, width, false, false, head: name))
        );

    [Fact]
    public void Windows_line_ends_and_wide_spaces_change_no_finding() =>
        Check(
            from text in AnyText
            from space in Gen.Elements("  ", "\u00A0", "\t", " \u200B")
            select (text, Laid: text.Text.Replace("\n", "\r\n").Replace(" ", space, StringComparison.Ordinal))
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
        Prop.ForAll(
                Arb.From(
                    from text in AnyText
                    from tail in Gen.Elements(tails)
                    from again in Gen.Choose(1, 3)
                    select (text.Text, Tail: string.Concat(Enumerable.Repeat(tail, again)))
                ),
                pair =>
                {
                    var before = OrderCheck.Read(pair.Text, OrderContext.None);
                    var after = OrderCheck.Read(pair.Text.TrimEnd() + pair.Tail, OrderContext.None);
                    return before
                        .Components.Zip(after.Components)
                        .All(p =>
                            p.First.Status == ComponentStatus.Absent || p.Second.Status != ComponentStatus.Absent
                        );
                }
            )
            .Check(Fixed);
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
    public void Three_hundred_pages_are_read_in_time_that_grows_with_their_length()
    {
        var page = LabelledText.All.MaxBy(t => t.Text.Length)!.Text;
        var book = new StringBuilder();
        while (book.Length < 300 * 2500)
        {
            book.Append(page).Append("\n\n");
        }
        var reading = OrderCheck.Read(book.ToString(), OrderContext.None);
        Assert.Contains(reading.Components, c => c.Status == ComponentStatus.Present);
    }

    private static void Check(Gen<(LabelledText Text, string Laid)> layouts) =>
        Prop.ForAll(
                Arb.From(layouts),
                layout =>
                {
                    var plain = OrderCheck.Read(layout.Text.Text, OrderContext.None);
                    var laid = OrderCheck.Read(layout.Laid, OrderContext.None);
                    var changed = plain
                        .Components.Zip(laid.Components)
                        .Where(p => p.First.Status != p.Second.Status)
                        .Select(p => $"{p.First.Component}: {p.First.Status} became {p.Second.Status}")
                        .ToList();
                    Assert.True(changed.Count == 0, $"{layout.Text.Name}: {string.Join("; ", changed)}\n{layout.Laid}");
                }
            )
            .Check(Fixed);
}
