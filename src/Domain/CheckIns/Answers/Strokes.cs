using System.Globalization;

namespace Reknit.Domain.CheckIns.Answers;

/// <summary>A drawing: lines of points on a field of 1000 by 1000, as "x,y x,y;x,y x,y". It has no other contents.</summary>
public static class Strokes
{
    public const int Field = 1000;

    /// <summary>In characters; a longer drawing is not kept.</summary>
    public const int Length = 60_000;

    /// <summary>Null where it is no drawing.</summary>
    public static IReadOnlyList<IReadOnlyList<(int X, int Y)>>? Read(string? drawn)
    {
        if (string.IsNullOrEmpty(drawn) || drawn.Length > Length)
        {
            return null;
        }

        var lines = new List<IReadOnlyList<(int, int)>>();
        foreach (var stroke in drawn.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var points = stroke.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Point).ToList();
            if (points.Count == 0 || points.Contains(null))
            {
                return null;
            }

            lines.Add([.. points.Select(p => p!.Value)]);
        }

        return lines.Count == 0 ? null : lines;
    }

    private static (int X, int Y)? Point(string point) =>
        point.Split(',') is [var x, var y] && Coordinate(x) is { } across && Coordinate(y) is { } down
            ? (across, down)
            : null;

    private static int? Coordinate(string digits) =>
        digits.Length is > 0 and <= 4
        && digits.All(char.IsAsciiDigit)
        && int.Parse(digits, CultureInfo.InvariantCulture) is <= Field and var at
            ? at
            : null;
}
