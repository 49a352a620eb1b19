using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
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
    /// <summary>A signed session of which nobody has written a note: only what the child said on their own page is known.</summary>
    public bool IsUnwritten { get; init; }

    public static StepAccount Unwritten(Rung step, DateOnly heldOn, AgeBand band) =>
        new(
            step,
            heldOn,
            band,
            Peak: null,
            End: null,
            NextDay: null,
            SomebodyPushed: null,
            TooMuch: false,
            StopOutcome.DidNotSay,
            RulesNotKept: [],
            Skills: [],
            ReadyForMore: false,
            AsksToGoDown: false,
            FrozeOrFawned: false,
            ObserversOfNewTrouble: 0
        )
        {
            IsUnwritten = true,
        };

    /// <summary>
    /// Without what two clinicians struck among the child's signals: it counts nowhere, and the note stays as it was written.
    /// </summary>
    /// <param name="seen">Of the child, what was struck too.</param>
    public StepAccount Without(PersonId adult, IReadOnlyCollection<(StopSeen Said, bool IsStruck)> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return this with
        {
            FrozeOrFawned = FrozeOrFawned && !IsStruck(s => s.TellsOfFreeze(adult, HeldOn)),
            AsksToGoDown = AsksToGoDown && !IsStruck(s => s.TellsOfGoingDown(adult, HeldOn)),
        };

        // Written down again since, it counts.
        bool IsStruck(Func<StopSeen, bool> tells) =>
            seen.Any(s => s.IsStruck && tells(s.Said)) && !seen.Any(s => !s.IsStruck && tells(s.Said));
    }

    /// <summary>
    /// Without the hard words that two clinicians struck. Whether somebody pushed is then not asked yet, and what came of the
    /// stop signal not said: a struck word is no answer of the child's.
    /// </summary>
    public StepAccount Without(IReadOnlyCollection<string> struck)
    {
        ArgumentNullException.ThrowIfNull(struck);
        return struck.Count == 0
            ? this
            : this with
            {
                TooMuch = TooMuch && !struck.Contains(HardWord.TooMuch),
                SomebodyPushed = struck.Contains(HardWord.Pushed) && SomebodyPushed == true ? null : SomebodyPushed,
                Stop =
                    struck.Contains(HardWord.NotAtOnce) && Stop == StopOutcome.NotAtOnce ? StopOutcome.DidNotSay : Stop,
                RulesNotKept = [.. RulesNotKept.Except(struck)],
            };
    }

    /// <summary>
    /// It no longer says what the other one said: that it was too much, that somebody pushed, that the stop signal did not
    /// stop at once, or a red line that was crossed.
    /// </summary>
    public bool TakesBack(StepAccount before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return HardWord.In(before).Except(HardWord.In(this)).Any();
    }

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
        )
        {
            IsWritten = !IsUnwritten,
        };
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
    /// <summary>
    /// The note of before said that the child froze, or asked for an earlier step, which still counts, and this one says it
    /// no longer.
    /// </summary>
    public bool TakesDrewBackAway { get; init; }

    /// <summary>The note of before said something hard, and this one says it no longer.</summary>
    public bool TakesHardWordBack { get; init; }

    /// <summary>A note of the same step and day counts already, and this one was not written as an addition to it.</summary>
    public bool IsWrittenAnew { get; init; }
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
            "That the child froze, said yes to please or asked for an earlier step stays in the note until two clinicians strike it among the child's signals.",
            d => !d.TakesDrewBackAway
        ),
        Rule(
            "SN.5",
            "What the note said stays in it until two clinicians strike it: that it was too much, that somebody pushed, that the stop signal did not stop at once, and a red line that was crossed.",
            d => !d.TakesHardWordBack
        ),
        Rule(
            "SN.6",
            "A session of that step and day that is written down already is added to, by \"Add to it\" beside it.",
            d => !d.IsWrittenAnew
        ),
    ];

    public static Decision Decide(StepAccountDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<StepAccountDraft> Rule(string id, string words, Func<StepAccountDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
