using Reknit.Domain.Access;

namespace Reknit.Web.Features.Shared;

/// <summary>One entry of the main navigation; a feature's setup registers its own as a singleton.</summary>
/// <param name="Order">Small numbers come first.</param>
/// <param name="Permission">Who does not have it does not see the entry.</param>
internal sealed record NavigationEntry(string Words, string Url, int Order, Permission Permission);

/// <summary>The main navigation as it stands for one request.</summary>
internal sealed class Navigation(IEnumerable<NavigationEntry> entries, IHttpContextAccessor context)
{
    /// <summary>What this person may open, in order; nothing while nobody is signed in.</summary>
    public IReadOnlyList<NavigationEntry> Entries { get; } =
        context.HttpContext?.User is { } user && Actor.Of(user) is { } actor
            ? [.. entries.Where(e => actor.Role.Allows(e.Permission)).OrderBy(e => e.Order)]
            : [];

    /// <summary>The entry whose address is the longest beginning of <paramref name="path"/>; null if there is none.</summary>
    public NavigationEntry? Current(PathString path) =>
        Entries
            .Where(e => e.Url == "/" ? path == "/" : path.StartsWithSegments(e.Url.TrimEnd('/')))
            .MaxBy(e => e.Url.Length);
}
