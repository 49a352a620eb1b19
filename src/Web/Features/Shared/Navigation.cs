namespace Reknit.Web.Features.Shared;

/// <summary>One entry of the main navigation; a feature's setup registers its own as a singleton.</summary>
/// <param name="Order">Small numbers come first.</param>
internal sealed record NavigationEntry(string Words, string Url, int Order);

/// <summary>The main navigation as it stands for one request.</summary>
internal sealed class Navigation(IEnumerable<NavigationEntry> entries)
{
    /// <summary>What this person sees; the feature that knows permissions narrows it.</summary>
    public IReadOnlyList<NavigationEntry> Entries { get; set; } = [.. entries.OrderBy(e => e.Order)];

    /// <summary>The entry whose address is the longest beginning of <paramref name="path"/>; null if there is none.</summary>
    public NavigationEntry? Current(PathString path) =>
        Entries
            .Where(e => e.Url == "/" ? path == "/" : path.StartsWithSegments(e.Url.TrimEnd('/')))
            .MaxBy(e => e.Url.Length);
}
