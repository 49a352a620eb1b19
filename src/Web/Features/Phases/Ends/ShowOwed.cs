using Reknit.Domain;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Shows that what no override passes holds here too, of a gate that was passed before Reknit.</summary>
internal sealed class ShowOwed(MakeMove make)
{
    /// <summary>The owed gate's hard requirements as they stand; the page shows what the command is refused on.</summary>
    public static Decision Look(MakeMove.Seen seen, Gate gate) =>
        Pathway.Decide(seen.Way.State, Move(seen, gate)).Decision;

    public Task<MakeMove.Outcome> Handle(Actor actor, MakeMove.Form form, Gate gate, CancellationToken ct) =>
        make.Handle(actor, form, nameof(ShowOwed), seen => Move(seen, gate), ct);

    private static PathwayMove.ShowOwed Move(MakeMove.Seen seen, Gate gate) =>
        new(GateKnowledge.Of(gate, seen.Known, seen.Way.State));
}
