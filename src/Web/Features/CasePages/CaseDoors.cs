using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Appointments;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Demands;
using Reknit.Web.Features.Disclosure.Others;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Disclosure.Routes;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Safety.Reasons;
using Reknit.Web.Features.Sessions;

namespace Reknit.Web.Features.CasePages;

/// <summary>A page about one case, and what one finds there.</summary>
internal sealed record CaseDoor(string Words, string Hint, string Url, Permission Permission);

/// <summary>Pages of a case that one looks for in the same place.</summary>
internal sealed record CaseDoorGroup(string Title, IReadOnlyList<CaseDoor> Doors);

/// <summary>The pages of a case, as far as a role may open them.</summary>
internal static class CaseDoors
{
    public static IReadOnlyList<CaseDoorGroup> Of(CaseId id, Role role) =>
        [
            .. All(id)
                .Select(g => new CaseDoorGroup(g.Title, [.. g.Doors.Where(d => role.Allows(d.Permission))]))
                .Where(g => g.Doors.Count > 0),
        ];

    private static IEnumerable<CaseDoorGroup> All(CaseId id) =>
        [
            new(
                "The work",
                [
                    new(
                        "The way",
                        "Where each child stands, and what comes next",
                        WayPlaces.OfCase(id),
                        Permission.SeeWay
                    ),
                    new(
                        "The children's own words",
                        "Each child asked alone, and what they said",
                        CheckInPlaces.Voices(id),
                        Permission.HearChild
                    ),
                    new("Sessions", "The signed record, and who came", SessionPlaces.List(id), Permission.SeeSessions),
                    new(
                        "The plan",
                        "Goals, versions, and what the child shows",
                        PlanPlaces.Show(id),
                        Permission.KeepPlan
                    ),
                    new(
                        "Recommendations",
                        "About the therapy, to whom, and who acknowledged",
                        PlanPlaces.Recommended(id),
                        Permission.KeepPlan
                    ),
                    new(
                        "Concerns",
                        "Fear, conflict, lost trust, until resolved",
                        SafetyPlaces.ConcernsOf(id),
                        Permission.KeepHistory
                    ),
                    new(
                        "Own support",
                        "Who has it, and who takes part",
                        SafetyPlaces.SupportOf(id),
                        Permission.KeepHistory
                    ),
                ]
            ),
            new(
                "Safety",
                [
                    new(
                        "Screens",
                        "What is due for whom, and what waits for a follow-up",
                        ScreenPlaces.List(id),
                        Permission.ReadScreens
                    ),
                    new(
                        "What was disclosed",
                        "Each with its decision on a report",
                        SafetyPlaces.Disclosures(id),
                        Permission.DecideReport
                    ),
                    new(
                        "History",
                        "Harm, time together, and what nobody was asked yet",
                        SafetyPlaces.History(id),
                        Permission.KeepHistory
                    ),
                    new(
                        "Why the family was referred",
                        "Each reason as somebody reports it",
                        ReasonPlaces.Of(id),
                        Permission.KeepHistory
                    ),
                    new(
                        "Conditions",
                        "Of orders and plan, with evidence and its last day",
                        InOrderPlaces.ConditionsOf(id),
                        Permission.KeepHistory
                    ),
                    new(
                        "What a court decided",
                        "Where the work goes on without one adult's part",
                        InOrderPlaces.CourtDecisionsOf(id),
                        Permission.KeepHistory
                    ),
                    new(
                        "Looked for",
                        "Conflicts, protective orders, conditions, among all",
                        InOrderPlaces.ChecksOf(id),
                        Permission.KeepHistory
                    ),
                    new(
                        "The child's own therapist",
                        "When they were heard, and whether a concern is open",
                        InOrderPlaces.OwnTherapistOf(id),
                        Permission.KeepHistory
                    ),
                    new(
                        "Told in an emergency",
                        "Danger, and reports that the law demands",
                        TellingPlaces.Emergencies(id),
                        Permission.TellInEmergency
                    ),
                ]
            ),
            new(
                "Asked and agreed",
                [
                    new(
                        "Intake of each adult",
                        "Asked alone, in the portal or at the desk",
                        $"/cases/{id.Value:D}/intakes",
                        Permission.TakeIntake
                    ),
                    new(
                        "Consents",
                        "Which adult agreed to what, and the transport plan",
                        ConsentPlaces.List(id),
                        Permission.ManageConsents
                    ),
                    new(
                        "Releases of information",
                        "Who signed what, and until when",
                        ReleasePlaces.List(id),
                        Permission.ManageReleases
                    ),
                ]
            ),
            new(
                "Who may know what",
                [
                    new(
                        "May I tell …?",
                        "What may be said to whom, and why not",
                        ReleasePlaces.MayTell(id),
                        Permission.ManageReleases
                    ),
                    new("What was told", "To whom, on which ground", TellingPlaces.List(id), Permission.RecordTelling),
                    new(
                        "Calls",
                        "Note a call, and what was told in it",
                        TellingPlaces.Calls(id),
                        Permission.RecordTelling
                    ),
                    new(
                        "What would this person see?",
                        "Everything that would reach one person now",
                        $"/cases/{id.Value:D}/would-see",
                        Permission.PreviewOutside
                    ),
                    new(
                        "Protected people",
                        "Who must not learn of whom",
                        ProtectionPlaces.Of(id),
                        Permission.ManageProtection
                    ),
                    new(
                        "Contact details",
                        "How each is reached safely",
                        ContactPlaces.Of(id),
                        Permission.ManageContacts
                    ),
                    new(
                        "Others of the case",
                        "Name a child's own therapist, counsel, an agency, who pays",
                        OtherPlaces.Of(id),
                        Permission.ManageContacts
                    ),
                    new(
                        "Doors to the portal",
                        "Who outside may sign in, and see their own",
                        $"/cases/{id.Value:D}/portal",
                        Permission.InviteOutsiders
                    ),
                ]
            ),
            new(
                "Court and records",
                [
                    new(
                        "Guardians' appointments",
                        "What their orders open to them",
                        AppointmentPlaces.Of(id),
                        Permission.ManageAppointments
                    ),
                    new(
                        "How papers go to the court",
                        "Under seal, to counsel only, or through the clerk",
                        RoutePlaces.Of(id),
                        Permission.ManageAppointments
                    ),
                    new(
                        "Requests for records",
                        "Subpoenas, clocks, legal hold",
                        DemandPlaces.List(id),
                        Permission.ManageDemands
                    ),
                    new(
                        "A subpoena for this file",
                        "What it would yield, and what not",
                        $"/cases/{id.Value:D}/subpoena",
                        Permission.SeeSubpoenaYield
                    ),
                ]
            ),
            new(
                "This case",
                [
                    new(
                        "Who works on this case",
                        "And who is shut out of it",
                        ChangeCaseStaff.Url(id),
                        Permission.ManageCaseStaff
                    ),
                    new(
                        "Who looked",
                        "At this case and its people",
                        $"/cases/{id.Value:D}/who-looked",
                        Permission.SeeWhoLooked
                    ),
                    new(
                        "Close the case",
                        "What is still open, and closing it as a whole",
                        ClosePlaces.Of(id),
                        Permission.DecideOnWay
                    ),
                ]
            ),
        ];
}
