using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Holds;

/// <summary>The therapist is about to let one person know that the work rests; what asks of a hold counts where one is open.</summary>
public sealed record TellOfHoldFacts
{
    /// <summary>Written down since the hold was placed.</summary>
    public required bool KnowsWhereChildSleeps { get; init; }

    /// <summary>The adult whom the child chose is written down, and whether they were told.</summary>
    public required bool SafeAdultIsNamed { get; init; }

    /// <summary>At the follow-up of a screen the child chose somebody else than who is written down here.</summary>
    public bool ChildChoseAnother { get; init; }

    /// <summary>It is written down whether an agency asked for silence.</summary>
    public required bool SilenceIsAsked { get; init; }

    /// <summary>An agency asked for silence, and has not lifted it.</summary>
    public required bool SilenceStands { get; init; }

    /// <summary>One named person is told, in words for this one.</summary>
    public required bool OnePersonOneWording { get; init; }

    /// <summary>The words name the child's answers, a screen, a report or who said what.</summary>
    public required bool WordsTellTooMuch { get; init; }

    /// <summary>It is about a screen of the child.</summary>
    public required bool IsAboutChildsScreen { get; init; }

    /// <summary>Who is told is the safe adult whom the child chose.</summary>
    public required bool ToldIsSafeAdult { get; init; }

    /// <summary>The one decision on what may leave lets it reach them.</summary>
    public required bool MayBeTold { get; init; }

    /// <summary>Words that take a side between the parents.</summary>
    public required bool TakesSide { get; init; }

    /// <summary>It goes by the portal, and they have no open door to this case.</summary>
    public required bool HasNoDoor { get; init; }

    /// <summary>Somebody is protected, and the words hold what they could be found by.</summary>
    public bool TellsWhereabouts { get; init; }

    /// <summary>The first day on which it may leave has come; of words made ready, always.</summary>
    public required bool DayHasCome { get; init; }

    /// <summary>They were made ready for something that has ended, or for a number that has changed; never of new words.</summary>
    public bool WordsAreOver { get; init; }
}

/// <summary>What must hold before anything of a hold reaches anybody; decisions 1, 2 and 5.</summary>
public static class TellOfHoldRules
{
    public static readonly IReadOnlyList<Requirement<TellOfHoldFacts>> Requirements =
    [
        Rule("HT.1", "It is known where the child sleeps tonight.", 1, f => f.KnowsWhereChildSleeps),
        Rule("HT.2", "It is known which safe adult must know.", 1, f => f.SafeAdultIsNamed),
        Rule("HT.3", "It is known whether an agency asked for silence.", 1, f => f.SilenceIsAsked),
        Rule("HT.4", "No agency's silence stands.", 1, f => !f.SilenceStands) with
        {
            CuredBy = Curer.Agency,
        },
        Rule("HT.5", "It goes to one named person, in words for this person.", 1, f => f.OnePersonOneWording),
        Rule(
            "HT.6",
            "The words tell neither what the child answered, nor of a screen of anybody else, a report, or who said what.",
            2,
            f => !f.WordsTellTooMuch
        ),
        Rule(
            "HT.7",
            "Of a screen of the child only the safe adult hears whom the child chose.",
            5,
            f => !f.IsAboutChildsScreen || f.ToldIsSafeAdult
        ),
        Rule("HT.8", "The decision on what may leave lets it reach them.", 1, f => f.MayBeTold),
        Rule("HT.9", "The words take no side between the parents.", 1, f => !f.TakesSide),
        Rule("HT.10", "Who reads it in the portal has an open door to this case.", 1, f => !f.HasNoDoor),
        Rule("HT.11", "The day from which it may leave has come.", 1, f => f.DayHasCome),
        Rule(
            "HT.12",
            "Where somebody is protected, the words hold no address, school, workplace, telephone or mail. Say it without.",
            1,
            f => !f.TellsWhereabouts
        ),
        Rule(
            "HT.13",
            "What the words say is still so; where it is not, undo them and make them ready anew.",
            7,
            f => !f.WordsAreOver
        ),
        Rule(
            "HT.14",
            "The safe adult is the one whom the child chose when a screen was followed up.",
            5,
            f => !f.ChildChoseAnother
        ),
    ];

    public static Decision Decide(TellOfHoldFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<TellOfHoldFacts> Rule(
        string id,
        string words,
        int decision,
        Func<TellOfHoldFacts, bool> isMet
    ) => new(id, Hard, words, $"Decision {decision}", isMet) { CuredBy = Curer.Therapist };
}
