using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>What styles say that changes the words: numbering and hidden text.</summary>
internal sealed class WordStyles
{
    private const int MaxChain = 32;

    private readonly Dictionary<string, Style> _styles = [];

    public static WordStyles Read(XmlReader? xml, int max)
    {
        var styles = new WordStyles();
        if (xml is null)
            return styles;
        xml.MoveToContent();
        foreach (var name in xml.Children())
        {
            if (name == "style" && xml.Attribute("styleId") is { } id)
                styles._styles[id] = ReadStyle(xml);
            if (styles._styles.Count > max)
                throw new UnreadableException(Unreadables.Bomb);
        }
        return styles;
    }

    /// <summary>The list and level that a paragraph style puts its paragraphs in.</summary>
    public (int? List, int? Level) NumberingOf(string? style)
    {
        var chain = Chain(style).ToList();
        return (
            chain.Select(s => s.List).FirstOrDefault(n => n is not null),
            chain.Select(s => s.Level).FirstOrDefault(n => n is not null)
        );
    }

    public bool? IsHidden(string? style) => Chain(style).Select(s => s.IsHidden).FirstOrDefault(h => h is not null);

    public bool? IsStruck(string? style) => Chain(style).Select(s => s.IsStruck).FirstOrDefault(h => h is not null);

    private IEnumerable<Style> Chain(string? style)
    {
        for (var i = 0; i < MaxChain && style is not null && _styles.TryGetValue(style, out var found); i++)
        {
            yield return found;
            style = found.BasedOn;
        }
    }

    private static Style ReadStyle(XmlReader xml)
    {
        var style = new Style(null, null, null, null, null);
        foreach (var name in xml.Children())
        {
            if (name == "basedOn")
                style = style with { BasedOn = xml.Value() };
            else if (name == "pPr")
                style = WithNumbering(style, xml);
            else if (name == "rPr")
            {
                var look = RunLook.Read(xml);
                style = style with { IsHidden = look.IsHidden, IsStruck = look.IsStruck };
            }
        }
        return style;
    }

    private static Style WithNumbering(Style style, XmlReader xml)
    {
        foreach (var property in xml.Children())
        {
            if (property != "numPr")
                continue;
            foreach (var name in xml.Children())
            {
                if (name == "numId")
                    style = style with { List = xml.Number() };
                else if (name == "ilvl")
                    style = style with { Level = xml.Number() };
            }
        }
        return style;
    }

    private sealed record Style(string? BasedOn, int? List, int? Level, bool? IsHidden, bool? IsStruck);
}
