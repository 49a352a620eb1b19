using System.Globalization;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>What the parts of a frame are called on a page.</summary>
internal static class FrameWords
{
    public static readonly IReadOnlyList<Choice> Days =
    [
        .. Enum.GetValues<DatedTermKind>().Select(k => new Choice(k.ToString(), Of(k))),
    ];

    public static readonly IReadOnlyList<Choice> Activities =
    [
        new("", "Nothing to add"),
        .. FrameRules.Activities.Select(k => new Choice(k.ToString(), Of(k))),
    ];

    public static string Of(TermKind kind) =>
        kind switch
        {
            TermKind.AttendanceReportsOnly => "Only attendance and progress are reported",
            TermKind.NothingReported => "Nothing is reported to the court",
            TermKind.NoRecommendations => "No recommendation on custody or schedule",
            TermKind.NoContact => "No contact with a parent for a time",
            TermKind.ContactSuspended => "Contact or custody is suspended",
            TermKind.ContactInTherapyOnly => "Contact takes place in the therapy only",
            TermKind.ContactInSteps => "Contact grows in steps",
            TermKind.AtChildsPace => "At the child's pace; no contact is forced",
            TermKind.MaySpeakWithCounsel => "The therapist may speak with counsel for both sides",
            TermKind.MayReport => "The therapist may report",
            TermKind.NoLetters => "No cards, letters or notes",
            TermKind.NoCallsOrVideo => "No telephone or video",
            TermKind.NoOtherPlaces => "No time together at another place",
            TermKind.NoHomeVisits => "No visits at the parent's home",
            TermKind.NoAdultsTogether => "No sessions of the adults together",
            TermKind.NoTimeWithoutTherapist => "No time together without the therapist in the room",
            _ => "Not named for the therapy",
        };

    public static string Of(DatedTermKind kind) =>
        kind switch
        {
            DatedTermKind.Hearing => "Hearing",
            DatedTermKind.ReportDue => "Report due",
            _ => "Last day of the order",
        };

    public static string Of(PaperKind kind) =>
        kind switch
        {
            PaperKind.SupportPlan => "Support plan",
            PaperKind.AgencyPlan => "Agency's case plan",
            _ => "Order",
        };

    /// <summary>Such as "Tuesday, 3 March 2026, 9:30 AM, the court's time".</summary>
    public static string Of(DateOnly on, TimeOnly? at) =>
        on.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)
        + (at is { } time ? time.ToString(", h:mm tt", CultureInfo.InvariantCulture) + ", the court's time" : "");
}
