using System.Diagnostics;
using System.Text.RegularExpressions;
using Reknit.Domain.Orders;

namespace Reknit.Bench;

/// <summary>How long reading an order takes: whether it grows with the pages, and against one regular expression.</summary>
internal static partial class Checking
{
    private const int Few = 10;
    private const int Many = 100;
    private const int RoundCount = 9;

    /// <summary>A state with rules on file, so that holding the order against them is measured too.</summary>
    private static readonly OrderContext Californian = new("CA", new(2026, 3, 1));

    public static async Task Measure(Table table)
    {
        var (few, many) = (LongOrder.Of(Few), LongOrder.Of(Many));
        for (var warm = 0; warm < 30; warm++)
        {
            Read(few);
            Scan(many);
        }

        var growth = await Rounds.Compare(
            RoundCount,
            () => Milliseconds(1, () => Read(many)),
            () => Milliseconds(10, () => Read(few))
        );
        table.Add(
            $"Order check, {Many} pages",
            growth,
            "ms",
            $"the order check on {Few} pages",
            ("at most 12", growth.Ratio.Median <= 12)
        );
        var scan = await Rounds.Compare(
            RoundCount,
            async () => PagesASecond(await Milliseconds(1, () => Read(many))),
            async () => PagesASecond(await Milliseconds(20, () => Scan(many)))
        );
        table.Add(
            $"Order check, {Many} pages",
            scan,
            "pages/s",
            "one compiled regular expression, counting its matches in the same text",
            null
        );
        table.Note($"The text of {Many} pages has {many.Length:#,0} characters.");
    }

    private static double PagesASecond(double milliseconds) => Many / (milliseconds / 1000);

    private static void Read(string text) => OrderCheck.Read(text, Californian);

    private static void Scan(string text) => Words().Count(text);

    /// <summary>Of one call, out of as many as are timed together.</summary>
    private static Task<double> Milliseconds(int times, Action call)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            call();
        }

        return Task.FromResult(watch.Elapsed.TotalMilliseconds / times);
    }

    [GeneratedRegex(
        @"\b(?:reunif\w+|therap\w+|counsel\w*|shall|costs?|releases?|custody)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();
}
