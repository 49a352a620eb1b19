using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>What an adult who looks after a child may tell of. There is no line for what the child said.</summary>
public enum CareArea
{
    Sleep,
    Eating,
    School,
    Play,
    Body,

    /// <summary>The child does what they had outgrown.</summary>
    Younger,
}

/// <summary>How it was, compared with what is usual for this child.</summary>
public enum CareStanding
{
    AsUsual,
    Easier,
    NewTrouble,

    /// <summary>The adult was not there, or does not know.</summary>
    NotSeen,
}

/// <summary>One plain fact about a child's days.</summary>
/// <param name="Observer">Who tells it.</param>
/// <param name="SawItThemselves">Else they heard of it.</param>
/// <param name="HeardFrom">Who told them; decision 13. Null where they saw it.</param>
/// <param name="On">The day it is about, in the practice's zone.</param>
public sealed record CaregiverFact(
    PersonId Child,
    PersonId Observer,
    CareArea Area,
    CareStanding Standing,
    bool SawItThemselves,
    PersonId? HeardFrom,
    DateOnly On
)
{
    /// <summary>How many people each saw new trouble themselves since a day; two of them ask for a step down.</summary>
    public static int ObserversOfNewTrouble(IEnumerable<CaregiverFact> facts, PersonId child, DateOnly from) =>
        facts
            .Where(f => f.Child == child && f.On >= from && f.SawItThemselves && f.Standing == CareStanding.NewTrouble)
            .Select(f => f.Observer)
            .Distinct()
            .Count();
}

/// <summary>What an adult is about to tell of one child.</summary>
/// <param name="LooksAfterChild">The observer looks after the child, or teaches or treats them.</param>
/// <param name="AsksWhatChildSaid">A question of the form, or its answer, is about what the child said, wants or feels.</param>
public sealed record CaregiverDraft(CaregiverFact Fact, bool LooksAfterChild, bool AsksWhatChildSaid, DateOnly Today);

/// <summary>Facts about a child's days from an adult: never the child's voice at second hand.</summary>
public static class CaregiverRules
{
    public static readonly IReadOnlyList<Requirement<CaregiverDraft>> Requirements =
    [
        Rule(
            "CG.1",
            "It comes from an adult who looks after the child, teaches or treats them.",
            "Practice standard 5.2 [D]",
            d => d.LooksAfterChild && d.Fact.Observer != d.Fact.Child
        ),
        Rule(
            "CG.2",
            "It neither asks nor says what the child said.",
            "Practice standard 5.2 [D]; decision 21",
            d => !d.AsksWhatChildSaid
        ),
        Rule(
            "CG.3",
            "Who did not see it themselves says from whom they heard it.",
            "Decision 13",
            d =>
                d.Fact.Standing == CareStanding.NotSeen
                || (
                    d.Fact.SawItThemselves
                        ? d.Fact.HeardFrom is null
                        : d.Fact.HeardFrom is { } from && from != d.Fact.Observer && from != d.Fact.Child
                )
        ),
        Rule("CG.4", "Its day is not to come.", "Practice standard 5.2 [D]", d => d.Fact.On <= d.Today),
    ];

    public static Decision Decide(CaregiverDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<CaregiverDraft> Rule(
        string id,
        string words,
        string source,
        Func<CaregiverDraft, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
