using System.Text.RegularExpressions;
using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>Counts automatic list numbers as Word does, so that "paragraph 7" can be found in the words.</summary>
internal sealed partial class WordNumbering(WordStyles styles)
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberList> _lists = [];
    private readonly Dictionary<int, NumberPattern> _patterns = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    public static WordNumbering Read(XmlReader? xml, WordStyles styles, int max)
    {
        var numbering = new WordNumbering(styles);
        if (xml is null)
            return numbering;
        xml.MoveToContent();
        foreach (var name in xml.Children())
        {
            if (name == "abstractNum" && xml.Number("abstractNumId") is { } pattern)
                numbering._patterns[pattern] = NumberPattern.Read(xml);
            else if (name == "num" && xml.Number("numId") is { } list)
                numbering._lists[list] = NumberList.Read(xml);
            if (numbering._patterns.Count + numbering._lists.Count > max)
                throw new UnreadableException(Unreadables.Bomb);
        }
        return numbering;
    }

    /// <summary>The next number of the paragraph's list, ready to stand before its words; empty without a list.</summary>
    public string Next(ParagraphLook paragraph)
    {
        var (styleList, styleLevel) = styles.NumberingOf(paragraph.Style);
        if ((paragraph.List ?? styleList) is not { } list || Find(list) is not var (found, id, pattern))
            return "";
        var level = paragraph.Level ?? styleLevel ?? pattern.LevelOfStyle(paragraph.Style) ?? 0;
        if (level is < 0 or >= Levels)
            return "";
        var counters = Count(list, found, id, pattern, level);
        var look = pattern.LevelAt(level);
        var label = look.IsBullet ? "•" : Place().Replace(look.Pattern, m => Shown(m.Value[1] - '1'));
        return label.Length == 0 ? "" : label + (look.IsFollowedByNothing ? "" : " ");

        string Shown(int at)
        {
            var counter = counters[at] ?? pattern.LevelAt(at).Start;
            return NumberFormat.Show(counter, look.IsLegal ? "decimal" : pattern.LevelAt(at).Format);
        }
    }

    /// <summary>A list may borrow its pattern from a list style, which names another list.</summary>
    private (NumberList List, int Id, NumberPattern Pattern)? Find(int list)
    {
        for (var i = 0; i < 4 && _lists.TryGetValue(list, out var found); i++)
        {
            if (!_patterns.TryGetValue(found.Pattern, out var pattern))
                return null;
            if (pattern.BorrowedFromStyle is null || styles.NumberingOf(pattern.BorrowedFromStyle).List is not { } next)
                return (found, found.Pattern, pattern);
            list = next;
        }
        return null;
    }

    // Lists with one pattern go on counting together, unless a list says where it starts.
    private int?[] Count(int list, NumberList found, int id, NumberPattern pattern, int level)
    {
        if (!_counters.TryGetValue(id, out var counters))
            _counters[id] = counters = new int?[Levels];
        for (var upper = 0; upper < level; upper++)
            counters[upper] ??= found.StartAt(upper) ?? pattern.LevelAt(upper).Start;
        counters[level] =
            found.StartAt(level) is { } start && _restarted.Add((list, level)) ? start
            : counters[level] is { } last ? unchecked(last + 1)
            : pattern.LevelAt(level).Start;
        for (var lower = level + 1; lower < Levels; lower++)
        {
            if (!pattern.LevelAt(lower).NeverRestarts)
                counters[lower] = null;
        }
        return counters;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
