using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Devices;

/// <summary>A link to a device of the child's own is about to be made, or to be opened.</summary>
/// <param name="SafeUntil">Last day of the decision that stands; null where none does.</param>
/// <param name="SaidWrongSince">After it was decided the child said that something is wrong.</param>
/// <param name="Plan">What is asked.</param>
/// <param name="SessionOn">The day of the session that it asks about.</param>
/// <param name="IsOpened">It is opened now; else it is made.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record DeviceLinkFacts(
    DateOnly? SafeUntil,
    bool SaidWrongSince,
    VisitPlan Plan,
    DateOnly SessionOn,
    bool IsOpened,
    DateOnly Today
);

/// <summary>What must hold when a link is made, and again when it is opened; beside it stand the rules of every check-in.</summary>
public static class DeviceLinkRules
{
    private const string Devices = "Decision 17";

    public static readonly IReadOnlyList<Requirement<DeviceLinkFacts>> Requirements =
    [
        Rule(
            "DL.1",
            "The decision on the child's own device stands today.",
            Devices,
            f => f.SafeUntil is { } until && until >= f.Today
        ),
        Rule(
            "DL.2",
            "Since it was decided, nobody of the case told of harm, and the child said of nothing that it was wrong; else it is decided anew.",
            "Practice standard 5.7 (11) [D]",
            f => !f.SaidWrongSince
        ),
        Rule(
            "DL.3",
            "It asks about the next day, about no step, and has nothing passed on.",
            "Decisions 15 and 17",
            f => f.Plan is { Moment: Moment.NextDay, Step: null, MayHear.Count: 0 }
        ),
        Rule(
            "DL.4",
            "The session was today or at most two days ago, so that it still asks about the day after.",
            Devices,
            f => f.SessionOn <= f.Today && f.Today <= OwnDeviceLink.LastDayOf(f.SessionOn)
        ),
        Rule(
            "DL.5",
            "It is not opened before the day after the session.",
            Devices,
            f => !f.IsOpened || f.Today > f.SessionOn
        ),
        Rule(
            "DL.6",
            "The child reads at what hour somebody looks.",
            "Practice standard 5.7 (11) [D]",
            f => f.Plan.AtHome is not null
        ),
    ];

    public static Decision Decide(DeviceLinkFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<DeviceLinkFacts> Rule(
        string id,
        string words,
        string source,
        Func<DeviceLinkFacts, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
