using System.Xml;
using static Reknit.Web.Outside.Text.DocumentText;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>Reads a .docx: headers once, the body, the notes it refers to, footers once. Macros are never looked at.</summary>
/// <remarks>
/// The parts are streamed instead of loaded with the Open XML SDK: the SDK holds whole parts as objects, and cannot
/// stop in the middle of a file that lies about its size.
/// </remarks>
internal sealed class WordDocument
{
    private readonly WordPackage _package;
    private readonly DocumentLimits _limits;
    private readonly string _main;
    private readonly IReadOnlyList<WordPackage.Link> _links;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly List<string> _notes = [];
    private bool _hasStruck;

    private WordDocument(WordPackage package, DocumentLimits limits, string main)
    {
        (_package, _limits, _main, _links) = (package, limits, main, package.LinksOf(main));
        using var styles = ReadLinked("styles");
        _styles = WordStyles.Read(styles, limits.MaxWordDefinitions);
        using var numbering = ReadLinked("numbering");
        _numbering = WordNumbering.Read(numbering, _styles, limits.MaxWordDefinitions);
    }

    public static DocumentText Read(ReadOnlyMemory<byte> file, DocumentLimits limits, CancellationToken ct)
    {
        try
        {
            using var package = WordPackage.Open(file, limits, ct);
            var main = package.LinksOf("").FirstOrDefault(l => l.Kind == "officeDocument")?.Target;
            if (main is null || !package.Has(main))
                return OtherArchive(package);
            return new WordDocument(package, limits, main).Read();
        }
        catch (Exception e) when (IsOfDamagedFile(e))
        {
            return Unreadables.Broken("Word");
        }
    }

    // What the ZIP and XML readers of .NET throw on files that are damaged, or made to be.
    private static bool IsOfDamagedFile(Exception e) =>
        e is InvalidDataException or XmlException or NotSupportedException or IOException or ArgumentException;

    private DocumentText Read()
    {
        using var xml = _package.Read(_main)!;
        xml.MoveToContent();
        if (xml.LocalName != "document")
            return Unreadables.WrongKind("a spreadsheet or a slide show", "give the order as .docx, PDF or text");
        var body = ReadStory(xml);
        var text = Running("header") + body + Notes() + Running("footer");
        if (text.Length > _limits.MaxExtractedCharacters)
            return Unreadables.TooMuchText;
        if (!string.IsNullOrWhiteSpace(text))
            return new Words(text, FileFormat.Word, null) { HasStruckWords = _hasStruck };
        return _links.Any(l => l.Kind == "image") ? Unreadables.Scanned : Unreadables.NoWords;
    }

    private static Unreadable OtherArchive(WordPackage package) =>
        package.Has("mimetype") || package.Has("Index/Document.iwa")
            ? Unreadables.WrongKind("an OpenDocument or Pages file", "save it as .docx or PDF and give that")
            : Unreadables.WrongKind("a ZIP archive", "unpack it and give the order itself");

    private string ReadStory(XmlReader xml)
    {
        var story = new WordStory(_styles, _numbering, _limits.MaxExtractedCharacters);
        var text = story.Read(xml);
        _notes.AddRange(story.Notes);
        _hasStruck |= story.HasStruck;
        return text;
    }

    /// <summary>Headers or footers: those of the first, left and other pages often say the same.</summary>
    private string Running(string kind)
    {
        var texts = new List<string>();
        foreach (var part in _links.Where(l => l.Kind == kind).Select(l => l.Target).Distinct())
        {
            using var xml = _package.Read(part);
            if (xml is null)
                continue;
            xml.MoveToContent();
            texts.Add(ReadStory(xml));
        }
        return string.Concat(texts.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct());
    }

    private string Notes()
    {
        if (_notes.Count == 0)
            return "";
        var texts = new Dictionary<string, string>();
        foreach (var kind in new[] { "footnote", "endnote" })
        {
            using var xml = ReadLinked(kind + "s");
            if (xml is null)
                continue;
            xml.MoveToContent();
            foreach (var name in xml.Children())
            {
                if (name == kind && xml.Attribute("id") is { } id)
                {
                    var story = new WordStory(_styles, _numbering, _limits.MaxExtractedCharacters);
                    texts[$"{kind}:{id}"] = story.Read(xml);
                    _hasStruck |= story.HasStruck;
                }
            }
        }
        // One note may be referred to many times: the lines stop at the limit, not the file.
        var lines = new WordLines(_limits.MaxExtractedCharacters);
        foreach (var (index, note) in _notes.Index())
            lines.Add($"{Superscript.Of(index + 1)} {texts.GetValueOrDefault(note, "\n").TrimStart()}");
        return lines.ToString();
    }

    private XmlReader? ReadLinked(string kind) =>
        _links.FirstOrDefault(l => l.Kind == kind) is { } link ? _package.Read(link.Target) : null;
}
