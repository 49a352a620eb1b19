namespace Reknit.Domain.Orders.Reading;

/// <summary>Cuts tokens into sentences and list items, and gives each item its list's lead-in.</summary>
internal sealed partial class Sentences
{
    private const int Longest = 260;
    private const int LongestLeadIn = 60;

    /// <summary>A longer lead-in tells what led to the order before it orders.</summary>
    private const int LongestPreamble = 8;

    private static readonly HashSet<string> Abbreviations = WordForm.Set(
        """
        dr mr mrs ms no nos v vs inc esq jr sr st hon prof rev ph psy lmft lcsw lpc mft msw cal fam tex stat
        ann rev sec art para par approx eg ie etc al dept div co ex pp p ltd llc jan feb mar apr aug sept
        oct nov dec cir civ proc app supp u am pm ste ave blvd
        """
    );

    /// <summary>Abbreviations that something always follows.</summary>
    private static readonly HashSet<string> Openers = WordForm.Set(
        """
        dr mr mrs ms no nos v vs st hon prof rev sec art para par cal fam tex stat ann u eg ie p pp civ proc
        ph psy
        """
    );

    private static readonly HashSet<string> Starters = WordForm.Set(
        """
        the each both if al any in it mother father neither no this that such al petitioner respondent upon
        unles should sesions costs parties parents we a
        """
    );

    private readonly List<Token> _tokens;
    private readonly List<Sentence> _sentences = [];
    private readonly Stack<List> _lists = [];
    private readonly bool _isShouted;
    private List<Token> _own = [];
    private List<Token> _leadIn = [];
    private string? _paragraph;
    private int _block;
    private bool _startsClause = true;
    private bool _hasLabel;

    /// <summary>The lead-in is the subject and verb of the clause before a semicolon, not a list's.</summary>
    private bool _isShared;

    private Sentences(List<Token> tokens)
    {
        _tokens = tokens;
        var words = tokens.Count(t => t.Kind == TokenKind.Word);
        _isShouted = words > 0 && tokens.Count(t => t is { Kind: TokenKind.Word, AllCapitals: true }) * 10 > words * 7;
    }

    public static IReadOnlyList<Sentence> Of(List<Token> tokens)
    {
        var reader = new Sentences(tokens);
        reader.Run();
        return reader._sentences;
    }

