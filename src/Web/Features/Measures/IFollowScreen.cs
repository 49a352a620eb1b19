using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>What follows from a screen, or from what was done after one, in parts of the program that come later, in the same act.</summary>
internal interface IFollowScreen
{
    /// <summary>Adds to what is saved; the caller saves.</summary>
    /// <param name="kept">As it stands now, with what followed.</param>
    Task Follow(Actor actor, Screened screened, ScreenFact kept, CancellationToken ct);
}
