using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Suitability;

/// <summary>Says how far the plan goes, within what was signed on suitability, and which indirect steps it leaves out.</summary>
internal sealed class SetAim(MakeMove make)
{
    public Task<MakeMove.Outcome> Handle(
        Actor actor,
        MakeMove.Form form,
        Rung aim,
        IReadOnlyList<Rung> leftOut,
        CancellationToken ct
    ) =>
        make.Handle(
            actor,
            form,
            nameof(SetAim),
            seen => new PathwayMove.SetAim(aim, leftOut, seen.Known.Suitability?.Paper.Furthest),
            ct
        );
}
