using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Measured;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Plans;
using Reknit.Domain.Safety;
using Reknit.Domain.Sessions;

namespace Reknit.Domain.Phases.ByHand;

/// <summary>
/// All that the practice knows on one day of one child with one adult: what parts of the program keep, and what was
/// written down by hand. Gates and locks are filled from it.
/// </summary>
public sealed record WayKnowledge
{
    public required HandAnswers Hand { get; init; }

    /// <summary>From the case.</summary>
    public required EntryBasis Entry { get; init; }

    /// <summary>From the people of the case: a child, and two adults.</summary>
    public required bool PartiesAreListed { get; init; }

    /// <summary>A hold stands on work with this child in another case of the practice, with whichever adult.</summary>
    public bool IsHeldElsewhere { get; init; }

    /// <summary>Somebody of the case is the child's own therapist.</summary>
    public required bool OwnTherapistIsNamed { get; init; }

    /// <summary>For one of them, of this child's words, signed by every parent and caregiver; from the releases.</summary>
    public required bool OwnTherapistsReleaseIsInForce { get; init; }

    /// <summary>Of this child; what they said stays with them.</summary>
    public required OwnTherapistFacts OwnTherapist { get; init; }

    /// <summary>From the checks of the case.</summary>
    public required ChecksKnown Checks { get; init; }

    /// <summary>On the adult of this way, in orders and plan; one more where nobody has looked for them yet.</summary>
    public required IReadOnlyList<ConditionFact> Conditions { get; init; }

    /// <summary>This child's; from the register of signals.</summary>
    public required StopSignal? StopSignal { get; init; }

    /// <summary>What the child chose for being in one room with this adult.</summary>
    public required VisitChoices Choices { get; init; }

    /// <summary>The therapist's, for the case's state, on this day; from the clinician register.</summary>
    public required bool LicenceIsValid { get; init; }

    /// <summary>Of what the work asks for, what no training on record of a therapist of the case was about.</summary>
    public required IReadOnlyList<TrainingTopic> TrainingMissing { get; init; }

    /// <summary>Adults whose consent to the work is not in force.</summary>
    public required int AdultsWithoutConsent { get; init; }

    /// <summary>What a court decided to go on without; each counts already in what is missing of the adults.</summary>
    public IReadOnlyList<CourtDecided> CourtDecided { get; init; } = [];

    /// <summary>The transport plan is in force with each adult.</summary>
    public required bool TransportPlanIsSigned { get; init; }

    /// <summary>The ground rules are in force with every other parent and caregiver.</summary>
    public required bool OthersAcceptGroundRules { get; init; }

    /// <summary>Parents and caregivers who never came to an individual session; signed records.</summary>
    public required int ParentsNotSeenAlone { get; init; }

    /// <summary>Individual sessions of the child; signed records.</summary>
    public int ChildSessions => ChildAloneOn.Count;

    /// <summary>Of each of them the day.</summary>
    public required IReadOnlyList<DateOnly> ChildAloneOn { get; init; }

    /// <summary>Individual sessions of the other parent, the fewest where there are several; signed records.</summary>
    public required int OtherParentSessions { get; init; }

    /// <summary>Joint sessions that both came to; signed records.</summary>
    public required int JointSessions { get; init; }

    /// <summary>How often the adult of this way came to what was theirs to come to; signed records.</summary>
    public required AttendanceCount AdultAttendance { get; init; }

    /// <summary>Of the adult of this way, all days.</summary>
    public required IReadOnlyList<Rating> Accountability { get; init; }

    /// <summary>Of the other parents, all days.</summary>
    public required IReadOnlyList<Rating> Support { get; init; }

    /// <summary>From the screens of the case.</summary>
    public required ScreensKnown Screens { get; init; }

    /// <summary>A clinician calls the contact problem severe, and the clinical lead has not agreed since to one room.</summary>
    public bool IsSevereWithoutLead =>
        Hand.Choice<Severity>(nameof(Severity)) == Severity.Severe && !Hand.Yes(HandQuestions.SevereIsAgreed);

