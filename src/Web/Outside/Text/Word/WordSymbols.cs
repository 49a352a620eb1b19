using System.Globalization;
using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>The characters that stand for the small parts of a run: breaks, tick boxes, form fields.</summary>
internal static class WordSymbols
{
    private const string Empty = "☐";
    private const string Ticked = "☒";

    /// <summary>Null for parts that print nothing.</summary>
    public static string? Words(string name, XmlReader xml) =>
        name switch
        {
            "t" => xml.Characters(),
            "tab" or "ptab" => "\t",
            "br" or "cr" => "\n",
            "noBreakHyphen" => "-",
            "sym" => Symbol(xml.Attribute("font") ?? "", xml.Attribute("char") ?? ""),
            "other:symEx" => Symbol("", xml.GetAttribute("char", xml.NamespaceURI) ?? ""),
            "fldChar" => Field(xml),
            _ => null,
        };

    // Symbol fonts keep their signs at F000 and up, or at the plain code.
    private static string? Symbol(string font, string character)
    {
        if (!int.TryParse(character, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            return null;
        return (font.ToUpperInvariant(), code & 0xFF) switch
        {
            ("WINGDINGS", 0x6F or 0x70 or 0x71 or 0x72 or 0xA8) => Empty,
            ("WINGDINGS", 0x78 or 0xFD or 0xFE) => Ticked,
            ("WINGDINGS 2", 0x2A or 0xA3 or 0x30 or 0x35) => Empty,
            ("WINGDINGS 2", 0x51 or 0x52 or 0x53 or 0x54) => Ticked,
            ("WINGDINGS" or "SYMBOL", 0xA7 or 0xB7) => "•",
            _ => code is >= 0x20 and not (>= 0xD800 and < 0xF900) and < 0x110000 ? char.ConvertFromUtf32(code) : null,
        };
    }

    /// <summary>Old form fields keep a tick or a chosen line in their settings, not in the words.</summary>
    private static string? Field(XmlReader xml)
    {
        string? words = null;
        foreach (var name in xml.Children())
        {
            if (name != "ffData")
                continue;
            foreach (var kind in xml.Children())
            {
                if (kind == "checkBox")
                    words = Box(xml);
                else if (kind == "ddList")
                    words = Choice(xml);
            }
        }
        return words;
    }

    private static string Box(XmlReader xml)
    {
        var (isTicked, isDefault) = ((bool?)null, false);
        foreach (var name in xml.Children())
        {
            if (name == "checked")
                isTicked = xml.IsOn();
            else if (name == "default")
                isDefault = xml.IsOn();
        }
        return isTicked ?? isDefault ? Ticked : Empty;
    }

    private static string? Choice(XmlReader xml)
    {
        var (chosen, preset) = ((int?)null, 0);
        var lines = new List<string>();
        foreach (var name in xml.Children())
        {
            if (name == "result")
                chosen = xml.Number();
            else if (name == "default")
                preset = xml.Number() ?? 0;
            else if (name == "listEntry")
                lines.Add(xml.Value() ?? "");
        }
        return lines.ElementAtOrDefault(chosen ?? preset);
    }
}
