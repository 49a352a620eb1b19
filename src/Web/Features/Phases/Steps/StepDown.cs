using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Goes down to an earlier step: always possible, and it needs nobody's leave.</summary>
internal sealed class StepDown(MakeMove make)
{
    public Task<MakeMove.Outcome> Handle(Actor actor, MakeMove.Form form, Rung? to, CancellationToken ct) =>
        make.Handle(
            actor,
            form,
            nameof(StepDown),
            seen => new PathwayMove.StepDown(to ?? seen.Way.State.Reached, seen.Known.Today),
            ct
        );
}
