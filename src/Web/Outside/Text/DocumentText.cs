namespace Reknit.Web.Outside.Text;

/// <summary>What came of reading a document: its words, or the reason why it could not be read.</summary>
internal abstract record DocumentText
{
    private DocumentText() { }

    /// <summary>The words of the document, in reading order, with line ends as they came.</summary>
    /// <param name="Pages">Null where the kind of file has no fixed pages.</param>
    internal sealed record Words(string Text, FileFormat Format, int? Pages) : DocumentText
    {
        /// <summary>Pages, counted from 1, on which no letter was found: most often a scanned page.</summary>
        public IReadOnlyList<int> PagesWithoutText { get; init; } = [];

        /// <summary>Pages, counted from 1, whose words a machine read from a picture: letters may be wrong.</summary>
        public IReadOnlyList<int> PagesReadByMachine { get; init; } = [];

        /// <summary>Words that were struck through by hand were left out.</summary>
        public bool HasStruckWords { get; init; }

        /// <summary>Every picture of a page was looked at by a machine, whatever it found there.</summary>
        public bool IsEveryPictureTried { get; init; }

        /// <summary>Pages, counted from 1, whose few words may be a stamp over a picture; for whoever reads pictures.</summary>
        public IReadOnlyList<int> PagesWithLittleText { get; init; } = [];
    }

    /// <param name="Message">One sentence for the person who gave the file: what is wrong and what to do.</param>
    internal sealed record Unreadable(UnreadableReason Reason, string Message) : DocumentText;
}

/// <summary>The kinds of file that can be read.</summary>
internal enum FileFormat
{
    PlainText,
    Word,
    Pdf,
}

/// <summary>Why a document could not be read.</summary>
internal enum UnreadableReason
{
    Empty,
    WrongKind,
    Encrypted,
    Broken,

    /// <summary>Pictures of pages, without text.</summary>
    Scanned,
    TooLarge,
    TooManyPages,
    TookTooLong,

    /// <summary>The program that reads PDFs would see keys and records.</summary>
    NotIsolated,

    /// <summary>A program that reads this kind of file is missing on this computer.</summary>
    ToolMissing,
}
