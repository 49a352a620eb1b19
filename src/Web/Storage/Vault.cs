using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>Seals private words under their holder's data key, and opens them for a named reader only.</summary>
internal sealed class Vault(CaseworkDb db, KeyFile keys, OpenedKeys opened, ReadLog reads, TimeProvider clock)
{
    /// <summary>Known to be destroyed, so that a list asks once and not for each of its rows.</summary>
    private readonly HashSet<Guid> _destroyed = [];

    /// <summary>Gives a new case, person or practice its data key; saved with the holder itself.</summary>
    public void MakeKey(PracticeId practice, Strand holder)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var generation = keys.Generation;
        var plain = RandomNumberGenerator.GetBytes(32);
        db.DataKeys.Add(
            new()
            {
                PracticeId = practice,
                Id = id,
                HolderKind = holder.Kind,
                HolderId = holder.Id,
                Wrapped = Wrapping.Wrap(plain, keys.PracticeKey(practice.Value, generation), practice, id, holder),
                Generation = generation,
                MadeAt = now.UtcDateTime,
            }
        );
        opened.Keep(new(practice, id, holder, plain), now);
    }

    public ValueTask<Sealed> Seal(string words, Place place, Strand holder, CancellationToken ct) =>
        Seal(Encoding.UTF8.GetBytes(words), place, holder, ct);

    public async ValueTask<Sealed> Seal(ReadOnlyMemory<byte> bytes, Place place, Strand holder, CancellationToken ct)
    {
        var key = opened.Of(place.Practice, holder, clock.GetUtcNow()) ?? await Load(place.Practice, holder, ct);
        return Storage.Seal.Close(bytes.Span, key.Id, key.Plain, place);
    }

    /// <summary>The words, and a note in the read log that <paramref name="reader"/> saw them.</summary>
    public async ValueTask<string> Open(Sealed value, Place place, Reader reader, CancellationToken ct) =>
        Encoding.UTF8.GetString(await OpenBytes(value, place, reader, ct));

    public async ValueTask<byte[]> OpenBytes(Sealed value, Place place, Reader reader, CancellationToken ct)
    {
        var id = Storage.Seal.KeyOf(value);
        if (_destroyed.Contains(id))
        {
            throw new ErasedException();
        }

        var key =
            opened.ById(id, clock.GetUtcNow())
            ?? Remember(
                await db.DataKeys.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, ct)
                    ?? throw new ErasedException()
            );
        if (key.Practice != place.Practice)
        {
            throw new CryptographicException("This seal belongs to another practice.");
        }

        var plain = Storage.Seal.Open(value, key.Plain, place);
        if (reader.Person is { } person)
        {
            reads.Note(new(place.Practice, clock.GetUtcNow().UtcDateTime, person, key.Holder, place));
        }

        return plain;
    }

    /// <summary>Fetches the keys of all that a list is about to open, in one query.</summary>
    public async Task FetchKeys(IEnumerable<Sealed> values, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var wanted = values.Select(Storage.Seal.KeyOf).Distinct().Where(id => opened.ById(id, now) is null).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var found = await db
            .DataKeys.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(k => wanted.Contains(k.Id))
            .ToListAsync(ct);
        foreach (var key in found.Where(k => k.DestroyedAt is null))
        {
            Remember(key);
        }

        _destroyed.UnionWith(wanted.Except(found.Where(k => k.DestroyedAt is null).Select(k => k.Id)));
    }

    /// <summary>Erases for ever what the holder's key sealed; history's chain stays whole.</summary>
    public async Task DestroyKeys(PracticeId practice, Strand holder, CancellationToken ct)
    {
        await foreach (var key in KeysOf(practice, holder).AsAsyncEnumerable().WithCancellation(ct))
        {
            key.Wrapped = [];
            key.DestroyedAt = clock.GetUtcNow().UtcDateTime;
            opened.Forget(key.Id);
        }
    }

    /// <summary>After an erasing act was saved: the act's own links had opened the keys once more.</summary>
    public void Forget(PracticeId practice, IEnumerable<Strand> holders)
    {
        foreach (var holder in holders)
        {
            opened.Forget(practice, holder);
        }
    }

    private async Task<OpenedKey> Load(PracticeId practice, Strand holder, CancellationToken ct) =>
        Remember(
            await KeysOf(practice, holder).AsNoTracking().SingleOrDefaultAsync(k => k.DestroyedAt == null, ct)
                ?? throw new ErasedException()
        );

    private IQueryable<DataKey> KeysOf(PracticeId practice, Strand holder) =>
        db
            .DataKeys.IgnoreQueryFilters()
            .Where(k => k.PracticeId == practice && k.HolderKind == holder.Kind && k.HolderId == holder.Id);

    private OpenedKey Remember(DataKey key)
    {
        if (key.DestroyedAt is not null)
        {
            throw new ErasedException();
        }

        var wrapping = keys.PracticeKey(key.PracticeId.Value, key.Generation);
        var plain = Wrapping.Unwrap(key.Wrapped, wrapping, key.PracticeId, key.Id, key.Holder);
        return opened.Keep(new(key.PracticeId, key.Id, key.Holder, plain), clock.GetUtcNow());
    }
}

/// <summary>The key of these words was destroyed: they are erased, by intent.</summary>
internal sealed class ErasedException() : Exception("These words were erased: their key was destroyed.");
