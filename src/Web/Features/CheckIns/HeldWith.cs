using Reknit.Domain.People;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Asks a therapist with whom a session is, or about whom: what the child says of it counts there.</summary>
internal static class HeldWith
{
    public const string Needed =
        "Say whom the session is with: what the child says counts on the way with them. If with none of them, tick only that.";

    public const string Why =
        "Reading a letter is about the adult who wrote it. What the child says of the session counts on the way with them, and on no other.";

    private static readonly Guid Nobody = Guid.Empty;

    public static IReadOnlyList<Choice> Choices(ChildAsked asked) =>
        [
            .. asked.Adults.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name)),
            new(Nobody.ToString("D"), "None of them: the child alone"),
        ];

    /// <returns>Null where nothing was said, or both somebody and nobody.</returns>
    public static IReadOnlyList<PersonId>? Of(ChildAsked asked, IReadOnlyCollection<Guid> said)
    {
        List<PersonId> with = [.. asked.Adults.Select(m => m.Id).Where(a => said.Contains(a.Value))];
        return (with.Count > 0) == said.Contains(Nobody) ? null : with;
    }
}
