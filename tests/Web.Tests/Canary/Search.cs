using System.Collections.Concurrent;

namespace Reknit.Web.Tests.Canary;

/// <summary>A marker that somebody got to see.</summary>
internal sealed record Sighting(string Reader, string Field, string Where);

/// <summary>Looks through everything that leaves, and remembers which marker was seen by whom.</summary>
internal sealed class Search
{
    private readonly ConcurrentDictionary<Sighting, byte> _seen = [];
    private readonly ConcurrentDictionary<string, int> _looks = [];

    public IEnumerable<Sighting> Seen => _seen.Keys;

    /// <summary>What left for somebody who may not read it.</summary>
    public IReadOnlyList<string> Leaks =>
        [
            .. Seen.Where(s => !MayRead.Allows(s.Reader, s.Field))
                .Select(s => $"{s.Field} is read by {s.Reader} at {s.Where}")
                .Order(StringComparer.Ordinal),
        ];

    public int Looks(string reader) => _looks.GetValueOrDefault(reader);

    public void In(string reader, string where, string text)
    {
        _looks.AddOrUpdate(reader, 1, (_, n) => n + 1);
        foreach (var field in Marker.In(text))
        {
            _seen.TryAdd(new(reader, field, where), 0);
        }
    }

    /// <summary>What is seen over a shoulder, in a list of downloads or in a history.</summary>
    public void Label(string where, string? text) => In(Readers.Label, where, text ?? "");
}
