using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;

namespace Reknit.Web.Features.Phases;

/// <summary>What only the opened state of a way says, and what waits for clinicians before it.</summary>
/// <param name="Holds">Each with the day by which somebody looks at it; the earliest first.</param>
/// <param name="Waiting">What calls for a hold and nobody has answered.</param>
/// <param name="Undecided">Disclosures of the case for which nobody has decided on a report.</param>
internal sealed record BoardStand(
    IReadOnlyList<HeldBack> Holds,
    Pause? Pause,
    IReadOnlyList<HoldProposal> Waiting,
    int Undecided
)
{
    public static BoardStand Nothing { get; } = new([], null, [], 0);

    /// <param name="lookedOn">When somebody last looked at what holds the way back.</param>
    public static BoardStand Of(
        PathwayState state,
        DateOnly? lookedOn,
        IReadOnlyList<HoldProposal> waiting,
        int undecided,
        PathwaySettings settings
    ) =>
        new(
            [
                .. state
                    .Holds.Select(h => Standstill.By(h, isReleased: false, settings, lookedOn))
                    .OrderBy(h => h.LookBy),
            ],
            state.Pause,
            waiting,
            undecided
        );

    public bool AsksForAnswer => Waiting.Count > 0 || Undecided > 0;
}
