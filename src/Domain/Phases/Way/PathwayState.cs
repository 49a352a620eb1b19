using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Suitability;

namespace Reknit.Domain.Phases.Way;

/// <summary>Whether the work goes on.</summary>
public enum PathwayStanding
{
    Open,

    /// <summary>Given back to the court or to who referred; it may be taken up again.</summary>
    Returned,
    Closed,
}

/// <summary>Who rests the work.</summary>
public enum PauseBy
{
    /// <summary>The child said no; only the child ends it, and it sends nothing.</summary>
    Child,

    /// <summary>A practical reason, such as an illness.</summary>
    Practical,
}

/// <summary>A rest that is no hold.</summary>
public sealed record Pause(PauseBy By, DateOnly Since);

/// <summary>Where the work of one child with one adult stands. Each child of a family has an own one with each adult.</summary>
/// <param name="Reached">The furthest step taken, or gone back to.</param>
/// <param name="Aim">The furthest step that the plan aims at: a safe point of contact may end earlier, and is a good ending.</param>
/// <param name="LeftOut">Steps of indirect contact that the plan leaves out for this child.</param>
/// <param name="GatesOwed">Gates passed before Reknit, whose hard requirements are shown before the next step.</param>
/// <param name="AskAgainFrom">What was found out for one approach, and a yes, from before this day no longer counts; null where all of it does.</param>
public sealed record PathwayState(
    PersonId Child,
    PersonId Adult,
    PathwayStanding Standing,
    Phase Phase,
    Rung Reached,
    Rung Aim,
    IReadOnlyList<Rung> LeftOut,
    IReadOnlyList<Hold> Holds,
    Pause? Pause,
    IReadOnlyList<Gate> GatesOwed,
    DateOnly? AskAgainFrom,
    ClosingOutcome? Outcome
)
{
    /// <summary>What called for a hold, and one was placed for it, or two clinicians decided that none is called for.</summary>
    public IReadOnlyList<Guid> Answered { get; init; } = [];

    /// <summary>
    /// More than intake was decided here, or they were taken over, whatever the phase is now; who went back came no further
    /// by a statement. False of a state kept before it was asked.
    /// </summary>
    public bool WentFurther { get; init; }

    /// <summary>
    /// The same of the child's yes alone: nobody asked them while a hold for a paper stood, and what was found out
    /// meanwhile stays. Null where nothing more is asked for than of all else.
    /// </summary>
    public DateOnly? ChildAskedAgainFrom { get; init; }

    /// <summary>From which day a yes of the child counts; null where every one does.</summary>
    public DateOnly? YesCountsFrom =>
        AskAgainFrom is null || ChildAskedAgainFrom > AskAgainFrom ? ChildAskedAgainFrom : AskAgainFrom;

    /// <summary>A practical rest that stands beside the child's own; null where there is none.</summary>
    public DateOnly? AlsoRestsSince { get; init; }

    /// <summary>A child and an adult at the very beginning.</summary>
    public static PathwayState Begin(PersonId child, PersonId adult) =>
        new(
            child,
            adult,
            PathwayStanding.Open,
            Phase.Referral,
            Rung.TalkAboutThem,
            Rung.AtTheParentsHome,
            LeftOut: [],
            Holds: [],
            Pause: null,
            GatesOwed: [],
            AskAgainFrom: null,
            Outcome: null
        );

    /// <summary>
    /// The same after what the child said before it: a no to this adult goes on until the child ends it. Where earlier work
    /// of theirs was closed, all gates come anew, and what the child said yes to then they are asked again.
    /// </summary>
    /// <param name="saidNoOn">The day of the child's last no to this adult, where no yes came after it.</param>
    /// <param name="today">In the practice's zone.</param>
    public static PathwayState Begin(PersonId child, PersonId adult, DateOnly? saidNoOn, bool isAnew, DateOnly today) =>
        Begin(child, adult) with
        {
            Pause = saidNoOn is { } no ? new(PauseBy.Child, no) : null,
            AskAgainFrom = isAnew ? today : null,
        };

    /// <summary>The plan leaves the step out for this child.</summary>
    public bool LeavesOut(Rung step) => Steps.Ladder.MayBeLeftOut(step) && LeftOut.Contains(step);

    /// <summary>The first step that a phase adds for this child; null where it adds none.</summary>
    public Rung? FirstNew(Phase phase) => PhaseTable.FirstNew(phase, LeftOut);

    /// <summary>The one next step; null where there is none.</summary>
    public Rung? NextStep => Steps.Ladder.Next(Phase, Reached, LeftOut);

    /// <summary>
    /// The gates that lead on from here, the one of the plan first: joint sessions may follow on preparation, and do where
    /// the plan leaves indirect contact out whole.
    /// </summary>
    public IReadOnlyList<Gate> GatesAhead()
    {
        var leavesOutAll = Steps
            .Ladder.Steps.Where(s => Steps.Ladder.MayBeLeftOut(s.Rung))
            .All(s => LeftOut.Contains(s.Rung));
        return
        [
            .. Enum.GetValues<Gate>()
                .Where(g => g != Gate.Closing && GateTable.LeadsFrom(g, Phase))
                .OrderByDescending(g => leavesOutAll && g == Gate.Joint),
        ];
    }
}
