using Reknit.Domain.Phases.Holds;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Locks;

/// <summary>What one way of the case says about sessions of the adults together.</summary>
/// <param name="Holds">That are open on it.</param>
public sealed record WayBetweenAdults(LockFacts Locks, IReadOnlyList<HoldTrigger> Holds)
{
    /// <summary>What calls for a hold on it, and nobody has answered.</summary>
    public IReadOnlyList<HoldTrigger> Calls { get; init; } = [];
}

/// <summary>
/// Whether the adults of a case may be brought together. What keeps them apart on one way keeps them apart on all: they are
/// the same two people.
/// </summary>
public static class AdultsTogetherRules
{
    public static readonly IReadOnlyList<Requirement<IReadOnlyList<WayBetweenAdults>>> Requirements =
    [
        new(
            "CP.1",
            Hard,
            "A way of a child with an adult is open: until one is, nobody has looked at what keeps the adults apart.",
            "Decision 12",
            ways => ways.Count > 0
        )
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "CP.2",
            Hard,
            "No hold is open that reaches the adults together.",
            "Decisions 1 and 12",
            ways => !ways.SelectMany(w => w.Holds).Any(h => HoldReaches.Stops(h, Work.CoParenting))
        )
        {
            CuredBy = Curer.SecondClinician,
        },
        // Of the other causes nothing says that talk between the adults stops before somebody placed a hold.
        new(
            "CP.3",
            Hard,
            "A talk about violence that was severe is answered: a hold was placed for it, or two clinicians decided on none.",
            "Decision 12: shut off by a screen, not only by a finding",
            ways => !ways.SelectMany(w => w.Calls).Contains(HoldTrigger.ViolenceScreenSevere)
        )
        {
            CuredBy = Curer.SecondClinician,
        },
    ];

    /// <summary>Every requirement and lock as it stands, one that is unmet on any way as unmet.</summary>
    public static IReadOnlyList<RequirementState> On(IReadOnlyList<WayBetweenAdults> ways)
    {
        ArgumentNullException.ThrowIfNull(ways);
        return
        [
            .. Requirements.Select(r => r.On(ways)),
            .. ways.SelectMany(w => LockRules.OnCoParenting(w.Locks))
                .GroupBy(s => s.Id)
                .Select(s => s.FirstOrDefault(one => !one.IsMet) ?? s.First()),
        ];
    }
}
