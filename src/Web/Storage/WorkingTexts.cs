using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;

namespace Reknit.Web.Storage;

/// <summary>Keeps what a person typed and has not sent, sealed under their own key, for the same person only.</summary>
internal sealed class WorkingTexts(CaseworkDb db, Vault vault, Holds holds, TimeProvider clock)
{
    /// <summary>Unsent words older than this are destroyed.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public async Task Keep(
        PracticeId practice,
        PersonId person,
        string page,
        IReadOnlyDictionary<string, string[]> fields,
        CancellationToken ct
    )
    {
        await Sweep(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(fields);
        var words = await vault.Seal(bytes, PlaceOf(practice, person, page), person.Strand, ct);
        var kept = new WorkingText
        {
            PracticeId = practice,
            PersonId = person,
            Page = page,
            Fields = words,
            SavedAt = now,
            GoneAt = now + KeptFor,
        };
        if (await Replace(kept, ct))
        {
            return;
        }

        var added = db.WorkingTexts.Add(kept);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two tabs of one page began at the same moment: the other has made the row.
            added.State = EntityState.Detached;
            if (!await Replace(kept, ct))
            {
                throw;
            }
        }
    }

    /// <summary>The fields and when they were kept; null where nothing waits.</summary>
    public async Task<(IReadOnlyDictionary<string, string[]> Fields, DateTime SavedAt)?> Find(
        PracticeId practice,
        PersonId person,
        string page,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await Of(practice, person, page).AsNoTracking().SingleOrDefaultAsync(t => t.GoneAt > now, ct);
        if (row is null)
        {
            return null;
        }

        var bytes = await vault.OpenBytes(row.Fields, PlaceOf(practice, person, page), Reader.Program, ct);
        return (JsonSerializer.Deserialize<Dictionary<string, string[]>>(bytes)!, row.SavedAt);
    }

    public Task Forget(PracticeId practice, PersonId person, string page, CancellationToken ct) =>
        Of(practice, person, page).ExecuteDeleteAsync(ct);

    /// <summary>
    /// Puts all that this person typed out of everybody's reach, because another account takes the place of theirs. It
    /// is destroyed at once, unless a legal hold keeps it.
    /// </summary>
    public async Task ShutAllOf(PracticeId practice, PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db
            .WorkingTexts.IgnoreQueryFilters()
            .Where(t => t.PracticeId == practice && t.PersonId == person && t.GoneAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(t => t.GoneAt, now), ct);
        await Sweep(ct);
    }

    /// <summary>Destroys what anybody of the practice typed on a page whose subject was erased.</summary>
    public Task ForgetOfAll(PracticeId practice, string page, CancellationToken ct) =>
        db
            .WorkingTexts.IgnoreQueryFilters()
            .Where(t => t.PracticeId == practice && t.Page == page)
            .ExecuteDeleteAsync(ct);

    /// <summary>Destroys what nobody came back for, in every practice without a legal hold; whoever keeps something does it.</summary>
    private Task<int> Sweep(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db
            .WorkingTexts.IgnoreQueryFilters()
            .Where(t => t.GoneAt <= now && !holds.Practices().Contains(t.PracticeId))
            .ExecuteDeleteAsync(ct);
    }

    private async Task<bool> Replace(WorkingText kept, CancellationToken ct) =>
        await Of(kept.PracticeId, kept.PersonId, kept.Page)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(t => t.Fields, kept.Fields)
                        .SetProperty(t => t.SavedAt, kept.SavedAt)
                        .SetProperty(t => t.GoneAt, kept.GoneAt),
                ct
            ) > 0;

    private IQueryable<WorkingText> Of(PracticeId practice, PersonId person, string page) =>
        db
            .WorkingTexts.IgnoreQueryFilters()
            .Where(t => t.PracticeId == practice && t.PersonId == person && t.Page == page);

    private static Place PlaceOf(PracticeId practice, PersonId person, string page) =>
        new(practice, "WorkingTexts", $"{person.Value:D}|{page}", "Fields");
}
