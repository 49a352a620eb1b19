using System.Globalization;
using System.Text.RegularExpressions;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Shared;

/// <summary>The colours of tokens.css can be read, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
public sealed partial class ContrastTests
{
    private const double ForWords = 4.5;
    private const double ForShapes = 3.0;

    private static readonly string[] Grounds = ["paper", "surface", "sunk", "spruce-wash"];
    private static readonly string[] Tones = ["info", "success", "warning", "danger"];
    private static readonly Dictionary<string, string[]> Tokens = Read();

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>
        {
            { "on-fill", "fill", ForWords },
            { "on-fill", "fill-deep", ForWords },
            { "on-danger-fill", "danger-fill", ForWords },
            { "on-danger-fill", "danger-fill-deep", ForWords },
            { "ink", "words", ForWords },
        };
        foreach (var ground in Grounds)
        {
            foreach (var words in (string[])["ink", "ink-soft", "spruce", "spruce-deep", .. Tones])
            {
                pairs.Add(words, ground, ForWords);
            }
        }

        foreach (var ground in Grounds.Except(["spruce-wash"]))
        {
            foreach (var shape in (string[])["edge", "thread", "fill", "danger-fill"])
            {
                pairs.Add(shape, ground, ForShapes);
            }
        }

        foreach (var tone in Tones)
        {
            foreach (var words in (string[])["ink", "ink-soft", "spruce", tone])
            {
                pairs.Add(words, tone + "-wash", ForWords);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Front_and_ground_differ_enough_in_light_and_in_dark(string front, string ground, double least)
    {
        for (var look = 0; look < 2; look++)
        {
            var ratio = Contrast(Tokens[front][look], Tokens[ground][look]);
            Assert.True(ratio >= least, $"{front} on {ground}, {(look == 0 ? "light" : "dark")}: {ratio:F2} < {least}");
        }
    }

    [Fact]
    public void The_measure_agrees_with_the_known_ends()
    {
        Assert.Equal(21.0, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(1.0, Contrast("#1d5a52", "#1d5a52"), 3);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var channels = Enumerable
            .Range(0, 3)
            .Select(i =>
                int.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0
            )
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    private static Dictionary<string, string[]> Read() =>
        Pair()
            .Matches(File.ReadAllText(Sources.Path("src", "Web", "wwwroot", "css", "tokens.css")))
            .ToDictionary(m => m.Groups[1].Value, m => new[] { m.Groups[2].Value, m.Groups[3].Value });

    [GeneratedRegex("""--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);""")]
    private static partial Regex Pair();
}
