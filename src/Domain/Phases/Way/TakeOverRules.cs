using Reknit.Domain.CheckIns;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Way;

/// <summary>A family that is already in treatment is about to be taken over.</summary>
public sealed record TakeOverFacts
{
    /// <summary>The phase in which it stands by the statement.</summary>
    public required Phase Phase { get; init; }

    /// <summary>The furthest step that was taken by the statement.</summary>
    public required Rung Reached { get; init; }

    /// <summary>The day of the statement; null where it has none.</summary>
    public required DateOnly? StatedOn { get; init; }

    /// <summary>By the therapist who takes over.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>It says which sessions were held and what was agreed with whom; on pages "before Reknit".</summary>
    public required bool SaysWhatWasHeldAndAgreed { get; init; }

    /// <summary>Intake at most was opened here, and no hold is open; the pathway fills it in itself.</summary>
    public required bool IsAtTheBeginning { get; init; }

    /// <summary>The two worked here before, in whichever case; not known of a move kept before it was asked.</summary>
    public bool WorkedHereBefore { get; init; }
    public required DateOnly Today { get; init; }
}

/// <summary>What must hold of the statement by which a family is taken over at a phase.</summary>
public static class TakeOverRules
{
    private const string Source = "Decision 11";

    public static readonly IReadOnlyList<Requirement<TakeOverFacts>> Requirements =
    [
        Rule("TO.1", "The statement is signed by the therapist who takes over.", f => f.IsSigned),
        Rule("TO.2", "It has its day, which is not to come.", f => f.StatedOn <= f.Today),
        Rule("TO.3", "It says what was held and what was agreed.", f => f.SaysWhatWasHeldAndAgreed),
        Rule(
            "TO.4",
            "It names a phase of the work, and a step that this phase opens.",
            f => f.Phase is > Phase.Referral and < Phase.Closed && Steps.Ladder.IsOpenIn(f.Phase, f.Reached)
        ),
        Rule(
            "TO.5",
            "Nothing beyond intake was decided here, no hold is open, and there is no earlier work of the two here.",
            f => f.IsAtTheBeginning && !f.WorkedHereBefore
        ),
    ];

    public static Decision Decide(TakeOverFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<TakeOverFacts> Rule(string id, string words, Func<TakeOverFacts, bool> isMet) =>
        new(id, Hard, words, Source, isMet) { CuredBy = Curer.Therapist };
}
