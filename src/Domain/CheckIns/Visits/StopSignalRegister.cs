using System.Text.Json.Serialization;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>A step of teaching a stop signal; practice standard 5.5.</summary>
public enum StopSignalStep
{
    Chosen,
    Shown,

    /// <summary>In a boring situation.</summary>
    Practised,
    PractisedWithParentPlayed,

    /// <summary>The child said in own words what happens next.</summary>
    TaughtBack,
}

/// <summary>One step of teaching a stop signal, as it is kept.</summary>
/// <param name="Kind">Of a signal that is chosen; null for every other step.</param>
/// <param name="Words">How the child does it, or what the child said; may be empty.</param>
public sealed record StopSignalEntry(
    StopSignalStep Step,
    StopSignalKind? Kind,
    bool IsChosenByChild,
    DateOnly On,
    string Words
)
{
    /// <summary>Two clinicians struck it; the row says so and not what was sealed.</summary>
    [JsonIgnore]
    public bool IsStruck { get; init; }
}

/// <summary>Makes a child's signal of today out of all that was written down about signals.</summary>
public static class StopSignalRegister
{
    /// <param name="inOrder">As they were written down, struck ones among them: what followed on a choice that was struck
    /// counts for no signal, and least of all for an earlier one.</param>
    /// <returns>Null where none was chosen yet; a new one begins anew.</returns>
    public static StopSignal? Of(IEnumerable<StopSignalEntry> inOrder)
    {
        StopSignal? signal = null;
        foreach (var entry in inOrder)
        {
            signal = entry.Step switch
            {
                StopSignalStep.Chosen when entry.IsStruck => null,
                _ when entry.IsStruck => signal,
                StopSignalStep.Chosen => new(entry.Kind!.Value, entry.On, entry.IsChosenByChild, null, [], null),
                // What was chosen may have been struck: what followed on it counts for no signal.
                _ when signal is null => null,
                StopSignalStep.Shown => signal with { ShownOn = entry.On },
                StopSignalStep.TaughtBack => signal with { TaughtBackOn = entry.On },
                var step => signal with
                {
                    Practices = [.. signal.Practices, new(entry.On, step == StopSignalStep.PractisedWithParentPlayed)],
                },
            };
        }

        return signal;
    }
}

/// <summary>A step of teaching a signal is about to be written down.</summary>
/// <param name="Signal">The one that stands; null where there is none.</param>
/// <param name="Step">Null where none was named.</param>
/// <param name="On">In the practice's zone; null where none was named.</param>
public sealed record StopSignalDraft(
    StopSignal? Signal,
    StopSignalStep? Step,
    StopSignalKind? Kind,
    string Words,
    DateOnly? On,
    DateOnly Today
);

/// <summary>What must hold before a step of teaching a signal is written down.</summary>
public static class StopSignalEntryRules
{
    private const string Standard = "Practice standard 5.5 [D]";

    public static readonly IReadOnlyList<Requirement<StopSignalDraft>> Requirements =
    [
        Rule("SR.1", "It says what was done.", d => d.Step is not null),
        Rule("SR.2", "It has its day, which is not to come.", d => d.On <= d.Today),
        Rule(
            "SR.3",
            "A signal that is chosen has its kind; a word is written down, and an own idea described.",
            d =>
                d.Step != StopSignalStep.Chosen
                || d.Kind is not (null or StopSignalKind.Word or StopSignalKind.OwnIdea)
                || (d.Kind is not null && !string.IsNullOrWhiteSpace(d.Words))
        ),
        Rule(
            "SR.4",
            "A signal is chosen before it is shown, practised or said back.",
            d => d.Step is null or StopSignalStep.Chosen || d.Signal?.ChosenOn <= d.On
        ),
    ];

    public static Decision Decide(StopSignalDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<StopSignalDraft> Rule(string id, string words, Func<StopSignalDraft, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
