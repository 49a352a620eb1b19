using System.Collections.Frozen;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Numbers the things of the lexicon, so that patterns ask for them quickly and a misspelt name fails at once.</summary>
internal static class Things
{
    private static readonly FrozenDictionary<string, int> Ids = Words
        .All.Keys.Order(StringComparer.Ordinal)
        .Select((name, id) => (name, id))
        .ToFrozenDictionary(p => p.name, p => p.id, StringComparer.Ordinal);

    public static int Count => Ids.Count;

    public static int Id(string name) =>
        Ids.TryGetValue(name, out var id)
            ? id
            : throw new ArgumentException($"No words are declared for “{name}”.", nameof(name));
}
