using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>Reads one story of a Word document (body, header, note) as a reader of the final print would see it.</summary>
internal sealed class WordStory(WordStyles styles, WordNumbering numbering, int maxCharacters)
{
    private readonly List<string> _boxes = [];
    private readonly List<string> _notes = [];
    private WordLines _lines = new(maxCharacters);
    private bool _isParagraphHidden;
    private bool _isParagraphStruck;

    /// <summary>The mark before was hidden or deleted, so this paragraph goes on in its line.</summary>
    private bool _isJoined;

    /// <summary>A paragraph that has not said a word yet: only then does its list count on.</summary>
    private ParagraphLook? _unnumbered;

    /// <summary>Words were struck through and left out, as tracked deletions are: an order's struck term holds no more.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>The ids of the notes met on the way, in order, as "footnote:2".</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <param name="xml">On an element that holds paragraphs and tables.</param>
    public string Read(XmlReader xml)
    {
        ReadContent(xml);
        AddBoxes();
        var text = _lines.ToString();
        _lines = new(maxCharacters);
        return text;
    }

    private void ReadContent(XmlReader xml)
    {
        foreach (var name in xml.Children())
            ReadElement(name, xml);
    }

    private void ReadElement(string name, XmlReader xml)
    {
        switch (name)
        {
            case "p":
                ReadParagraph(xml);
                break;
            case "r":
                ReadRun(xml);
                break;
            case "tbl":
                ReadContent(xml);
                break;
            case "tr":
                ReadRow(xml);
                break;
            case "txbxContent":
                ReadBox(xml);
                break;
            case "m:t":
                Say(xml.Characters());
                break;
            case "m:den":
                Say("/");
                ReadContent(xml);
                break;
            // The same box or drawing again, for older programs.
            case "mc:Fallback":
            // What is struck, moved away, or a property.
            case "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "tblPr" or "sectPr" or "rt":
                break;
            default:
                ReadContent(xml);
                break;
        }
    }

    private void ReadParagraph(XmlReader xml)
    {
        var outer = (_isParagraphHidden, _isParagraphStruck, _unnumbered);
        var look = ParagraphLook.Plain;
        (_isParagraphHidden, _isParagraphStruck, _unnumbered) = (false, false, _isJoined ? null : look);
        foreach (var name in xml.Children())
        {
            if (name == "pPr")
            {
                look = ParagraphLook.Read(xml);
                _isParagraphHidden = styles.IsHidden(look.Style) ?? false;
                _isParagraphStruck = styles.IsStruck(look.Style) ?? false;
                _unnumbered = _isJoined ? null : look;
            }
            else
                ReadElement(name, xml);
        }
        End(look.Mark);
        (_isParagraphHidden, _isParagraphStruck, _unnumbered) = outer;
    }

    private void End(RunLook mark)
    {
        var isMarkThere = !mark.IsDeleted && !(mark.IsHidden ?? _isParagraphHidden);
        if (isMarkThere)
        {
            Say("");
            _lines.EndLine();
        }
        _isJoined = !isMarkThere && (_isJoined || _unnumbered is null);
        // A box stands beside its paragraph: inside it, it would cut a sentence in two.
        if (!_isJoined)
            AddBoxes();
    }

    private void AddBoxes()
    {
        foreach (var box in _boxes)
            _lines.Add(box);
        _boxes.Clear();
    }

    private void ReadRun(XmlReader xml)
    {
        var look = RunLook.Plain;
        foreach (var name in xml.Children())
        {
            if (name == "rPr")
                look = RunLook.Read(xml);
            else if (look.IsHidden ?? styles.IsHidden(look.Style) ?? _isParagraphHidden)
                continue;
            else if (look.IsStruck ?? styles.IsStruck(look.Style) ?? _isParagraphStruck)
                HasStruck |= name == "t" && !string.IsNullOrWhiteSpace(xml.Characters());
            else
                ReadRunPart(name, xml);
        }
    }

    private void ReadRunPart(string name, XmlReader xml)
    {
        switch (name)
        {
            case "footnoteReference" or "endnoteReference" when xml.Attribute("id") is { } id:
                _notes.Add($"{name[..^"Reference".Length]}:{id}");
                Say(Superscript.Of(_notes.Count));
                break;
            case "drawing" or "pict" or "object" or "ruby":
                ReadContent(xml);
                break;
            case "mc:AlternateContent" or "mc:Choice":
                foreach (var part in xml.Children())
                    ReadRunPart(part, xml);
                break;
            default:
                if (WordSymbols.Words(name, xml) is { } words)
                    Say(words);
                break;
        }
    }

    private void ReadRow(XmlReader xml)
    {
        var start = _lines.Length;
        foreach (var name in xml.Children())
        {
            if (name == "trPr" && xml.Children().Contains("del"))
                return;
            if (name is "tc")
                ReadCell(xml);
            else if (name is not ("trPr" or "tblPrEx"))
                ReadElement(name, xml);
        }
        _lines.EndRow(start);
    }

    private void ReadCell(XmlReader xml)
    {
        var start = _lines.Length;
        foreach (var name in xml.Children())
        {
            if (name == "tcPr" && xml.Children().Contains("cellDel"))
                return;
            if (name != "tcPr")
                ReadElement(name, xml);
        }
        _lines.EndCell(start);
    }

    private void ReadBox(XmlReader xml)
    {
        var outer = (_lines, _isParagraphHidden, _isParagraphStruck, _unnumbered, _isJoined);
        (_lines, _unnumbered, _isJoined) = (new(maxCharacters), null, false);
        var boxesBefore = _boxes.ToList();
        _boxes.Clear();
        ReadContent(xml);
        _boxes.InsertRange(0, [.. boxesBefore, _lines.ToString()]);
        (_lines, _isParagraphHidden, _isParagraphStruck, _unnumbered, _isJoined) = outer;
    }

    /// <summary>Adds words, and before the first ones of a paragraph its number.</summary>
    private void Say(string words)
    {
        if (_unnumbered is { } paragraph)
        {
            _unnumbered = null;
            _lines.Add(numbering.Next(paragraph));
        }
        _lines.Add(words);
    }
}
