using System.Globalization;
using System.Text;
using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>Walks WordprocessingML one element at a time, so that memory does not grow with the document.</summary>
internal static class WordXml
{
    /// <summary>Word itself nests a few dozen levels; deeper files are made to break readers.</summary>
    private const int MaxDepth = 400;

    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>
    /// Names the child elements one after the other, with the reader on each. What the caller does not read of a child
    /// is passed over; afterwards the reader is on the end of the element it began on.
    /// </summary>
    public static IEnumerable<string> Children(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        if (depth > MaxDepth)
            throw new UnreadableException(Unreadables.Broken("Word"));
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
                yield return NameOf(xml);
        }
    }

    /// <summary>The characters directly inside the element.</summary>
    public static string Characters(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
                text.Append(xml.Value);
        }
        return text.ToString();
    }

    public static string? Attribute(this XmlReader xml, string name) =>
        xml.GetAttribute(name, Transitional) ?? xml.GetAttribute(name, Strict);

    public static string? Value(this XmlReader xml) => xml.Attribute("val");

    public static int? Number(this XmlReader xml, string attribute = "val") =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    /// <summary>An on/off property is on when it stands there without a value.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Value() is not ("0" or "false" or "off");

    private static string NameOf(XmlReader xml) =>
        xml.NamespaceURI switch
        {
            Transitional or Strict => xml.LocalName,
            Compatibility => "mc:" + xml.LocalName,
            _ when xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal) => "m:" + xml.LocalName,
            _ => "other:" + xml.LocalName,
        };
}
