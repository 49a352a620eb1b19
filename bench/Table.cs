using System.Globalization;

namespace Reknit.Bench;

/// <summary>The lines of the report: each says what was measured, against what, and whether its aim was met.</summary>
internal sealed class Table
{
    private static readonly string[] Heads =
    [
        "what",
        "measured",
        "baseline",
        "ratio (least to most)",
        "aim",
        "against",
    ];

    private readonly List<string[]> _lines = [];
    private readonly List<string> _notes = [];

    /// <param name="aim">Null where there is none; otherwise its words, and whether it was met.</param>
    public void Add(string what, Compared compared, string unit, string against, (string Words, bool IsMet)? aim) =>
        _lines.Add([
            what,
            $"{Number(compared.Measured.Median)} {unit}",
            $"{Number(compared.Baseline.Median)} {unit}",
            $"{Number(compared.Ratio.Median)} ({Number(compared.Ratio.Least)} to {Number(compared.Ratio.Most)})",
            aim is { } asked ? $"{asked.Words}: aim {(asked.IsMet ? "met" : "missed")}" : "none",
            against,
        ]);

    public void Note(string words) => _notes.Add(words);

    public async Task Print(TextWriter output)
    {
        List<string[]> all = [Heads, .. _lines];
        var widths = Heads.Select((_, column) => all.Max(line => line[column].Length)).ToList();
        await output.WriteLineAsync();
        foreach (var line in all)
        {
            await output.WriteLineAsync(string.Join("  ", line.Zip(widths, (cell, w) => cell.PadRight(w))).TrimEnd());
        }

        foreach (var note in _notes)
        {
            await output.WriteLineAsync($"- {note}");
        }
    }

    /// <summary>Three digits that count, without an exponent.</summary>
    public static string Number(double value) =>
        Math.Abs(value) switch
        {
            >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
            >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
            _ => value.ToString("0.000", CultureInfo.InvariantCulture),
        };
}
