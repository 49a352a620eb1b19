using System.Globalization;

namespace Reknit.Domain.Measures;

/// <summary>One question of a form. Its words are null where only the licensed form may show them.</summary>
/// <param name="Number">As the form counts; the key holds only for this order.</param>
/// <param name="Options">The answers to choose from; empty where the answer is a count.</param>
public sealed record Item(int Number, string? Words, IReadOnlyList<Option> Options)
{
    /// <summary>A high answer means a low score.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Asked and kept, in no score.</summary>
    public bool IsUnscored { get; init; }

    /// <summary>What the form asks after a yes, answered in words; null where it asks nothing.</summary>
    public string? AfterYes { get; init; }

    public int Least => Options.Count == 0 ? 0 : Options.Min(o => o.Value);

    /// <summary>The highest answer; a count has no end but this one, against slips of the hand.</summary>
    public int Most => Options.Count == 0 ? 9999 : Options.Max(o => o.Value);

    public bool Takes(int value) =>
        Options.Count == 0 ? value >= Least && value <= Most : Options.Any(o => o.Value == value);

    /// <summary>What an answer is worth.</summary>
    public int Worth(int value) => IsReversed ? Least + Most - value : value;

    /// <summary>Items with the same answers, numbered from one.</summary>
    internal static IReadOnlyList<Item> List(
        IReadOnlyList<Option> options,
        IReadOnlyList<string> words,
        params int[] reversed
    ) => [.. words.Select((w, n) => new Item(n + 1, w, options) { IsReversed = reversed.Contains(n + 1) })];

    /// <summary>Items whose words only the licensed form may show.</summary>
    internal static IReadOnlyList<Item> Unworded(int count, int least, int most, params int[] reversed) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => new Item(n, null, Option.Numbers(least, most)) { IsReversed = reversed.Contains(n) }),
        ];
}

/// <summary>One answer to choose, and the number it stands for.</summary>
public sealed record Option(string Label, int Value)
{
    internal static readonly IReadOnlyList<Option> NoYes = Labels("No", "Yes");

    /// <summary>Numbered from zero, in the form's order.</summary>
    internal static IReadOnlyList<Option> Labels(params string[] labels) =>
        [.. labels.Select((label, n) => new Option(label, n))];

    /// <summary>Bare numbers: the labels are on the licensed form.</summary>
    internal static IReadOnlyList<Option> Numbers(int least, int most) =>
        [
            .. Enumerable
                .Range(least, most - least + 1)
                .Select(n => new Option(n.ToString(CultureInfo.InvariantCulture), n)),
        ];
}
