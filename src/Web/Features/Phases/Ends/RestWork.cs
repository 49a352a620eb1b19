using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Rests the work for a practical reason, or lets it go on after one; a child's own rest is the child's to end.</summary>
internal sealed class RestWork(MakeMove make)
{
    /// <param name="rests">False where it is to go on.</param>
    public Task<MakeMove.Outcome> Handle(Actor actor, MakeMove.Form form, bool rests, CancellationToken ct) =>
        make.Handle(
            actor,
            form,
            nameof(RestWork),
            seen =>
                rests
                    ? new PathwayMove.Rest(new(PauseBy.Practical, seen.Known.Today))
                    : new PathwayMove.Resume(new(seen.Way.State.Pause, ChildsAnswer: null, seen.Known.Today)),
            ct
        );
}
