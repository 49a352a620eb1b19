namespace Reknit.Domain.Orders.Reading;

/// <summary>Which list an item belongs to, by the series and style of its label.</summary>
internal sealed partial class Sentences
{
    /// <param name="Name">The number of the paragraph that opened it.</param>
    private sealed record List(char Kind, char Style, string Name, List<Token> LeadIn)
    {
        /// <summary>Its last item's own number.</summary>
        public string Last { get; set; } = "";

        public bool Holds(Label label) => Kind == label.Kind && Style == label.Style;
    }

    /// <summary>No paper nests its lists deeper.</summary>
    private const int Deepest = 8;

    /// <summary>The series of the items before, in a text that has no list open.</summary>
    private (char Kind, string Last) _series;

    private void Enter(Label read)
    {
        _hasLabel = true;
        var label = AsLetter(read);
        _series = (label.Kind, label.Name);
        _dashes = label.Kind == '-';
        var previous = _sentences.Count > 0 ? _sentences[^1] : null;
        if (
            previous is not null
            && OpensList(previous)
            && !(_lists.TryPeek(out var top) && top.Kind == label.Kind && top.LeadIn == previous.Words)
        )
        {
            _lists.Push(new(label.Kind, label.Style, _paragraph ?? "", previous.Words));
        }
        else
        {
            var isStyled = _lists.Take(Deepest).Any(l => l.Holds(label));
            while (_lists.TryPeek(out var list) && !(isStyled ? list.Holds(label) : list.Kind == label.Kind))
            {
                _lists.Pop();
            }
        }
        if (_lists.TryPeek(out var current))
        {
            current.Last = label.Name;
            _leadIn = WithoutPreamble(current.LeadIn);
            _paragraph =
                label.Name.Length == 0 ? current.Name
                : current.Name.Length == 0 ? label.Name
                : $"{current.Name}({label.Name})";
        }
        else
        {
            _leadIn = [];
            _paragraph = label.Name.Length == 0 ? _paragraph : label.Name;
        }
        _isShared = false;
    }

    /// <summary>I after H is a letter, and no Roman figure.</summary>
    private Label AsLetter(Label label)
    {
        if (label.LetterBefore is not { } before)
        {
            return label;
        }
        var letters = label.Kind == 'I' ? 'A' : 'a';
        var isLetter =
            _series == (letters, before) || _lists.Take(Deepest).Any(l => l.Kind == letters && l.Last == before);
        return isLetter ? label with { Kind = letters } : label;
    }

    /// <summary>Whether a label at a line's head cuts the sentence that stands open: a dash only where items have dashes.</summary>
    private bool Cuts(Label label, int at) =>
        label.IsNumbered || label.Kind == '•' || (_dashes && at + 1 < _tokens.Count && _tokens[at + 1].Capital);

    /// <summary>The item that stands open began with a dash.</summary>
    private bool _dashes;

    private static bool OpensList(Sentence sentence) =>
        sentence.Words[^1].IsMark(':') || sentence.Words[^1].IsMark('-');
}
