using Reknit.Domain.Disclosure;

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
            _ => "A court's order names it.",
        };

    /// <summary>Why not, and what would change it.</summary>
    public static string Of(Bar bar) =>
        bar switch
        {
            Bar.NeverLeaves => "This leaves the practice on no ground.",
            Bar.Protected => "The person is protected from them. Nothing that anybody signs opens this.",
            Bar.Limit => "The order forbids it. Only another order changes that.",
            Bar.OtherSide => "No release opens this to them.",
            Bar.ChildsOwn => "The child's words are the child's. A parent hears what the child chose to pass on.",
            Bar.NeedsRequest => "They can ask for their records in writing; a clinician decides on that.",
            Bar.NoRelease => "No release names them. One that is signed by all would open it.",
            Bar.ReleaseNotInForce => "A release names them, but does not count today.",
            Bar.NotInRelease => "A release counts, but does not name this.",
            Bar.SubstanceUseNotNamed => "Substance-use records need a release that names them (42 CFR 2.31).",
            Bar.OrderSilent => "No confirmed order says that they may be told.",
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
