using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>How one level of a list numbers its paragraphs.</summary>
/// <param name="Pattern">The label, with %1 to %9 in the place of the counters of the levels.</param>
internal sealed record NumberLevel(int Start, string Format, string Pattern)
{
    public string? Style { get; init; }

    /// <summary>All counters as plain numerals, whatever the upper levels look like.</summary>
    public bool IsLegal { get; init; }
    public bool IsFollowedByNothing { get; init; }
    public bool NeverRestarts { get; init; }
    public bool IsBullet => Format == "bullet";

    /// <param name="xml">On a lvl element.</param>
    public static NumberLevel Read(XmlReader xml)
    {
        var level = new NumberLevel(0, "decimal", "");
        foreach (var name in xml.Children())
        {
            level = name switch
            {
                "start" => level with { Start = xml.Number() ?? 0 },
                "numFmt" => level with { Format = xml.Value() ?? "decimal" },
                "lvlText" => level with { Pattern = xml.Value() ?? "" },
                "pStyle" => level with { Style = xml.Value() },
                "isLgl" => level with { IsLegal = xml.IsOn() },
                "suff" => level with { IsFollowedByNothing = xml.Value() == "nothing" },
                "lvlRestart" => level with { NeverRestarts = xml.Number() == 0 },
                _ => level,
            };
        }
        return level;
    }
}

/// <summary>The levels that lists of one kind share.</summary>
internal sealed record NumberPattern(IReadOnlyDictionary<int, NumberLevel> Levels, string? BorrowedFromStyle)
{
    private static readonly NumberLevel Unknown = new(1, "none", "");

    public NumberLevel LevelAt(int level) => Levels.GetValueOrDefault(level, Unknown);

    public int? LevelOfStyle(string? style) =>
        style is null ? null : Levels.Where(l => l.Value.Style == style).Select(l => (int?)l.Key).FirstOrDefault();

    /// <param name="xml">On an abstractNum element.</param>
    public static NumberPattern Read(XmlReader xml)
    {
        var levels = new Dictionary<int, NumberLevel>();
        string? borrowed = null;
        foreach (var name in xml.Children())
        {
            if (name == "lvl" && xml.Number("ilvl") is { } at)
                levels[at] = NumberLevel.Read(xml);
            else if (name == "numStyleLink")
                borrowed = xml.Value();
        }
        return new(levels, borrowed);
    }
}

/// <summary>One list in the document: a pattern, and where it starts anew.</summary>
internal sealed record NumberList(int Pattern, IReadOnlyDictionary<int, int> Starts)
{
    public int? StartAt(int level) => Starts.TryGetValue(level, out var start) ? start : null;

    /// <param name="xml">On a num element.</param>
    public static NumberList Read(XmlReader xml)
    {
        var pattern = -1;
        var starts = new Dictionary<int, int>();
        foreach (var name in xml.Children())
        {
            if (name == "abstractNumId")
                pattern = xml.Number() ?? -1;
            else if (name == "lvlOverride" && xml.Number("ilvl") is { } level)
            {
                foreach (var change in xml.Children())
                {
                    if (change == "startOverride")
                        starts[level] = xml.Number() ?? 1;
                }
            }
        }
        return new(pattern, starts);
    }
}