    /// <summary>
    /// Somebody said, by hand or on suitability, that an investigation about the two is pending, and nobody that who
    /// investigates agreed in writing. What nobody was asked yet is asked before one room.
    /// </summary>
    public bool InvestigationIsOpen =>
        InvestigationIsSaid
        || (
            !Hand.Yes(HandQuestions.InvestigationIsCleared)
            && JointKnowledge.PendingBySuitability(this) == Finding.PresentOpen
        );

    /// <summary>
    /// One for which nobody agreed since it was said; also before the last hold or rest, and in earlier work of the two;
    /// from what was written down by hand.
    /// </summary>
    public bool InvestigationIsSaid { get; init; }

    /// <summary>Adults who were not asked about violence since a concern about safety was raised.</summary>
    public required int AdultsToAskAnew { get; init; }

    /// <summary>Adults who were offered it since that concern, after a talk of before, and declined.</summary>
    public int AdultsWhoDeclinedAnew { get; init; }

    /// <summary>What the child's measures show, where they can be compared; else it is said by hand.</summary>
    public required MeasuredChange Measured { get; init; }

    /// <summary>
    /// A measure of the child became reliably worse, or a clinician says so, whatever the forms on file tell. Where they
    /// tell nothing, it asks for more while nobody has said it.
    /// </summary>
    public bool ChildIsWorse =>
        Measured == MeasuredChange.Worse
        || Hand.Says("ChildIsWorse", HandQuestion.Yes)
        || (Measured == MeasuredChange.NotKnown && Hand.Yes("ChildIsWorse"));

    /// <summary>How the child is asked, by their development; null where nobody has said it.</summary>
    public required AgeBand? Band { get; init; }

    /// <summary>The newest signed decision; null where there is none.</summary>
    public required SuitabilityInForce? Suitability { get; init; }

    /// <summary>Sessions on steps, as they were written down.</summary>
    public required StepsKnown Steps { get; init; }

    /// <summary>Of abuse or neglect of the child by the adult; from the history of harm.</summary>
    public required AbuseHistory History { get; init; }

    /// <summary>What is open of it was alleged alone.</summary>
    public bool AbuseIsOnlyAlleged { get; init; }

    /// <summary>Between the two, whoever did it; from the history of harm.</summary>
    public required ViolenceStage ViolenceWithChild { get; init; }

    /// <summary>The worst between the adult and another adult of the case; from the history of harm.</summary>
    public required ViolenceStage ViolenceBetweenAdults { get; init; }

    /// <summary>Disclosures of the case for which nobody has decided on a report.</summary>
    public required int DisclosuresWithoutDecision { get; init; }

    /// <summary>What waits for a hold, or for two who decide on none.</summary>
    public required IReadOnlyList<HoldProposal> Proposed { get; init; }

    /// <summary>From the signed plan that counts.</summary>
    public required GoalCount Goals { get; init; }

    /// <summary>When the latest plan was signed, where it has a safety plan; null else.</summary>
    public required DateTime? SafetyPlanAt { get; init; }

    /// <summary>
    /// Positive screens that came after the safety plan, or stand without one. Until everybody is screened, nobody knows
    /// that there is none: it counts as one.
    /// </summary>
    public int ScreensWithoutSafetyPlan =>
        Math.Max(Screens.Positive.Count(p => SafetyPlanAt is not { } made || p.KeptAt > made), IsKnown ? 0 : 1);

    /// <summary>Of an adult without whom a court decided nobody knows: a safety plan answers it.</summary>
    private bool IsKnown => Screens.EverybodyIsScreened && (Screens.AdultsExcused == 0 || SafetyPlanAt is not null);

    /// <summary>What the child said on pages of their own.</summary>
    public required CheckInsKnown CheckIns { get; init; }

    /// <summary>The child has a page of their own open, in whichever case; what they say there counts when it ends.</summary>
    public bool ChildsPageIsOpen { get; init; }

    /// <summary>
    /// From the child's screens. A child who said on a page of their own that they want to hurt themselves is asked anew:
    /// until a screen or an assessment after it is on record, the risk is open; decision 1.
    /// </summary>
    public SuicideStanding Suicide =>
        CheckIns.HurtingSelfAt is { } said && !(Screens.SuicideAskedAt > said)
            ? Screens.Suicide with
            {
                IsOpen = true,
                IsCleared = false,
            }
            : Screens.Suicide;

