using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Phases.Locks;

/// <summary>
/// What the order, the law and safety say about one child and one adult, and about the two adults; from the order desk,
/// protections, screens and the plan's conditions.
/// </summary>
public sealed record LockFacts
{
    /// <summary>A court's order is what the family came by, or one is on file and not for something else.</summary>
    public required bool RestsOnOrder { get; init; }

    /// <summary>Of the order that the work rests on; null where there is none.</summary>
    public required OrderStanding? Standing { get; init; }

    /// <summary>Which order that is; null where there is none, and in a move kept before it was asked.</summary>
    public OrderId? OrderOfWork { get; init; }

    /// <summary>How each order of the case stands; none in a move kept before it was asked.</summary>
    public IReadOnlyList<OrderStood> Orders { get; init; } = [];

    /// <summary>The family came by an agency's case plan; as above.</summary>
    public bool RestsOnPlan { get; init; }

    /// <summary>Of that plan, the worst of those that nothing replaced; null where there is none.</summary>
    public OrderStanding? PlanStanding { get; init; }

    /// <summary>The adult is named for the therapy, or no order names anybody.</summary>
    public required bool AdultIsNamed { get; init; }

    /// <summary>The same of the child; so in a move kept before it was asked.</summary>
    public bool ChildIsNamed { get; init; } = true;

    /// <summary>In force between this adult and this child.</summary>
    public required bool ProtectiveOrderWithChild { get; init; }

    /// <summary>In force between the two adults.</summary>
    public required bool ProtectiveOrderBetweenAdults { get; init; }

    /// <summary>An order forbids or suspends contact between this adult and this child, and does not itself allow it in therapy.</summary>
    public required bool ContactIsForbidden { get; init; }

    /// <summary>An order allows contact in therapy, and only there.</summary>
    public required bool ContactInTherapyOnly { get; init; }

    /// <summary>The order, or both adults where there is none, permit time at a place outside.</summary>
    public required bool OutsideIsPermitted { get; init; }

    /// <summary>Nobody of the practice has looked yet whether it is permitted.</summary>
    public bool OutsideIsUnsaid { get; init; }

    /// <summary>Two letters, of the court, else of the practice.</summary>
    public required string? State { get; init; }

    /// <summary>Between this adult and this child; the child may be the victim; decision 12.</summary>
    public required ViolenceStage ViolenceWithChild { get; init; }

    /// <summary>Between the two adults.</summary>
    public required ViolenceStage ViolenceBetweenAdults { get; init; }

    /// <summary>A screen says that the two adults are not to be brought together; no finding is needed; decision 12.</summary>
    public required bool ScreenShutsCoParenting { get; init; }

    /// <summary>Between this adult and this child.</summary>
    public required AbuseHistory History { get; init; }

    /// <summary>What is open of it was alleged alone; false in what was kept before.</summary>
    public bool AbuseIsOnlyAlleged { get; init; }

    /// <summary>On substances, health and programmes, for this adult.</summary>
    public required IReadOnlyList<ConditionFact> Conditions { get; init; }

    /// <summary>Adults whose consent to the work is not in force: not given, taken back, or lapsed with a later order, another role or another payer.</summary>
    public required int ConsentsMissing { get; init; }

    public required bool OwnTherapistIsNamed { get; init; }

    /// <summary>For the child's own therapist; signed by all, neither lapsed nor taken back.</summary>
    public required bool OwnTherapistsReleaseIsInForce { get; init; }

    /// <summary>Of every therapist of the case, for its state, on this day.</summary>
    public required bool LicenceIsValid { get; init; }

    /// <summary>Codes of law 1b, such as "P2", found in the order and not yet reviewed with counsel.</summary>
    public required IReadOnlyList<string> StopsNotReviewed { get; init; }

    /// <summary>What calls for a hold and nobody has answered; none in a move kept before it was asked.</summary>
    public int DangersUnanswered { get; init; }

    /// <summary>
    /// A hold stands on work with this child in another case of the practice; what it is for stays there. None in a move kept
    /// before it was asked.
    /// </summary>
    public bool IsHeldElsewhere { get; init; }

    /// <summary>Null in a move kept before it was asked.</summary>
    public OwnTherapistFacts? OwnTherapist { get; init; }

    /// <summary>As above.</summary>
    public PathwaySettings? Settings { get; init; }

    /// <summary>The contact problem is severe in a clinician's judgement, and the clinical lead has not agreed since.</summary>
    public bool IsSevereWithoutLead { get; init; }

    /// <summary>Of the child, and of the adults what comes before the next step; none in a move kept before it was asked.</summary>
    public int ScreensNotFollowedUp { get; init; }

    /// <summary>Orders that bind and for whose reading nobody answers; none in a move kept before it was asked.</summary>
    public int OrdersUnconfirmed { get; init; }

    /// <summary>Nobody looked for protective orders since the latest paper came in; as above.</summary>
    public bool ProtectiveOrdersNotLookedFor { get; init; }

    /// <summary>The last day of an order that binds, where it is over and nobody said since how the order stands.</summary>
    public DateOnly? OrderEndedOn { get; init; }

    /// <summary>Terms in force that forbid an activity of this adult with this child, or of the adults.</summary>
    public IReadOnlyList<TermKind> Forbidden { get; init; } = [];

    /// <summary>
    /// Somebody said that an investigation about the two is pending, and not that who investigates agreed; not known in a
    /// move kept before it was asked.
    /// </summary>
    public bool InvestigationIsOpen { get; init; }

    /// <summary>Days on which a court decided to go on without an adult's consent; none in a move kept before.</summary>
    public IReadOnlyList<DateOnly> DecidedWithoutConsent { get; init; } = [];

    /// <summary>As above, without an adult's signature on the release.</summary>
    public IReadOnlyList<DateOnly> DecidedWithoutRelease { get; init; } = [];
    public required DateOnly Today { get; init; }
}
