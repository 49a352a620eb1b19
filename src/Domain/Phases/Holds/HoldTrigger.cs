namespace Reknit.Domain.Phases.Holds;

/// <summary>What places a hold; practice standard 2.6 as changed by decisions 1 to 5 and 12.</summary>
public enum HoldTrigger
{
    AbuseDisclosed,
    ChildAtRiskOfSuicide,
    ForceOrThreat,
    ViolenceOrIntoxication,
    ProtectionBreached,
    ViolenceScreenSevere,
    OwnTherapistLapsed,
    PaperLapsed,
    SomebodyPushed,
    ChildGotWorse,
    NewInvestigation,
    RightsPetition,
}

/// <summary>How far a hold reaches.</summary>
public enum HoldReach
{
    /// <summary>Every step of this child, with whichever adult.</summary>
    Child,

    /// <summary>Every step of every child of the case.</summary>
    Family,
}

/// <summary>What clears the cause of a hold.</summary>
public enum HoldCure
{
    /// <summary>Two clinicians decide it; nothing ends it by itself.</summary>
    TwoClinicians,

    /// <summary>It clears itself when the paper is back in force, except after an order was retracted.</summary>
    PaperBack,
}

/// <summary>One trigger of a hold.</summary>
/// <param name="Words">What happened, for therapist and lead alone.</param>
/// <param name="Cause">As what a notice may name it once a therapist decides to send one.</param>
public sealed record HoldTriggerLine(
    string Id,
    HoldTrigger Trigger,
    string Words,
    HoldReach Reach,
    HoldCure Cure,
    Cause Cause,
    Curer CuredBy
);

/// <summary>The triggers. A child's no is not among them: it is a pause.</summary>
public static class HoldTriggers
{
    public static readonly IReadOnlyList<HoldTriggerLine> All =
    [
        Line("H1", HoldTrigger.AbuseDisclosed, "Abuse or neglect was disclosed or reported.", HoldReach.Family),
        Line(
            "H2",
            HoldTrigger.ChildAtRiskOfSuicide,
            "A screen shows that the child is at risk of suicide.",
            HoldReach.Child
        ),
        Line(
            "H3",
            HoldTrigger.ForceOrThreat,
            "Force or a threat was used to bring the child, or in a session.",
            HoldReach.Family
        ),
        Line(
            "H4",
            HoldTrigger.ViolenceOrIntoxication,
            "There was violence, a threat, a weapon, or somebody was not sober.",
            HoldReach.Family
        ),
        Line(
            "H5",
            HoldTrigger.ProtectionBreached,
            "A protective order was breached, or there is stalking or a new charge.",
            HoldReach.Family
        ),
        Line("H6", HoldTrigger.ViolenceScreenSevere, "A screen for violence became severe.", HoldReach.Family),
        Line(
            "H7",
            HoldTrigger.OwnTherapistLapsed,
            "The child has had no own therapist for thirty days, or a concern of theirs waits for its case conference.",
            HoldReach.Child
        ) with
        {
            CuredBy = Curer.ChildsOwnTherapist,
        },
        Line(
            "H8",
            HoldTrigger.PaperLapsed,
            "A release expired or was revoked, or the order was stayed, retracted or ran out.",
            HoldReach.Family
        ) with
        {
            Cure = HoldCure.PaperBack,
            Cause = Cause.Document,
            CuredBy = Curer.EachSide,
        },
        Line("H9", HoldTrigger.SomebodyPushed, "The child said that somebody pushed them.", HoldReach.Child),
        Line("H10", HoldTrigger.ChildGotWorse, "A measure of the child became reliably worse.", HoldReach.Child),
        Line("H11", HoldTrigger.NewInvestigation, "A new investigation was opened.", HoldReach.Family) with
        {
            CuredBy = Curer.Agency,
        },
        Line(
            "H12",
            HoldTrigger.RightsPetition,
            "A petition to end a parent's rights is pending.",
            HoldReach.Family
        ) with
        {
            Cause = Cause.Document,
            CuredBy = Curer.Court,
        },
    ];

    public static HoldTriggerLine Of(HoldTrigger trigger) => All[(int)trigger];

    private static HoldTriggerLine Line(string id, HoldTrigger trigger, string words, HoldReach reach) =>
        new(id, trigger, words, reach, HoldCure.TwoClinicians, Cause.Untold, Curer.SecondClinician);
}
