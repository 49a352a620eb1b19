using System.Text;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>The words gathered so far, as lines; paragraphs end lines, cells are parted by tabs.</summary>
internal sealed class WordLines(int maxCharacters)
{
    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public void Add(string words)
    {
        if (_text.Length + words.Length > maxCharacters)
            throw new UnreadableException(Unreadables.TooMuchText);
        _text.Append(words);
    }

    public void EndLine() => Add("\n");

    /// <summary>Ends a cell that began at <paramref name="start"/>: its last line end gives way to a tab.</summary>
    public void EndCell(int start)
    {
        DropLineEnd(start);
        Add("\t");
    }

    public void EndRow(int start)
    {
        if (_text.Length > start && _text[^1] == '\t')
            _text.Length--;
        EndLine();
    }

    public override string ToString() => _text.ToString();

    private void DropLineEnd(int start)
    {
        if (_text.Length > start && _text[^1] == '\n')
            _text.Length--;
    }
}
