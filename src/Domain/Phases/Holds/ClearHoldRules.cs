using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Holds;

/// <summary>A hold is about to be cleared.</summary>
public sealed record ClearHoldFacts
{
    public required Hold Hold { get; init; }

    /// <summary>The responsible therapist; null until they have signed.</summary>
    public required PersonId? Therapist { get; init; }

    /// <summary>The second clinician; null until they have signed.</summary>
    public required PersonId? SecondClinician { get; init; }

    /// <summary>Both, on this day.</summary>
    public required bool BothAreLicensed { get; init; }

    /// <summary>For this trigger; each of the two, in words of their own.</summary>
    public required bool HasReason { get; init; }

    /// <summary>What placed it is answered: a clearance, a repeated screen, a case conference, a paper in force.</summary>
    public required bool CauseIsAnswered { get; init; }

    /// <summary>The child's answer on the step they stand at, asked again since; null where the child was not asked.</summary>
    public required Assent? ChildAskedAgain { get; init; }

    /// <summary>
    /// The child was never asked about this adult, and no step of contact was reached: there is nothing to ask again. Not
    /// known of a move kept before it was asked.
    /// </summary>
    public bool ContactNeverBegan { get; init; }

    /// <summary>Disclosures of this hold for which nobody has decided whether they must be reported.</summary>
    public required int DisclosuresWithoutDecision { get; init; }
    public required DateOnly Today { get; init; }
}

/// <summary>What must hold before a hold is cleared. A no of the child clears it too, and the work then rests in a pause.</summary>
public static class ClearHoldRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<ClearHoldFacts>> Requirements =
    [
        Rule(
            "HC.1",
            "Two clinicians clear it, and they are two people.",
            f => f.Therapist is { } first && f.SecondClinician is { } second && first != second
        ),
        Rule("HC.2", "Both are licensed on this day.", f => f.BothAreLicensed),
        Rule("HC.3", "Each of the two says why for this trigger, in words of their own.", f => f.HasReason),
        Rule("HC.4", "What placed it is answered.", f => f.CauseIsAnswered) with
        {
            HowFar = f => f.CauseIsAnswered ? "" : HoldCauses.Words(f.Hold) ?? "",
        },
        Rule(
            "HC.5",
            "The child was asked again, alone, on a day after it was placed, and not too soon; or was never asked about this adult, and no contact began.",
            f =>
                f.ContactNeverBegan
                || (
                    f.ChildAskedAgain is { WasAlone: true } a
                    && a.AskedOn > f.Hold.PlacedOn
                    && a.AskedOn <= f.Today
                    && (!a.WasAskedTooSoon || a.IsNo)
                    && AssentRules.MayTake(a)
                    && a.Answer is not (AssentAnswer.NotAsked or AssentAnswer.DidNotComeInNotAsked)
                )
        ) with
        {
            CuredBy = Curer.Therapist,
        },
        Rule(
            "HC.6",
            "For everything that was disclosed it is decided whether it must be reported.",
            f => f.DisclosuresWithoutDecision == 0
        ) with
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static Decision Decide(ClearHoldFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<ClearHoldFacts> Rule(string id, string words, Func<ClearHoldFacts, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.SecondClinician };
}
