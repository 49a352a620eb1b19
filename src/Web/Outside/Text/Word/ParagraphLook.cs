using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>What a paragraph's properties say that changes the words.</summary>
/// <param name="Mark">The paragraph mark: hidden or deleted, the next paragraph goes on in the same line.</param>
internal sealed record ParagraphLook(string? Style, int? List, int? Level, RunLook Mark)
{
    public static readonly ParagraphLook Plain = new(null, null, null, RunLook.Plain);

    /// <param name="xml">On a pPr element. Earlier properties, kept as tracked changes, are passed over.</param>
    public static ParagraphLook Read(XmlReader xml)
    {
        var look = Plain;
        foreach (var name in xml.Children())
        {
            if (name == "pStyle")
                look = look with { Style = xml.Value() };
            else if (name == "rPr")
                look = look with { Mark = RunLook.Read(xml) };
            else if (name == "numPr")
                look = WithNumbering(look, xml);
        }
        return look;
    }

    private static ParagraphLook WithNumbering(ParagraphLook look, XmlReader xml)
    {
        foreach (var name in xml.Children())
        {
            if (name == "numId")
                look = look with { List = xml.Number() };
            else if (name == "ilvl")
                look = look with { Level = xml.Number() };
        }
        return look;
    }
}
