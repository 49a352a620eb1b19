using Reknit.Domain;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Requirements as a page shows them: what is not yet so first, with who can change it, then what is.</summary>
internal sealed record Checklist(
    WayOnFile Way,
    IReadOnlyList<RequirementState> States,
    IReadOnlyList<DecisionsTogether.Waiting> Joint,
    bool MayDecide
)
{
    /// <summary>What nobody can override, with the day on which it was first seen unmet.</summary>
    public IReadOnlyList<HeldBack> Held { get; init; } = [];

    /// <summary>What was written down by hand, and counts; by its key.</summary>
    public IReadOnlyDictionary<string, HandFactView> ByHand { get; init; } = new Dictionary<string, HandFactView>();

    /// <summary>For the days of what was written down.</summary>
    public PracticeZone? Zone { get; init; }

    /// <summary>What was written down by hand for one requirement.</summary>
    public IEnumerable<HandFactView> HandOf(string requirement) =>
        Evidence.Questions(requirement).Where(ByHand.ContainsKey).Select(key => ByHand[key]);

    public HeldBack? HeldBy(string requirement) => Held.FirstOrDefault(h => h.Id == requirement);

    public IEnumerable<RequirementState> Open => States.Where(s => s.Standing == RequirementStanding.Unmet);

    public IEnumerable<RequirementState> Passed => States.Where(s => s.Standing == RequirementStanding.Overridden);

    public IEnumerable<RequirementState> Met => States.Where(s => s.IsMet);

    public DecisionsTogether.Waiting? Of(string requirement) => Joint.FirstOrDefault(j => j.Subject == requirement);
}
