using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Steps;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Way;

/// <summary>A move back, as numbers of phases or steps.</summary>
public sealed record BackFacts(int From, int To);

/// <summary>A hold that is to end, as the state has it; null where the state has none of that key.</summary>
public sealed record EndHoldFacts(Hold? Hold, bool ByPaper);

/// <summary>The plan's aim as it is about to be set.</summary>
public sealed record AimFacts(Rung Aim, IReadOnlyList<Rung> LeftOut, Rung? Furthest);

/// <summary>Work that was given back is about to be taken up again.</summary>
public sealed record TakeUpFacts(PathwayStanding Standing, bool ReferrerAgrees);

/// <summary>What must hold of the moves that bring nobody nearer. Going back asks for nothing but a way back.</summary>
public static class AroundRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    /// <summary>Asked of every move that is not a move forward.</summary>
    public static readonly IReadOnlyList<Requirement<PathwayStanding>> NotClosed =
    [
        new("GB.1", Hard, "The work is not closed.", Standard, s => s != PathwayStanding.Closed)
        {
            CuredBy = Curer.Court,
        },
    ];

    public static readonly IReadOnlyList<Requirement<BackFacts>> Back =
    [
        new("GB.2", Hard, "It leads back.", Standard, f => f.To < f.From && f.To >= 0) { CuredBy = Curer.Therapist },
    ];

    public static readonly IReadOnlyList<Requirement<EndHoldFacts>> EndHold =
    [
        new("EH.1", Hard, "The hold is open.", Standard, f => f.Hold is not null) { CuredBy = Curer.Therapist },
        new(
            "EH.2",
            Hard,
            "Two clinicians clear it; only a hold for a paper that is back in force ends by itself, and none after an order was retracted.",
            Standard,
            f => !f.ByPaper || f.Hold?.ClearsItself(paperIsBack: true) == true
        )
        {
            CuredBy = Curer.SecondClinician,
        },
    ];

    /// <summary>Of a hold that an order's retraction reaches; null where the state has none of that key.</summary>
    public static readonly IReadOnlyList<Requirement<Hold?>> Retracted =
    [
        new(
            "EH.3",
            Hard,
            "The hold is open, and waits for an order.",
            Standard,
            h => h?.Papers.Contains(HoldCauses.Order) == true
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static readonly IReadOnlyList<Requirement<AimFacts>> Aim =
    [
        new("AI.1", Hard, "The aim is a step of this practice.", Standard, f => f.Aim < Rung.TimeUnderTheOrder)
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "AI.2",
            Hard,
            "Only steps of indirect contact are left out.",
            Standard,
            f => f.LeftOut.All(Ladder.MayBeLeftOut)
        )
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "AI.3",
            Hard,
            "The aim goes no further than the decision on suitability.",
            "Practice standard 2.8 [D]",
            f => f.Furthest is not { } furthest || f.Aim <= furthest
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static readonly IReadOnlyList<Requirement<TakeUpFacts>> TakeUp =
    [
        new("TU.1", Hard, "The work was given back.", Standard, f => f.Standing == PathwayStanding.Returned)
        {
            CuredBy = Curer.Therapist,
        },
        new("TU.2", Hard, "Who referred it agrees, in writing.", Standard, f => f.ReferrerAgrees)
        {
            CuredBy = Curer.Court,
            Cause = Cause.Document,
        },
    ];
}
