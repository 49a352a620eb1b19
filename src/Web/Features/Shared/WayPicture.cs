using System.Globalization;

namespace Reknit.Web.Features.Shared;

/// <summary>How the place where the work stands is marked.</summary>
internal enum WayMark
{
    GoesOn,
    Rests,
    Stopped,
    Over,
}

/// <summary>
/// A way with its stops, drawn as one thread: walked, here, and ahead. It shows where one is and never how fast; the words
/// beside it say the same.
/// </summary>
/// <param name="Stops">At least two.</param>
/// <param name="Here">Counted from 0.</param>
/// <param name="Label">The same in words for those who hear the page; null where the words beside it are enough.</param>
internal sealed record WayPicture(int Stops, int Here, WayMark Mark, string? Label)
{
    public const int Width = 360;
    public const int Height = 56;

    private const double Margin = 20;
    private const double Middle = Height / 2d;
    private const double Wave = 6;

    public IEnumerable<int> All => Enumerable.Range(0, Stops);

    public static string Of(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public double X(int stop) => Margin + (stop * (Width - (2 * Margin)) / (Stops - 1));

    public static double Y(int stop) => stop % 2 == 0 ? Middle + Wave : Middle - Wave;

    /// <summary>Where a stop lies, for its drawing.</summary>
    public string At(int stop) => $"translate({Of(X(stop))} {Of(Y(stop))})";

    /// <summary>The thread from the first stop to here.</summary>
    public string Walked => Thread(0, Here);

    public string Ahead => Thread(Here, Stops - 1);

    private string Thread(int from, int to)
    {
        var path = $"M{Of(X(from))} {Of(Y(from))}";
        for (var stop = from + 1; stop <= to; stop++)
        {
            var half = (X(stop) - X(stop - 1)) / 2;
            path +=
                $"C{Of(X(stop - 1) + half)} {Of(Y(stop - 1))} {Of(X(stop) - half)} {Of(Y(stop))} {Of(X(stop))} {Of(Y(stop))}";
        }

        return path;
    }
}
