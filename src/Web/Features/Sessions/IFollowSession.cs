using Reknit.Domain.Sessions;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Sessions;

/// <summary>What follows from a signed session in parts of the program that come later, in the same act.</summary>
internal interface IFollowSession
{
    /// <summary>Adds to what is saved; the caller saves.</summary>
    Task Follow(Actor actor, Session session, IReadOnlyList<SessionPart> parts, CancellationToken ct);
}
