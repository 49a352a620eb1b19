using Reknit.Domain.People;

namespace Reknit.Domain.Plans;

/// <summary>A goal of the plan that counts, with what its owner said of it since.</summary>
/// <param name="Later">The earliest first.</param>
public sealed record GoalStanding(
    PersonId Owner,
    bool IsInOwnWords,
    int? Baseline,
    IReadOnlyList<(int Rating, bool IsGoodEnough)> Later
)
{
    /// <summary>Where the plan has none, the first that its owner gave.</summary>
    public int? First => Baseline ?? (Later.Count == 0 ? null : Later[0].Rating);

    public int Gain => First is { } first && Later.Count > 0 ? Later[^1].Rating - first : 0;

    public bool IsGoodEnough => Later.Count > 0 && Later[^1].IsGoodEnough;
}

/// <summary>What the signed plan says to the gates of one child; facts, and no measure of anybody.</summary>
/// <param name="PeopleWithoutGoal">Of the child and the adults of the case.</param>
/// <param name="WithoutBaseline">Goals of which their owner has said no first number.</param>
/// <param name="ChildsGain">The least on any of the child's own goals; null where the child has none.</param>
/// <param name="ChildSaysGoodEnough">Of each of their own goals.</param>
public sealed record GoalCount(
    int PeopleWithoutGoal,
    bool ChildHasOwnGoal,
    int WithoutBaseline,
    int? ChildsGain,
    bool ChildSaysGoodEnough
)
{
    /// <summary>Where no plan is signed: all that it would have is missing.</summary>
    public static GoalCount None(int people) =>
        new(people, ChildHasOwnGoal: false, WithoutBaseline: people, ChildsGain: null, ChildSaysGoodEnough: false);

    public static GoalCount Of(PersonId child, IReadOnlyList<PersonId> adults, IReadOnlyList<GoalStanding> goals)
    {
        ArgumentNullException.ThrowIfNull(adults);
        ArgumentNullException.ThrowIfNull(goals);
        List<PersonId> people = [child, .. adults];
        var counted = goals.Where(g => people.Contains(g.Owner)).ToList();
        var own = counted.FindAll(g => g.Owner == child && g.IsInOwnWords);
        return new(
            people.Count(p => !counted.Exists(g => g.Owner == p)),
            own.Count > 0,
            counted.Count(g => g.First is null),
            own.Count == 0 ? null : own.Min(g => g.Gain),
            own.Count > 0 && own.TrueForAll(g => g.IsGoodEnough)
        );
    }
}
