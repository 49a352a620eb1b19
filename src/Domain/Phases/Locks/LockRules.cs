using Reknit.Domain.CheckIns;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Safety;
using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Locks;

/// <summary>What one lock shuts while its requirement is unmet. Individual and parent work is shut by none.</summary>
/// <param name="From">First step that it shuts; null where it shuts none.</param>
/// <param name="CoParenting">It shuts sessions of the two adults together.</param>
public sealed record Lock(Requirement<LockFacts> Unless, Rung? From, bool CoParenting)
{
    /// <summary>Last step that it shuts.</summary>
    public Rung Until { get; init; } = Rung.AtTheParentsHome;

    public bool Shuts(Rung step) => From is { } from && step >= from && step <= Until;
}

/// <summary>The conditions of the order, of the law and of safety as locks. None of them says what is lawful.</summary>
public static class LockRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Lock> Locks =
    [
        new(
            Rule(
                "LK.1",
                "The order or plan that the work rests on is in force.",
                Standard,
                Court,
                f => (!f.RestsOnOrder || Holds(f.Standing)) && (!f.RestsOnPlan || Holds(f.PlanStanding))
            ),
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.2",
                "The adult and the child are named for the therapy.",
                Standard,
                Court,
                f => f.AdultIsNamed && f.ChildIsNamed
            ),
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.3",
                "No protective order keeps the adult and the child apart.",
                Standard,
                Court,
                f => !f.ProtectiveOrderWithChild
            ),
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.4",
                "No order forbids contact, unless the same order allows it in therapy.",
                Standard,
                Court,
                f => !f.ContactIsForbidden
            ),
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.5",
                "The order, or the adults' agreement, permits time at a place outside.",
                Standard,
                Court,
                f => f.OutsideIsPermitted && !f.ContactInTherapyOnly
            ) with
            {
                CuredOtherwise = f =>
                    f is { OutsideIsUnsaid: true, ContactInTherapyOnly: false } ? (Therapist, Practice) : null,
            },
            Rung.AccompaniedOuting,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.6",
                "Abuse or neglect, where there was any, is addressed, with evidence of a commitment to change.",
                "Practice standards 1.1 (T8), 2.6 [D]",
                RebuildingParent,
                f => f.History is AbuseHistory.NoneKnown or AbuseHistory.Addressed
            ) with
            {
                Cause = Untold,
                CuredOtherwise = AbuseLock.CuredOtherwise,
                HowFar = AbuseLock.HowFar,
            },
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.7",
                "Conditions on substances, health or programmes are met, with evidence in date.",
                Standard,
                RebuildingParent,
                f => f.Conditions.All(c => c.IsMet(f.Today))
            ) with
            {
                HowFar = f => $"{f.Conditions.Count(c => c.IsMet(f.Today))} of {f.Conditions.Count}",
            },
            Rung.SideBySide,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.8",
                "What is on file about violence does not keep this adult and this child out of shared sessions in this state.",
                "Tex. Fam. Code 153.010(c)(1); RCW 26.09.191(6)(b); decision 12",
                Court,
                f => Applying(ViolenceRules.Stops, f, f.ViolenceWithChild).Count == 0
            ) with
            {
                Cause = Untold,
                HowFar = f => Citations(Applying(ViolenceRules.Stops, f, f.ViolenceWithChild)),
            },
            Rung.WindowOrVideo,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.9",
                "What is on file about violence does not keep the two adults out of shared sessions in this state.",
                "Tex. Fam. Code 153.010(c)(1); RCW 26.09.191(6)(b); decision 12",
                Court,
                f => Applying(ViolenceRules.Stops, f, f.ViolenceBetweenAdults).Count == 0
            ) with
            {
                Cause = Untold,
                HowFar = f => Citations(Applying(ViolenceRules.Stops, f, f.ViolenceBetweenAdults)),
            },
            From: null,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.10",
                "No protective order and no screen keeps the two adults apart.",
                "Decision 12",
                Therapist,
                f => !f.ProtectiveOrderBetweenAdults && !f.ScreenShutsCoParenting
            ) with
            {
                Cause = Untold,
            },
            From: null,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.11",
                "Each stop that the state's rules put on the order was reviewed with counsel.",
                "Law 1b, codes P1 to P13",
                EachSide,
                f => f.StopsNotReviewed.Count == 0
            ) with
            {
                HowFar = f => string.Join(", ", f.StopsNotReviewed),
            },
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        new(
            new(
                "LK.12",
                Advisory,
                "The state has no rule on file that asks for care after violence between these people.",
                "Cal. Fam. Code 3192; SDCL 25-4-84",
                f => Applying(ViolenceRules.Shown, f, Worst(f)).Count == 0
            )
            {
                CuredBy = EachSide,
                HowFar = f => Citations(Applying(ViolenceRules.Shown, f, Worst(f))),
            },
            Rung.WindowOrVideo,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.13",
                "Each adult's consent to the work is in force.",
                "Practice standard 2.6 [D]; decision 7",
                EachParent,
                f => f.ConsentsMissing == 0
            ) with
            {
                HowFar = f => CourtDecisions.Written(f.DecidedWithoutConsent),
            },
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.14",
                "The release for the child's own therapist is signed by all and in force.",
                "Practice standard 2.6 [D], H8; decision 7",
                EachParent,
                f => f.OwnTherapistIsNamed && f.OwnTherapistsReleaseIsInForce
            ) with
            {
                HowFar = f => CourtDecisions.Written(f.DecidedWithoutRelease),
            },
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.15",
                "The license of each therapist of the case is valid in its state on this day.",
                Standard,
                PracticeOwner,
                f => f.LicenceIsValid
            ),
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.16",
                "What calls for a hold is answered: one was placed for it, or two clinicians decided on none.",
                "Decisions 1 and 3; practice standard 2.6, H1, H2, H6 and H9",
                Therapist,
                f => f.DangersUnanswered == 0
            ) with
            {
                Cause = Untold,
            },
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.31",
                "No hold stands for this child in other work of the practice; where one does, the clinical lead is asked.",
                "Decision 1; practice standard 2.6 [D]",
                SecondClinician,
                f => !f.IsHeldElsewhere
            ) with
            {
                Cause = Untold,
            },
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        .. OwnTherapistLocks.All,
        .. SafetyLocks.All,
        .. OrderLocks.All,
    ];

    public static readonly IReadOnlyList<Requirement<LockFacts>> Requirements = [.. Locks.Select(l => l.Unless)];

    /// <summary>The locks that concern a step, as they stand.</summary>
    public static IReadOnlyList<RequirementState> On(Rung step, LockFacts facts) =>
        [.. Locks.Where(l => l.Shuts(step)).Select(l => l.Unless.On(facts))];

    /// <summary>The locks that concern sessions of the two adults together, as they stand.</summary>
    public static IReadOnlyList<RequirementState> OnCoParenting(LockFacts facts) =>
        [.. Locks.Where(l => l.CoParenting).Select(l => l.Unless.On(facts))];

    private static bool Holds(OrderStanding? standing) => standing is { } order && FrameOfOrder.Hold(order);

    private static ViolenceStage Worst(LockFacts f) =>
        f.ViolenceWithChild > f.ViolenceBetweenAdults ? f.ViolenceWithChild : f.ViolenceBetweenAdults;

    private static IReadOnlyList<ViolenceRule> Applying(
        IReadOnlyList<ViolenceRule> rules,
        LockFacts f,
        ViolenceStage stage
    ) => ViolenceRules.Applying(rules, f.State, stage, f.Today);

    private static string Citations(IReadOnlyList<ViolenceRule> rules) =>
        string.Join("; ", rules.Select(r => r.Citation));

    private static Requirement<LockFacts> Rule(
        string id,
        string words,
        string source,
        Curer curedBy,
        Func<LockFacts, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = curedBy, Cause = Document };
}
