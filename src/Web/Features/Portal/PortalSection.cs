using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal;

/// <summary>One line of the portal's first page.</summary>
/// <param name="Note">Small words beside it, such as a day.</param>
internal sealed record PortalLine(string Words, string Url, string Note);

/// <summary>One part of the portal's first page.</summary>
/// <param name="Waits">It asks the person to do something, so it stands first.</param>
/// <param name="Order">Among those alike; small numbers come first.</param>
internal sealed record PortalSection(string Title, bool Waits, int Order, IReadOnlyList<PortalLine> Lines);

/// <summary>A feature's part of the portal's first page; each feature registers its own.</summary>
internal interface IPortalSections
{
    /// <summary>Only what is this person's own, and only sections that have a line.</summary>
    Task<IReadOnlyList<PortalSection>> Of(Actor actor, CancellationToken ct);
}
