namespace Reknit.Web.Features.Oversight;

/// <summary>What somebody did who opened sealed words, by the table and column that the read log names.</summary>
internal static class LookWords
{
    /// <summary>Columns of the read log's own: those who looked at who had looked.</summary>
    public const string List = "WhoLooked";
    public const string File = "WhoLookedFile";

    public static readonly IReadOnlyDictionary<(string Table, string Column), string> Table = new Dictionary<
        (string, string),
        string
    >
    {
        [("CourtDates", "DroppedBecause")] = "read why a court's date was dropped",
        [("CourtDates", "Words")] = "read an order's words about a date",
        [("DraftsMade", "About")] = "read what a drafted paper is about",
        [("DraftsMade", "Answer")] = "read the answer about family violence that a paper rests on",
        [("DraftsMade", "File")] = "opened a drafted paper",
        [("DraftsSent", "Source")] = "read how it is known that a paper was sent",
        [("DraftsSent", "TakenBackWhy")] = "read why a mark that a paper left was taken back",
        [("DraftsSent", "To")] = "read to whom a paper went",
        [("FlagReviews", "Said")] = "read the review of a flagged term",
        [("History", "Payload")] = "opened a link of history",
        [("OrderConfirmations", "Own")] = "read what was said about this practice's own components",
        [("OrderConfirmations", "Said")] = "read what was confirmed or corrected in an order",
        [("Orders", "File")] = "opened the order's file",
        [("Orders", "FileName")] = "read the name of the order's file",
        [("Orders", "Reading")] = "read what was found in an order",
        [("Orders", "StandingSource")] = "read how it is known whether an order holds",
        [("Orders", "Words")] = "read the order's text",
        [("OutgoingMail", "Body")] = "read a mail's words",
        [("OutgoingMail", "Recipient")] = "saw part of a mail's address",
        [("OutgoingMail", "Subject")] = "read a mail's subject",
        [("PaperAttestations", "Known")] = "read how it is known that a paper is the most recent",
        [("Reads", File)] = "took the list of who looked as a file",
        [("Reads", List)] = "looked at who had looked",
        [("Releases", "Text")] = "opened a release",
        [("TermsInForce", "EndedBecause")] = "read why a limit ended",
        [("TermsInForce", "Words")] = "read a limit's words",
        [("WorkingTexts", "Fields")] = "took up their own unsent words",
    };

    /// <summary>What is not in the table is told by its own names: a look is never left out.</summary>
    public static string Of(string table, string column) =>
        Table.GetValueOrDefault((table, column), $"opened {column} of {table}");
}