    private void Run()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (i > 0 && EndsBefore(i))
            {
                Close(isParagraph: token.Before == Gap.Paragraph);
            }
            if (_own.Count == 0 || _own[^1] is { Form: ":" or "," or ";" or "and" or "or" })
            {
                var atLineStart = token.Before != Gap.None || i == 0;
                if (
                    Label.Read(_tokens, i, atLineStart) is { } label
                    && (atLineStart || _own.Count == 0 || token.IsMark('('))
                )
                {
                    Close(isParagraph: atLineStart);
                    Enter(label);
                    i += label.Length - 1;
                    continue;
                }
            }
            else if (token.Before != Gap.None && Label.Read(_tokens, i, true) is { } numbered && Cuts(numbered, i))
            {
                Close(isParagraph: true);
                Enter(numbered);
                i += numbered.Length - 1;
                continue;
            }
            if (!token.IsMark('"') && !(token.IsMark('.') && !IsTerminal(i)))
            {
                _own.Add(token);
            }
            if (token.IsMark(',') && IsExceptThat(i))
            {
                Close(isParagraph: false);
                i += 2;
                continue;
            }
            if (token.IsMark(';') || IsTerminal(i) || _own.Count >= Longest)
            {
                Close(isParagraph: false);
            }
        }
        Close(isParagraph: true);
    }

    private bool IsTerminal(int i)
    {
        var token = _tokens[i];
        if (token.IsMark('!') || token.IsMark('?'))
        {
            return true;
        }
        if (!token.IsMark('.'))
        {
            return false;
        }
        var next = i + 1;
        while (next < _tokens.Count && (_tokens[next].IsMark('"') || _tokens[next].IsMark(')')))
        {
            next++;
        }
        if (next >= _tokens.Count || i == 0)
        {
            return true;
        }
        var before = _tokens[i - 1];
        var after = _tokens[next];
        if (after.Before == Gap.None && after.Start == token.End && after.Kind == TokenKind.Word)
        {
            return false;
        }
        var isInitial = before.Kind == TokenKind.Word && before.Form.Length == 1;
        // "Proof" is written like "prof" once doubled letters are one.
        var isWhole = before.End - before.Start > before.Form.Length;
        if (isInitial || (before.Kind == TokenKind.Word && !isWhole && Abbreviations.Contains(before.Form)))
        {
            var isOpen = isInitial || Openers.Contains(before.Form);
            return after.Before == Gap.Paragraph
                || (after.Capital && (!isOpen || Starters.Contains(after.Form)))
                || (!isOpen && after.Kind == TokenKind.Number);
        }
        return after.Capital || after.Kind is not TokenKind.Word || after.Before == Gap.Paragraph;
    }

    private bool EndsBefore(int i)
    {
        var token = _tokens[i];
        if (_own.Count == 0 || token.Before == Gap.None)
        {
            return false;
        }
        var last = _own[^1];
        var isOpen =
            last.IsMark(',') || last.Form is "and" or "or" or "the" or "of" or "to" or "that" or "dr" or "by" or "with";
        if (last.IsMark(':'))
        {
            return false;
        }
        var isLeftOpen = isOpen || last.Form is "until" or "til" or "on" or "for" or "from" or "is" or "are" or "be";
        if (
            token.Kind is TokenKind.Ticked or TokenKind.Unticked
            && !isLeftOpen
            && (last.Kind != TokenKind.Blank || (i + 1 < _tokens.Count && Starters.Contains(_tokens[i + 1].Form)))
        )
        {
            return true;
        }
        if (token.Before == Gap.Paragraph)
        {
            return !isOpen && (token.Capital || token.Kind != TokenKind.Word);
        }
        return !_isShouted
            && !isOpen
            && IsHeadingLine(_own)
            && (token.Capital || token.Kind != TokenKind.Word)
            && !token.AllCapitals;
    }

    private static bool IsHeadingLine(List<Token> own) =>
        own.Count <= 14
        && own.All(t => t.Kind != TokenKind.Word || t.AllCapitals)
        && own.Any(t => t is { Kind: TokenKind.Word, Form.Length: > 2 })
        && own[^1].Form is not ("ordered" or "that" or "decred" or "adjudged" or "folows");

    private void Close(bool isParagraph)
    {
        if (_own.Any(t => t.Kind != TokenKind.Mark))
        {
            var isHeading =
                isParagraph
                && _own.Count <= 14
                && _own[^1].Kind == TokenKind.Word
                && !_own.Any(t => Lexicon.IsModal(t.Form))
                && (IsHeadingLine(_own) || _own.Count(t => t.Capital) * 2 > _own.Count);
            List<Token> leadIn =
                (_isShared || IsAgreement(_leadIn) || IsPreamble(_leadIn)) && HasOwnVerb(_own) ? [] : _leadIn;
            if (leadIn.Count == 0 && _title.Count > 0 && !_own.Any(t => Lexicon.IsModal(t.Form)))
            {
                leadIn = _title;
            }
            _title = !isParagraph && leadIn.Count == 0 && IsRunInTitle(_own) ? [.. _own] : [];
            List<Token> words = leadIn.Count == 0 ? _own : [.. leadIn, .. _own];
            var sentence = new Sentence(
                _sentences.Count,
                words,
                leadIn.Count,
                string.IsNullOrEmpty(_paragraph) ? null : _paragraph,
                _block,
                isHeading,
                _startsClause
            );
            _sentences.Add(sentence);
            var isClause = _own[^1].IsMark(';');
            _isShared = isClause && sentence.OwnFrom == 0;
            _leadIn = isClause ? LeadInOf(sentence) : [];
            _startsClause = !isClause;
        }
        _own = [];
        if (isParagraph)
        {
            _block++;
            if (!_hasLabel && !(_sentences.Count > 0 && _sentences[^1].Words[^1] is { Form: ":" or ";" or "," or "-" }))
            {
                _lists.Clear();
                _leadIn = [];
                _startsClause = true;
            }
            _hasLabel = false;
        }
    }
}
