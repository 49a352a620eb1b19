using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>All data keys as stored, opened one at a time for a check of the whole database.</summary>
internal sealed class HolderKeys(KeyFile keys, IReadOnlyDictionary<Guid, DataKey> stored)
{
    private (Guid Id, byte[] Plain)? _open;

    public static async Task<HolderKeys> Load(CaseworkDb db, KeyFile keys, CancellationToken ct) =>
        new(keys, await db.DataKeys.IgnoreQueryFilters().AsNoTracking().ToDictionaryAsync(key => key.Id, ct));

    public IEnumerable<DataKey> All => stored.Values;

    /// <summary>Whether the words of this seal were erased on purpose.</summary>
    public bool IsErased(Guid key) => stored.TryGetValue(key, out var found) && found.DestroyedAt is not null;

    /// <summary>The key's plain bytes, or null when it is gone or does not open with the key file.</summary>
    public byte[]? Open(Guid key)
    {
        if (_open is { } open && open.Id == key)
        {
            return open.Plain;
        }

        if (!stored.TryGetValue(key, out var found) || found.DestroyedAt is not null)
        {
            return null;
        }

        try
        {
            var wrapping = keys.PracticeKey(found.PracticeId.Value, found.Generation);
            var plain = Wrapping.Unwrap(found.Wrapped, wrapping, found.PracticeId, found.Id, found.Holder);
            _open = (key, plain);
            return plain;
        }
        catch (Exception e)
            when (e is CryptographicException or KeyFileException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
