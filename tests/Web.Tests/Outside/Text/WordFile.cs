using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Reknit.Web.Tests.Outside.Text;

/// <summary>Makes real .docx files from the XML of their parts.</summary>
internal sealed class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly string _body;
    private readonly List<Action<MainDocumentPart>> _parts = [];

    private WordFile(string body) => _body = body;

    public static WordFile Of(params string[] body) => new(string.Concat(body));

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string InList(int list, int level = 0) =>
        $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public WordFile Styles(string xml) => With(main => Feed(main.AddNewPart<StyleDefinitionsPart>(), "styles", xml));

    public WordFile Numbering(string xml) =>
        With(main => Feed(main.AddNewPart<NumberingDefinitionsPart>(), "numbering", xml));

    public WordFile Footnotes(string xml) => With(main => Feed(main.AddNewPart<FootnotesPart>(), "footnotes", xml));

    public WordFile Header(string xml) => With(main => Feed(main.AddNewPart<HeaderPart>(), "hdr", xml));

    public WordFile Footer(string xml) => With(main => Feed(main.AddNewPart<FooterPart>(), "ftr", xml));

    public WordFile Picture() => With(main => main.AddImagePart(ImagePartType.Png).FeedData(new MemoryStream([1, 2])));

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, "document", $"<w:body>{_body}</w:body>");
            foreach (var part in _parts)
                part(main);
        }
        return file.ToArray();
    }

    private WordFile With(Action<MainDocumentPart> part)
    {
        _parts.Add(part);
        return this;
    }

    private static void Feed(OpenXmlPart part, string root, string xml) =>
        part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes($"<w:{root} {Namespaces}>{xml}</w:{root}>")));
}
