using System.Globalization;
using System.Runtime.CompilerServices;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>
/// A text written for this project with the labels a careful reader gave it. The header ends with a line of dashes;
/// <c>rest: absent</c> says that every component not named must not be found,
/// <c>a|b</c> that careful readers may differ, and <c>any</c> that they do;
/// <c>missed:</c> keeps what the check does not read yet.
/// </summary>
public sealed record LabelledText(string Name, IReadOnlyDictionary<string, string> Labels, string Text)
{
    public static string Folder { get; } = Path.Combine(Here(), "Labelled");

    public static IReadOnlyList<LabelledText> All { get; } =
    [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Held against their labels as they came; laid out anew, some of their terms are still read otherwise.</summary>
    public static IReadOnlyList<LabelledText> AsTheyCame { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Here(), "AsTheyCame"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary><c>in: TX</c> and <c>on: 2026-01-15</c>: the state and the date to read by.</summary>
    public OrderContext Context =>
        new(Label("in"), Label("on") is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null);

    public string? Label(string key) => Labels.GetValueOrDefault(key);

    public override string ToString() => Name;

    private static LabelledText Read(string path)
    {
        var whole = File.ReadAllText(path);
        var cut = whole.IndexOf("---\n", StringComparison.Ordinal);
        var labels = whole[..cut]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return new(Path.GetFileNameWithoutExtension(path), labels, whole[(cut + 4)..]);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
