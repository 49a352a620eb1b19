using Reknit.Domain.CheckIns;

namespace Reknit.Domain.Phases.Steps;

/// <summary>Who is there besides the child.</summary>
public enum StepCompany
{
    Therapist,
    TherapistOrOwnTherapist,
    SecondAdult,
    TherapistNear,
    TherapistOrHelper,
    Helper,

    /// <summary>Nobody of the practice: the order says who.</summary>
    AsOrdered,
}

/// <summary>Where a step takes place.</summary>
public enum StepPlace
{
    Practice,
    NeutralPlace,
    ParentsHome,
    AsOrdered,
}

/// <summary>How strong a joint step is; the first ones are small.</summary>
public enum Intensity
{
    None,
    Low,
    Medium,
    Deeper,
}

/// <summary>One step of the ladder; practice standard 2.4.</summary>
/// <param name="Happens">What happens, in words for families.</param>
/// <param name="LeastMinutes">Typical, from; null where the child alone decides.</param>
/// <param name="MostMinutes">Typical, to.</param>
/// <param name="OpenedBy">The phase that opens it; null where no phase of this practice does.</param>
/// <param name="NeedsPermission">Only where the order, or the adults' agreement, permits it.</param>
public sealed record LadderStep(
    Rung Rung,
    string Happens,
    StepCompany Company,
    StepPlace Place,
    int? LeastMinutes,
    int? MostMinutes,
    Intensity Intensity,
    Phase? OpenedBy,
    bool NeedsPermission
)
{
    public AssentNeed Assent => Rungs.NeedOf(Rung);
}

/// <summary>The ladder: graduated contact that the child controls.</summary>
public static class Ladder
{
    public static readonly IReadOnlyList<LadderStep> Steps =
    [
        Here(
            Rung.TalkAboutThem,
            "The child talks about the parent with the therapist, if the child wants.",
            10,
            20,
            Phase.IntakeAndSafety
        ),
        Here(
            Rung.QuestionsAndWishes,
            "The child asks questions and says wishes; the therapist carries the answers back.",
            null,
            null,
            Phase.Preparation
        ),
        Here(
            Rung.PhotoOrVoice,
            "The child decides whether to see a photo or hear the voice.",
            1,
            5,
            Phase.IndirectContact
        ),
        Here(
            Rung.OneWayMessage,
            "There is a card or a short recording; the child may keep it, leave it, or not open it.",
            1,
            5,
            Phase.IndirectContact
        ),
        Here(
            Rung.LetterAvailable,
            "There is a clarification letter; the child chooses whether, when and how.",
            null,
            null,
            Phase.IndirectContact
        ) with
        {
            Company = StepCompany.TherapistOrOwnTherapist,
        },
        Here(
            Rung.NotesBothWays,
            "Notes and drawings go both ways; the therapist looks through all of them.",
            null,
            null,
            Phase.IndirectContact
        ),
        Here(
            Rung.SameBuilding,
            "Both are in the same building, not in the same room; the child sees rooms and ways out.",
            10,
            10,
            Phase.IndirectContact
        ) with
        {
            Company = StepCompany.SecondAdult,
        },
        Here(
            Rung.WindowOrVideo,
            "They see each other through a window or by video; the child chooses the camera, the therapist is beside them.",
            5,
            10,
            Phase.IndirectContact
        ),
        Here(
            Rung.SideBySide,
            "They do something side by side in one room; nobody talks about the past.",
            10,
            20,
            Phase.JointSessions
        ) with
        {
            Intensity = Intensity.Low,
        },
        Here(Rung.PlayTogether, "They play together.", 20, 30, Phase.JointSessions) with
        {
            Intensity = Intensity.Low,
        },
        Here(Rung.SharingStories, "They share stories, likes, daily life.", 30, 50, Phase.JointSessions) with
        {
            Intensity = Intensity.Medium,
        },
        Here(
            Rung.FeelingsAndQuestions,
            "They talk about feelings, questions, and the letter if the child wants.",
            50,
            50,
            Phase.JointSessions
        ) with
        {
            Company = StepCompany.TherapistOrOwnTherapist,
            Intensity = Intensity.Deeper,
        },
        Here(
            Rung.TherapistNextDoor,
            "For part of the session the therapist is next door, with the door open.",
            10,
            30,
            Phase.JointSessions
        ) with
        {
            Company = StepCompany.TherapistNear,
            Intensity = Intensity.Deeper,
        },
        new(
            Rung.AccompaniedOuting,
            "They go out together, accompanied: a park, a café, a visit centre.",
            StepCompany.TherapistOrHelper,
            StepPlace.NeutralPlace,
            45,
            90,
            Intensity.Deeper,
            Phase.SupportedContact,
            NeedsPermission: true
        ),
        new(
            Rung.AtTheParentsHome,
            "They spend time in the parent's home, with a helper for part of it.",
            StepCompany.Helper,
            StepPlace.ParentsHome,
            60,
            120,
            Intensity.Deeper,
            Phase.SupportedContact,
            NeedsPermission: true
        ),
        new(
            Rung.TimeUnderTheOrder,
            "Time together as the court's order already grants it; the therapist talks about it afterwards.",
            StepCompany.AsOrdered,
            StepPlace.AsOrdered,
            null,
            null,
            Intensity.None,
            OpenedBy: null,
            NeedsPermission: false
        ),
    ];

    public static LadderStep Of(Rung rung) => Steps[(int)rung];

    /// <summary>Whether a phase opens a step; time under an order is opened by no phase, and shut by none.</summary>
    public static bool IsOpenIn(Phase phase, Rung step) =>
        step == Rung.TimeUnderTheOrder || step <= PhaseTable.Furthest(phase);

    /// <summary>
    /// The one next step: one rung up, past steps of indirect contact that the plan leaves out; from indirect contact the
    /// phase of joint sessions leads to its first step. Null at the top.
    /// </summary>
    public static Rung? Next(Phase phase, Rung reached, IReadOnlyList<Rung> leftOut)
    {
        if (phase >= Phase.JointSessions && reached < Rung.SideBySide)
        {
            return Rung.SideBySide;
        }
        var next = Steps
            .Select(s => s.Rung)
            .Where(r => r > reached && r <= Rung.AtTheParentsHome && !(MayBeLeftOut(r) && leftOut.Contains(r)))
            .ToList();
        return next.Count == 0 ? null : next[0];
    }

    /// <summary>Steps in one room are never jumped over.</summary>
    public static bool MayBeLeftOut(Rung step) => Rungs.NeedOf(step) == AssentNeed.WithinDays;

    private static LadderStep Here(Rung rung, string happens, int? least, int? most, Phase openedBy) =>
        new(
            rung,
            happens,
            StepCompany.Therapist,
            StepPlace.Practice,
            least,
            most,
            Intensity.None,
            openedBy,
            NeedsPermission: false
        );
}