    /// <summary>What adults told of the child's days.</summary>
    public required IReadOnlyList<CaregiverFact> Care { get; init; }

    /// <summary>What the child answered to steps, the earliest first.</summary>
    public required IReadOnlyList<Assent> Assents { get; init; }

    /// <summary>What clinicians saw of this child, from whichever adult; struck entries do not count.</summary>
    public required IReadOnlyList<DrewBack> DrewBack { get; init; }

    /// <summary>The child's answer about this adult is on record, asked alone; nobody says it by hand.</summary>
    public bool ChildIsAsked(PersonId adult) => AssentHistory.WasAskedAlone(Assents, adult);

    /// <summary>The later of: the present phase began, the last step down.</summary>
    public required DateOnly SteadySince { get; init; }
    public required DateOnly Today { get; init; }
    public required PathwaySettings Settings { get; init; }
}

/// <summary>On what the work rests, from the case, its orders and its protections.</summary>
/// <param name="State">Two letters, of the court, else of the practice.</param>
/// <param name="OrderIsOnFile">Any order or plan.</param>
/// <param name="OrderIsConfirmed">A person has confirmed what was read from the latest order, and from each other that binds.</param>
/// <param name="Standing">Of the order that a person named, else the worst of those that nothing replaced; null where there is none.</param>
/// <param name="ConfirmedMostRecentOn">When somebody last said that the papers are the most recent.</param>
/// <param name="StopsNotReviewed">Codes of law 1b found in the orders whose words count and that nobody has reviewed.</param>
/// <param name="RuledOutOpen">Of those, where the state's rules are on file; null where they are not and a person says it.</param>
/// <param name="AsksForCustodyRole">An order whose words count asks the therapist about custody, or nobody has confirmed that it does not.</param>
/// <param name="RoleLetterIsSent">To each side, about each such order.</param>
/// <param name="CostKindsWithoutPayer">Of the five, those for which the orders whose words count, confirmed, name no payer.</param>
/// <param name="ContactIsForbidden">By an order that does not itself allow it in therapy.</param>
/// <param name="ContactInTherapyOnly">So an order that holds has it.</param>
public sealed record EntryBasis(
    EntryRoute Route,
    string State,
    bool OrderIsOnFile,
    bool OrderIsConfirmed,
    OrderStanding? Standing,
    bool AdultIsNamed,
    DateOnly? ConfirmedMostRecentOn,
    IReadOnlyList<string> StopsNotReviewed,
    int? RuledOutOpen,
    bool AsksForCustodyRole,
    bool RoleLetterIsSent,
    int CostKindsWithoutPayer,
    bool ContactIsForbidden,
    bool ContactInTherapyOnly,
    bool IsProtectedFromAdult,
    bool AdultsAreKeptApart
)
{
    /// <summary>Somebody came by a court's order, or an order is on file that is not for something else.</summary>
    public bool RestsOnOrder
    {
        get => Route == EntryRoute.CourtOrder || field;
        init;
    }

    /// <summary>The order that <see cref="Standing"/> is of; null where there is none.</summary>
    public OrderId? OrderOfWork { get; init; }

    /// <summary>How each order of the case stands.</summary>
    public IReadOnlyList<OrderStood> Orders { get; init; } = [];

    /// <summary>Of the agency's plan, the worst of those that nothing replaced; null where there is none.</summary>
    public OrderStanding? PlanStanding { get; init; }

    /// <summary>No order that holds leaves this child out of the therapy.</summary>
    public bool ChildIsNamed { get; init; } = true;

    /// <summary>An order or an agreement, as the desk reads them; a plan is none.</summary>
    public bool AnOrderIsOnFile { get; init; }

    /// <summary>The case plan of an agency, as the desk keeps it; one that nothing replaced.</summary>
    public bool AgencyPlanIsOnFile { get; init; }

    /// <summary>Orders that bind and for whose reading nobody answers.</summary>
    public int OrdersUnconfirmed { get; init; }

    /// <summary>The last day of an order that binds, where it is over and nobody said since how the order stands.</summary>
    public DateOnly? OrderEndedOn { get; init; }

    /// <summary>Activities of this adult with this child, or of the adults, that a term in force forbids.</summary>
    public IReadOnlyList<TermKind> Forbidden { get; init; } = [];
}
