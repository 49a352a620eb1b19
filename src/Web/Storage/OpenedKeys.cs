using System.Collections.Concurrent;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>A data key, unwrapped. 32 bytes, in memory only.</summary>
internal sealed record OpenedKey(PracticeId Practice, Guid Id, Strand Holder, byte[] Plain)
{
    /// <summary>Never prints the key.</summary>
    public override string ToString() => $"(opened key {Id:D})";
}

/// <summary>
/// Data keys kept open for a minute, so that a page does not ask for its key again and again;
/// a key that was destroyed elsewhere is forgotten within that minute.
/// </summary>
internal sealed class OpenedKeys
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);
    private const int Most = 4096;
    private readonly ConcurrentDictionary<Guid, (OpenedKey Key, DateTimeOffset Until)> _byId = new();
    private readonly ConcurrentDictionary<(PracticeId, Strand), Guid> _byHolder = new();

    public OpenedKey Keep(OpenedKey key, DateTimeOffset now)
    {
        if (_byId.Count >= Most)
        {
            _byId.Clear();
            _byHolder.Clear();
        }

        _byId[key.Id] = (key, now + KeptFor);
        _byHolder[(key.Practice, key.Holder)] = key.Id;
        return key;
    }

    public OpenedKey? ById(Guid id, DateTimeOffset now) =>
        _byId.TryGetValue(id, out var kept) && kept.Until > now ? kept.Key : null;

    public OpenedKey? Of(PracticeId practice, Strand holder, DateTimeOffset now) =>
        _byHolder.TryGetValue((practice, holder), out var id) ? ById(id, now) : null;

    public void Forget(Guid id) => _byId.TryRemove(id, out _);

    public void Forget(PracticeId practice, Strand holder)
    {
        if (_byHolder.TryRemove((practice, holder), out var id))
        {
            Forget(id);
        }
    }
}
