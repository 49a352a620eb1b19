using static Reknit.Domain.CheckIns.AssentSurface;
using static Reknit.Domain.CheckIns.AssentTaker;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Answers;

/// <summary>The way by which a child answers on a device of their own.</summary>
/// <param name="IsSafe">The therapist decided, for this child, that nobody else reads it.</param>
/// <param name="IsOpenedBefore">The link was used; it works once.</param>
/// <param name="LastsUntil">Last day, in the practice's zone.</param>
public sealed record OwnDevice(bool IsSafe, bool IsOpenedBefore, DateOnly LastsUntil);

/// <summary>Somebody is about to put a check-in to a child.</summary>
public sealed record CheckInFacts
{
    public required CheckIn CheckIn { get; init; }

    /// <summary>In whole years on that day.</summary>
    public required int ChildsAge { get; init; }

    /// <summary>From which age a device of their own; the practice's setting, 14 at least.</summary>
    public required int OwnDeviceAge { get; init; }

    /// <summary>Null where the child answers on no device of their own.</summary>
    public required OwnDevice? OwnDevice { get; init; }

    /// <summary>An adult of the family is signed in on that device.</summary>
    public required bool ParentIsSignedIn { get; init; }

    /// <summary>What is private and what is not is understood and not too long ago.</summary>
    public required bool LimitsAreKnown { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Younger than the age from which a device of their own is thought of.</summary>
    internal bool IsYoung => ChildsAge < Math.Max(OwnDeviceAge, RecordAssentRules.LeastOwnDeviceAge);
}

/// <summary>Who may ask a child, where and on what. What a child says by itself, at any time, is heard all the same.</summary>
public static class CheckInRules
{
    private const string Standard = "Practice standard 5.1 [D]";
    private const string Devices = "Decision 17; 15 U.S.C. 6501(1)";

    public static readonly IReadOnlyList<Requirement<CheckInFacts>> Requirements =
    [
        Rule(
            "CI.1",
            "The child answers alone, with the therapist, or with their own therapist: nobody else asks.",
            Standard,
            f => f.CheckIn.TakenBy is ChildAlone or Therapist or ChildsOwnTherapist
        ),
        Rule(
            "CI.2",
            "It is not on a parent's device, and no parent is signed in.",
            "Practice standard 5.2 [D]",
            f => f.CheckIn.TakenOn != ParentsDevice && !f.ParentIsSignedIn
        ),
        Rule(
            "CI.3",
            "Nobody of the family is there or can hear.",
            "Practice standard 5.2 [D]",
            f => f.CheckIn.WasAlone
        ),
        Rule(
            "CI.4",
            "A child who answers on a device of their own is old enough for it.",
            Devices,
            f => f.CheckIn.TakenOn != ChildsOwnDevice || !f.IsYoung
        ),
        Rule(
            "CI.5",
            "The therapist has decided that this child's own device is safe.",
            "Decision 17",
            f => f.CheckIn.TakenOn != ChildsOwnDevice || f.OwnDevice is { IsSafe: true }
        ),
        Rule(
            "CI.6",
            "The link to it was never opened before and is in date.",
            "Decision 17",
            f =>
                f.CheckIn.TakenOn != ChildsOwnDevice
                || f.OwnDevice is { IsOpenedBefore: false } own && own.LastsUntil >= f.Today
        ),
        Rule(
            "CI.7",
            "On the next day a child who is too young for a device of their own is asked by their own therapist.",
            "Decision 17",
            f => f.CheckIn.Moment != Moment.NextDay || !f.IsYoung || f.CheckIn.TakenBy == ChildsOwnTherapist
        ) with
        {
            CuredBy = Curer.ChildsOwnTherapist,
        },
        Rule(
            "CI.8",
            "The youngest are asked by somebody who sits beside them.",
            Standard,
            f => f.CheckIn.Band != AgeBand.FourToSix || f.CheckIn.TakenBy is Therapist or ChildsOwnTherapist
        ),
        Rule(
            "CI.9",
            "The child knows what is private and what is not.",
            "Practice standard 5.4 [D]",
            f => f.LimitsAreKnown
        ),
        Rule("CI.10", "Its day is not to come.", Standard, f => f.CheckIn.On <= f.Today),
        Rule(
            "CI.11",
            "Each answer fits its question, and is to a question that was put, or is always there.",
            Standard,
            f => f.CheckIn.Answers.All(a => a.Said.Fits(a.Question) && WasPut(f.CheckIn, a.Question))
        ),
    ];

    public static Decision Decide(CheckInFacts facts) => Decision.On(Requirements, facts);

    private static bool WasPut(CheckIn checkIn, Asking.Question question) =>
        question.Band == checkIn.Band
        && question.Moment == checkIn.Moment
        && (question.IsAlwaysThere || checkIn.Asked.Any(q => q.Id == question.Id));

    private static Requirement<CheckInFacts> Rule(
        string id,
        string words,
        string source,
        Func<CheckInFacts, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
