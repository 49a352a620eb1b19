using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Says whether a child heard what is private before the first question; known in a part that comes later.</summary>
internal interface IKnowWhatChildHeard
{
    /// <summary>The caller has found that the actor may see the child.</summary>
    /// <param name="on">The day of the answers, in the practice's zone.</param>
    Task<bool> WasTold(Actor actor, Screened child, DateOnly on, CancellationToken ct);
}
