using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Settings;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Steps;

/// <summary>A step is about to be taken on this day, at the door.</summary>
public sealed record GoInFacts
{
    public required AssentFacts Assent { get; init; }

    /// <summary>Of a step in one room; null where none is made.</summary>
    public required SessionPlanFacts? Plan { get; init; }

    /// <summary>What the child will see or hear in this step and the therapist has not looked through.</summary>
    public required int ItemsNotScreened { get; init; }

    /// <summary>The child last said that somebody pushed them, and two clinicians have not cleared it since.</summary>
    public required bool SomebodyPushed { get; init; }

    /// <summary>Force or threats were used to bring the child today.</summary>
    public required bool ForceWasUsed { get; init; }

    /// <summary>Of suicide; nobody has assessed it, or it is moderate or high.</summary>
    public required bool RiskIsOpen { get; init; }

    /// <summary>Something was disclosed, and nobody has decided whether it must be reported.</summary>
    public required int DisclosuresWithoutDecision { get; init; }

    /// <summary>The child froze, fawned or asked to go down in a session since the yes; decision 18.</summary>
    public required bool DrewBackSince { get; init; }

    /// <summary>
    /// The child says something on a page of their own at this moment; it counts when the page ends. Not known of a move
    /// kept before it was asked.
    /// </summary>
    public bool ChildsPageIsOpen { get; init; }

    /// <summary>Of a step in one room: it is where the child was asked about; so of steps from before it was asked.</summary>
    public bool IsAtThatPlace { get; init; } = true;
    public required PathwaySettings Settings { get; init; }
}

/// <summary>What must hold on the day of any step with the other parent, also one that was taken before.</summary>
public static class GoInRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<GoInFacts>> Requirements =
    [
        new(
            "GI.1",
            Hard,
            "The therapist has looked through everything that the child will see or hear.",
            Standard,
            f => f.ItemsNotScreened == 0
        )
        {
            CuredBy = Therapist,
        },
        new(
            "GI.2",
            Hard,
            "For a step in one room there is a plan: arrivals apart, exits, a second adult, an ending, who talks with the child, and the next day.",
            Standard,
            f => !Rungs.IsSameRoom(f.Assent.Step) || f.Plan?.IsComplete(f.Settings[ArrivalMinutes]) == true
        )
        {
            CuredBy = Therapist,
        },
        new("GI.3", Hard, "Nobody pushed the child, as the child last said.", "Decision 3", f => !f.SomebodyPushed)
        {
            CuredBy = SecondClinician,
        },
        new("GI.4", Hard, "Nobody used force or threats to bring the child.", Standard, f => !f.ForceWasUsed)
        {
            CuredBy = SecondClinician,
        },
        new("GI.5", Hard, "No risk of suicide of the child is open.", "Decision 1", f => !f.RiskIsOpen)
        {
            CuredBy = Therapist,
        },
        new(
            "GI.6",
            Hard,
            "For everything that was disclosed it is decided whether it must be reported.",
            "Decision 1",
            f => f.DisclosuresWithoutDecision == 0
        )
        {
            CuredBy = Therapist,
        },
        new(
            "GI.7",
            Hard,
            "The child did not freeze, fawn or ask to go down since the yes.",
            "Decision 18",
            f => !f.DrewBackSince
        )
        {
            CuredBy = Child,
        },
        new(
            "GI.8",
            Hard,
            "No page of the child's own is open: what they say on it counts when it ends.",
            "Decision 4",
            f => !f.ChildsPageIsOpen
        )
        {
            CuredBy = Therapist,
        },
        new(
            "GI.9",
            Hard,
            "A step in one room is today at the place that was named to the child.",
            Standard,
            f => !Rungs.IsSameRoom(f.Assent.Step) || f.IsAtThatPlace
        )
        {
            CuredBy = Therapist,
        },
    ];

    /// <summary>The child's yes first, then the rest; time that an order grants asks nothing of this practice.</summary>
    public static IReadOnlyList<RequirementState> Stand(GoInFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (Rungs.NeedOf(facts.Assent.Step) == AssentNeed.None)
        {
            return [];
        }
        var assent = facts.Assent with { IsGoingIn = true };
        return [.. AssentRules.Requirements.Select(r => r.On(assent)), .. Requirements.Select(r => r.On(facts))];
    }

    public static Decision Decide(GoInFacts facts) => Decision.Of(Stand(facts), []);
}
