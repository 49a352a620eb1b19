using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Rubrics;

namespace Reknit.Domain.Phases.Steps;

/// <summary>How an adult practised one of the five skills in one session.</summary>
public sealed record SkillShown(string Skill, Shown Shown);

/// <summary>One session on a step as it is written down after it, by hand until the session's own day keeps it.</summary>
/// <param name="Peak">Highest worry; a raw value of the child's scale, as the two that follow, null where skipped.</param>
/// <param name="NextDay">Worry on the next day, added then.</param>
/// <param name="SomebodyPushed">The child said that somebody pushed them; null where nobody has asked yet.</param>
/// <param name="RulesNotKept">Ids of ground rules that the adult did not keep.</param>
/// <param name="ReadyForMore">The child said so, alone.</param>
/// <param name="AsksToGoDown">The child asks for an earlier step.</param>
/// <param name="ObserversOfNewTrouble">Who each saw it themselves; decision 13.</param>
public sealed record StepAccount(
    Rung Step,
    DateOnly HeldOn,
    AgeBand Band,
    int? Peak,
    int? End,
    int? NextDay,
    bool? SomebodyPushed,
    bool TooMuch,
    StopOutcome Stop,
    IReadOnlyList<string> RulesNotKept,
    IReadOnlyList<SkillShown> Skills,
    bool ReadyForMore,
    bool AsksToGoDown,
    bool FrozeOrFawned,
    int ObserversOfNewTrouble
)
{
    public StepSession Session =>
        new(
            Band,
            Peak,
            End,
            NextDay,
            SomebodyPushed,
            TooMuch,
            Stop,
            GroundRules.Ten.Count(r => RulesNotKept.Contains(r.Id)),
            GroundRules.Ten.Append(GroundRules.NoThreats).Count(r => r.IsRedLine && RulesNotKept.Contains(r.Id))
        );
}

/// <summary>An account as it is about to be kept.</summary>
/// <param name="Step">Null where none was chosen.</param>
/// <param name="Reached">The furthest step that was ever taken on this way.</param>
/// <param name="Values">The child's numbers, where there are any.</param>
public sealed record StepAccountDraft(
    Rung? Step,
    Rung Reached,
    DateOnly? HeldOn,
    DateOnly Today,
    AgeBand Band,
    IReadOnlyList<int> Values
)
{
    /// <summary>The note of before said that the child froze, which still counts, and this one says it no longer.</summary>
    public bool TakesFreezeBack { get; init; }
}

/// <summary>What must hold before a session on a step is written down.</summary>
public static class StepAccountRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<StepAccountDraft>> Requirements =
    [
        Rule("SN.1", "It is about a step that was taken.", d => d.Step is { } step && step <= d.Reached),
        Rule("SN.2", "It has its day, which is not to come.", d => d.HeldOn <= d.Today),
        Rule(
            "SN.3",
            "The numbers lie on the child's scale.",
            d => d.Values.All(v => v >= 0 && v <= AgeBands.Highest(d.Band))
        ),
        Rule(
            "SN.4",
            "That the child froze, or said yes to please, stays in the note until two clinicians strike it among the child's signals.",
            d => !d.TakesFreezeBack
        ),
    ];

    public static Decision Decide(StepAccountDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<StepAccountDraft> Rule(string id, string words, Func<StepAccountDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
