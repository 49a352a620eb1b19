using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Rubrics;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Suitability;

namespace Reknit.Web.Features.Phases;

/// <summary>Where a requirement's facts are kept: the page on which somebody can see them, or change them.</summary>
internal sealed record EvidencePage(string Words, Func<WayOnFile, string> Url);

/// <summary>
/// Every requirement that a checklist of the way shows, with the page of its facts and the questions by hand that it reads.
/// </summary>
internal static class Evidence
{
    private static readonly EvidencePage Said = new(
        "what the child said",
        w => CheckInPlaces.Voice(w.Row.CaseId, w.Row.Child)
    );
    private static readonly EvidencePage Answers = new("what the child answered", w => WayPlaces.Asked(w.Row.Id));
    private static readonly EvidencePage Signal = new(
        "the stop signal",
        w => VisitPlaces.StopSignal(w.Row.CaseId, w.Row.Child)
    );
    private static readonly EvidencePage Chosen = new(
        "what the child chose",
        w => VisitPlaces.Visit(w.Row.CaseId, w.Row.Child)
    );
    private static readonly EvidencePage Case = OfCase("the case and its orders", "");
    private static readonly EvidencePage Clinicians = new("the register of clinicians", _ => ClinicianPlaces.All);
    private static readonly EvidencePage Protection = OfCase("protective orders", "/protection");
    private static readonly EvidencePage Checks = OfCase("what was looked for", "/checks");
    private static readonly EvidencePage Conditions = OfCase("conditions", "/conditions");
    private static readonly EvidencePage Decided = OfCase("what a court decided", "/court-decisions");
    private static readonly EvidencePage OwnTherapist = OfCase("talks with the own therapist", "/own-therapist");
    private static readonly EvidencePage Named = OfCase("who is named in the case", "/others");
    private static readonly EvidencePage Sessions = OfCase("signed sessions", "/sessions");
    private static readonly EvidencePage Screens = OfCase("screens", "/screens");
    private static readonly EvidencePage Disclosed = OfCase("what was disclosed", "/told-harm");
    private static readonly EvidencePage History = OfCase("the history of the family", "/history");
    private static readonly EvidencePage Consents = OfCase("consents", "/consents");
    private static readonly EvidencePage Releases = OfCase("releases", "/releases");
    private static readonly EvidencePage Plan = OfCase("the plan", "/treatment-plan");
    private static readonly EvidencePage Told = OfWay("what was decided", id => WayPlaces.Show(id));
    private static readonly EvidencePage Facts = OfWay("facts by hand", id => WayPlaces.Facts(id));
    private static readonly EvidencePage Ratings = OfWay("ratings", RatingPlaces.Of);
    private static readonly EvidencePage Suitable = OfWay("suitability", SuitabilityPlaces.Of);
    private static readonly EvidencePage Notes = OfWay("sessions on steps", id => StepPlaces.Note(id));
    private static readonly EvidencePage Step = OfWay("the step at the door", id => StepPlaces.Take(id));
    private static readonly EvidencePage Reviewed = OfWay("reviews", ReviewPlaces.Of);
    private static readonly EvidencePage Holds = OfWay("holds", id => WayPlaces.Holds(id));
    private static readonly EvidencePage Rest = OfWay("the rest", EndPlaces.Rest);
    private static readonly EvidencePage Owed = OfWay("what is owed", EndPlaces.Owed);
    private static readonly EvidencePage Closing = OfWay("the closing", EndPlaces.Close);
    private static readonly EvidencePage Return = OfWay("giving it back", EndPlaces.Return);

