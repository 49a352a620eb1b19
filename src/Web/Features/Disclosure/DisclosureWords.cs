using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Routes;

namespace Reknit.Web.Features.Disclosure;

/// <summary>What compartments, bars and audiences are called on a page.</summary>
internal static class DisclosureWords
{
    public static string Of(Compartment what) =>
        what switch
        {
            Compartment.PracticeAdministration => "How the practice runs",
            Compartment.ContactOrdinary => "Address, telephone and mail",
            Compartment.ContactProtected => "Protected address and contact",
            Compartment.Schedule => "Appointments and attendance",
            Compartment.SharedClinicalRecord => "The family's shared record",
            Compartment.ParentsPart => "A parent's own part of the record",
            Compartment.ChildsPart => "The child's own part of the record",
            Compartment.SafetyScreening => "Safety screening",
            Compartment.PsychotherapyNotes => "Psychotherapy notes",
            Compartment.CourtFacing => "Papers for the court and both sides",
            Compartment.PayersLedger => "What somebody pays and owes",
            _ => "Messages",
        };

    /// <summary>Whether it is kept of one person; otherwise it is the family's.</summary>
    public static bool IsOfOnePerson(Compartment what) =>
        what is not (Compartment.SharedClinicalRecord or Compartment.CourtFacing or Compartment.PracticeAdministration);

    public static string Of(AudienceKind kind) =>
        kind switch
        {
            AudienceKind.Parent => "Parent or caregiver",
            AudienceKind.Child => "The child",
            AudienceKind.ChildsTherapist => "The child's own therapist",
            AudienceKind.Provider => "Another provider",
            AudienceKind.Counsel => "Counsel",
            AudienceKind.Guardian => "Guardian ad litem or minor's counsel",
            AudienceKind.Court => "The court",
            AudienceKind.Agency => "An agency",
            AudienceKind.Consultant => "A consultant outside the practice",
            _ => "Somebody who pays",
        };

    public static string Of(Basis basis) =>
        basis switch
        {
            Basis.Own => "It is their own.",
            Basis.Release => "A release in force names it.",
            Basis.Order => "The order says so. Read its own words first: they may name fewer people, or less.",
            Basis.Appointment => "The order that appointed them names it.",
            Basis.Request => "A clinician granted it to them on request.",
            Basis.Agreement => "The consultant's agreement on file: one decision with its facts.",
            _ => "A court's order names it.",
        };

    /// <summary>How much, where it is not the whole; otherwise nothing.</summary>
    public static string Of(Extent extent) =>
        extent switch
        {
            Extent.AttendanceAndProgress => " Attendance and progress only.",
            Extent.DatesAndAmounts => " Dates and amounts only: no word of what was done or said.",
            _ => "",
        };

    public static string Of(CourtRoute route) =>
        route switch
        {
            CourtRoute.UnderSeal => "Under seal: sealed, to the court and to nobody else",
            CourtRoute.CounselOnly => "Counsel only: to each side's counsel, or a party who has none and speaks alone",
            _ => "Through the clerk: filed with the court's clerk, and given to nobody else",
        };

    /// <summary>Its ground, how much, and by which way it goes to the court.</summary>
    public static string Of(DisclosureAnswer.Allowed says) =>
        Of(says.Basis) + Of(says.Extent) + (says.Route is { } route ? $" {Of(route)}." : "");

    /// <summary>Why not, and what would change it.</summary>
    public static string Of(Bar bar) =>
        bar switch
        {
            Bar.NeverLeaves => "This leaves the practice on no ground.",
            Bar.Protected =>
                "Somebody whose information it is, is protected from them. Nothing that anybody signs opens this.",
            Bar.Limit => "The order forbids it. Only another order changes that.",
            Bar.OtherSide => "No release opens this to them.",
            Bar.ChildsOwn => "The child's words are the child's. A parent hears what the child chose to pass on.",
            Bar.NeedsRequest => "They can ask for their records in writing; a clinician decides on that.",
            Bar.NoRelease => "No release names them. One that is signed by all would open it.",
            Bar.ReleaseNotInForce => "A release names them, but does not count today.",
            Bar.NotInRelease => "A release counts, but does not name this.",
            Bar.SubstanceUseNotNamed => "Substance-use records need a release that names them (42 CFR 2.31).",
            Bar.OrderSilent => "No confirmed order says that they may be told.",
            Bar.RouteNotKnown =>
                "The order's route to the court is not recorded. Whoever reads it in the order can put it on record.",
            Bar.OtherRoute => "The order has court papers go another way than to them.",
            Bar.NotForPayers => "Whoever pays is told dates and amounts of their own account, and nothing else.",
            Bar.NotForConsultants => "A consultant is shown one decision with its facts, and nothing else.",
            Bar.NoAgreement => "No agreement between the consultant and the practice is in force.",
            Bar.NotLicensed => "The consultant has no license on record in the case's state today.",
            Bar.OfTheCase => "Whoever has a part in a case is not its consultant.",
            Bar.NotAppointed => "No appointment on file names this.",
            Bar.AppointmentOver => "Their appointment is over.",
            _ => "No court's order names it; a subpoena alone opens nothing.",
        };

    public static string Of(ReleaseDefect defect) =>
        defect switch
        {
            ReleaseDefect.SignatureMissing => "Not signed by all yet",
            ReleaseDefect.SignatureRefused => "Refused",
            ReleaseDefect.Disagreed => "They disagree: one signed, another refused",
            ReleaseDefect.Expired => "Over since its last day",
            ReleaseDefect.EventHappened => "Over: its event has happened",
            _ => "Revoked",
        };
}
