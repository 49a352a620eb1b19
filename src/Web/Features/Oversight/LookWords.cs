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
        [("ChildBands", "Band")] = "looked how a child is asked",
        [("Screens", "Outcome")] = "read what a screen came to",
        [("Screens", "Said")] = "read the answers to a screen",
        [("Screens", "StruckBecause")] = "read why a screen was struck",
        [("ScreenFollowUps", "Said")] = "read what was done after a screen",
        [("ChildWays", "State")] = "looked where a child stands on the way",
        [("ChildsAnswers", "Said")] = "read what a child answered to a step",
        [("HandFacts", "Answer")] = "read a fact written down by hand",
        [("HandFacts", "Source")] = "read how a fact is known",
        [("JointDecisions", "Reason")] = "read why two clinicians decide something",
        [("WayDecisions", "Before")] = "looked where a child had stood on the way",
        [("WayDecisions", "Move")] = "looked at what a decision on the way rested on",
        [("WayDecisions", "Reason")] = "read why something was decided on a way",
        [("Agreements", "Scan")] = "opened a signed agreement's paper",
        [("Agreements", "TeachBack")] = "read an adult's answer about the consent",
        [("Agreements", "Text")] = "opened an agreement",
        [("CallNotes", "Heard")] = "read the note of a call",
        [("CallNotes", "WithWords")] = "read who had called",
        [("ConflictChecks", "Because")] = "read why a conflict of interest was seen or not",
        [("ConflictChecks", "Found")] = "read whom a look for conflicts found",
        [("ConflictChecks", "Names")] = "read for whom somebody looked",
        [("Contacts", "Ordinary")] = "saw a contact",
        [("Contacts", "Protected")] = "saw a protected contact",
        [("CourtDates", "DroppedBecause")] = "read why a court's date was dropped",
        [("CourtDates", "Words")] = "read an order's words about a date",
        [("DemandSteps", "Words")] = "read a step on a request for records",
        [("DisclosuresMade", "Purpose")] = "read what something was told for",
        [("DisclosuresMade", "Said")] = "read what was told to somebody outside",
        [("DisclosuresMade", "StruckBecause")] = "read why a disclosure was struck",
        [("DisclosuresMade", "ToWords")] = "read to whom something was told",
        [("DraftsMade", "About")] = "read what a drafted paper is about",
        [("DraftsMade", "Answer")] = "read the answer about family violence that a paper rests on",
        [("DraftsMade", "File")] = "opened a drafted paper",
        [("DraftsSent", "Source")] = "read how it is known that a paper was sent",
        [("DraftsSent", "TakenBackWhy")] = "read why a mark that a paper left was taken back",
        [("DraftsSent", "To")] = "read to whom a paper went",
        [("EmergencyShowings", "Because")] = "read why an accounting shows an emergency to a reader, or does not",
        [("EmergencyTellings", "FirstReview")] = "read the first look at an emergency",
        [("EmergencyTellings", "Reason")] = "read why an emergency could not wait",
        [("EmergencyTellings", "Said")] = "read what was told in an emergency",
        [("EmergencyTellings", "SecondReview")] = "read the second look at an emergency",
        [("EmergencyTellings", "ShownBecause")] = "read why an accounting shows an emergency",
        [("EmergencyTellings", "ToWords")] = "read who was told in an emergency",
        [("FlagReviews", "Said")] = "read the review of a flagged term",
        [("GuardianAppointments", "EndedBecause")] = "read why a guardian's appointment ended",
        [("GuardianAppointments", "Words")] = "read a guardian's appointment",
        [("History", "Payload")] = "opened a link of history",
        [("LegalHolds", "Because")] = "read why a legal hold stands",
        [("LegalHolds", "EndedBecause")] = "read why a legal hold was lifted",
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
        [("Protections", "EndedBecause")] = "read why a protection ended",
        [("Protections", "Words")] = "read what a protection rests on",
        [("Reads", File)] = "took the list of who looked as a file",
        [("Reads", List)] = "looked at who had looked",
        [("RecordsDemands", "Asked")] = "read what a request for records asks for",
        [("RecordsDemands", "FromWords")] = "read who asks for records",
        [("RecordsDemands", "PrivilegeHolder")] = "read who holds the privilege",
        [("ReferralSteps", "Words")] = "read a note on a referral",
        [("Referrals", "Asked")] = "read what a request asked for",
        [("Referrals", "Reach")] = "saw how somebody can be reached safely",
        [("Releases", "Text")] = "opened a release",
        [("Sessions", "StruckBecause")] = "read why a session was struck",
        [("RoutesSaid", "Words")] = "read an order's words about the way to the court",
        [("SignedPapers", "File")] = "opened a signed paper",
        [("TermsInForce", "EndedBecause")] = "read why a limit ended",
        [("TermsInForce", "Words")] = "read a limit's words",
        [("TransportPlans", "Brings")] = "read who brings a child",
        [("TransportPlans", "Waits")] = "read who waits where",
        [("WorkingTexts", "Fields")] = "took up their own unsent words",
    };

    /// <summary>What is not in the table is told by its own names: a look is never left out.</summary>
    public static string Of(string table, string column) =>
        Table.GetValueOrDefault((table, column), $"opened {column} of {table}");
}