    private static readonly (EvidencePage Page, string[] Requirements)[] Table =
    [
        (Case, ["G1.1", "G1.3", "G1.4", "G1.6", "G1.7", "G1.8", "G2.10", "G4.3", "G5.15", "G6.3"]),
        (Case, ["LK.1", "LK.2", "LK.4", "LK.5", "LK.11", "LK.12", "LK.15", "PW.1"]),
        (Case, ["AK.7", "LK.20", "LK.22", "LK.23", "LK.24", "LK.25", "LK.26", "LK.27", "LK.42"]),
        (Checks, ["G1.2", "G1.5", "LK.21"]),
        (Clinicians, ["G1.5", "LD.1"]),
        (Protection, ["LK.3", "LK.10", "AK.7"]),
        (Sessions, ["G2.1", "G2.6", "G4.4", "G4.6", "G5.1", "G5.6", "G5.7", "G6.1", "AK.3"]),
        (
            Screens,
            [
                "G2.2",
                "G2.4",
                "G2.5",
                "G2.7",
                "G5.13",
                "G5.16",
                "G5.17",
                "G6.5",
                "G6.6",
                "G6.7",
                "G7.4",
                "GI.5",
                "LK.10",
                "LK.30",
            ]
        ),
        (Disclosed, ["G2.9", "GI.6"]),
        (History, ["G3.2", "G5.16", "LK.6", "LK.8", "LK.9", "LK.12"]),
        (Suitable, ["G3.1", "G3.8", "LK.41", "PW.8", "AK.8", .. Ids("SU", 10)]),
        (Consents, ["G3.3", "LK.13", "G4.6", "G5.6"]),
        (Releases, ["G3.4", "LK.14"]),
        (OwnTherapist, ["G3.4", "G4.2", "G5.8", "G5s.10", "G8.3", "LK.17", "LK.18"]),
        (Named, ["G3.4", "LK.14", "LK.17", "LK.18"]),
        (Plan, ["G3.5", "G3.7", "G6.4", "G7.3", "G7.6"]),
        (Conditions, ["G5.5", "LK.7"]),
        (Decided, ["G2.1", "G2.2", "G2.4", "G2.5", "G3.3", "G3.4", "LK.13", "LK.14"]),
        (Answers, ["G2.8", "G3.3", "G4.1", "G5.11", "GI.7", "PW.3", "PW.9", .. Ids("AS", 8), .. Ids("AK", 6)]),
        (
            Said,
            ["G3.6", "G5.12", "G7.2", "GI.3", "GI.8", "G5s.2", "G5s.3", "G5s.4", "G5s.5", "G5s.6", "G5s.7", "G5s.9"]
        ),
        (Signal, ["G5.9"]),
        (Chosen, ["G5.10", "G6.2"]),
        (Ratings, ["G4.4", "G5.2", "G5.6"]),
        (Notes, ["G6.1", .. Ids("G5s", 9)]),
        (Step, ["GI.1", "GI.2", "GI.4", "GI.9"]),
        (Facts, ["G2.3", "G3.9", "LK.19", "LK.41", "G4.5", "G5.3", "G5.4", "G5.14", "G7.5"]),
        (Holds, ["PW.2", "LK.16", "LK.31", "G8.8", "AK.6"]),
        (Rest, ["PW.4"]),
        (Owed, ["PW.5"]),
        (Told, ["G7.1", "PW.6", "PW.7"]),
        (Closing, [.. Ids("G8", 7)]),
        (Return, [.. Ids("RT", 4)]),
        (Reviewed, ["AK.4", .. Ids("RV", 8), "RV.20", "RV.21"]),
    ];

    private static readonly (string Requirement, string[] Questions)[] OfHand =
    [
        ("G1.3", ["RuledOutPracticesOpen"]),
        ("G1.6", ["CostKindsWithoutPayer"]),
        ("G1.7", ["Question"]),
        ("G1.8", ["Question"]),
        ("G2.3", [.. HandQuestions.Exclusions]),
        ("G2.8", ["ChildsWishesAreRecorded"]),
        ("G2.10", ["PapersAreRead"]),
        ("G3.9", ["Severity"]),
        ("LK.19", ["Severity", "SevereIsAgreed"]),
        ("G4.5", ["ItemsNotScreened"]),
        ("G5.3", ["LetterIsApproved", "LetterIsNotIndicated"]),
        ("G5.4", ["HearingNoPractised", "HearingNoRedLines"]),
        (
            "G5.14",
            ["MinutesBetweenArrivals", "ExitsAreKnown", "SecondAdultIsNear", "ClosingRitual", "Debrief", "NextDayCheck"]
        ),
        ("G5.15", ["InvestigationIsPending", "InvestigationIsCleared"]),
        ("LK.41", ["InvestigationIsPending", "InvestigationIsCleared"]),
        ("G6.2", ["ChildAgreedHow"]),
        ("G6.3", ["OutsideIsPermitted"]),
        ("LK.5", ["OutsideIsPermitted"]),
        ("G6.4", ["SafetyPlanIsMade"]),
        ("G6.6", ["ChildIsWorse"]),
        ("G7.4", ["ChildIsWorse"]),
        ("G7.5", ["CommitmentsKept", "CommitmentsMade"]),
        ("G7.6", ["WithoutPlanForSetbacks"]),
    ];

    /// <summary>Nothing on record says it: whoever closes the work or gives it back ticks it.</summary>
    private static readonly HashSet<string> Ticked = Ids("G8", 7).Skip(1).Concat(Ids("RT", 4).Skip(1)).ToHashSet();

    public static bool IsTicked(string requirement) => Ticked.Contains(requirement);

    public static IReadOnlyList<EvidencePage> Of(string requirement) =>
        [.. Table.Where(t => t.Requirements.Contains(requirement)).Select(t => t.Page).Distinct()];

    /// <summary>What the child said on a page of their own, or a note of a session, may change it.</summary>
    public static bool RestsOnChild(string requirement) => Of(requirement).Any(p => p == Said || p == Notes);

    public static bool RestsOnRatings(string requirement) => Of(requirement).Contains(Ratings);

    /// <summary>Keys of the questions by hand that a requirement reads.</summary>
    public static IReadOnlyList<string> Questions(string requirement) =>
        [.. OfHand.Where(b => b.Requirement == requirement).SelectMany(b => b.Questions)];

    /// <summary>All keys that some requirement reads.</summary>
    public static IReadOnlySet<string> AllQuestions => OfHand.SelectMany(b => b.Questions).ToHashSet();

    private static IEnumerable<string> Ids(string table, int last) =>
        Enumerable.Range(1, last).Select(n => $"{table}.{n}");

    private static EvidencePage OfCase(string words, string path) =>
        new(words, w => $"/cases/{w.Row.CaseId.Value:D}{path}");

    private static EvidencePage OfWay(string words, Func<Domain.Phases.OnFile.WayId, string> url) =>
        new(words, w => url(w.Row.Id));
}
