using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>One act of one person, as history names it.</summary>
/// <param name="Name">The use case, such as <c>OpenCase</c>.</param>
/// <param name="Actor">Null when the program acts.</param>
/// <param name="Form">The form it came from, so that a repeated post does nothing twice.</param>
/// <param name="Erases">Whether the act destroys data keys; its links say so, and nothing else counts as an erasure.</param>
internal sealed record Act(
    string Name,
    PracticeId Practice,
    PersonId? Actor,
    PostedForm? Form = null,
    bool Erases = false
)
{
    /// <summary>What of the words outside history is done with it: in its transaction, so with it or not at all.</summary>
    public Func<Task>? Within { get; init; }
}

/// <summary>What came of a save.</summary>
internal abstract record Saved
{
    private Saved() { }

    public sealed record Done : Saved;

    /// <summary>The same form was posted before; its result stands there.</summary>
    public sealed record Repeated(string ResultUrl) : Saved;

    /// <summary>Somebody else changed the root since the form was shown.</summary>
    public sealed record Conflict : Saved;
}

/// <summary>
/// The only way to save rows with a history: one transaction that locks the heads of the strands concerned,
/// appends one link for each row and compartment, and writes the rows, the form and the heads together.
/// </summary>
internal sealed class History(
    CaseworkDb db,
    Vault vault,
    KeyFile keys,
    HeadLock heads,
    Anchors anchors,
    TimeProvider clock
)
{
    public async Task<Saved> Save(Act act, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries<IRecorded>().Where(IsChanged).ToList();
        if (changed.Find(row => row.Entity.PracticeId != act.Practice) is { } foreign)
        {
            throw new InvalidOperationException($"A {foreign.Metadata.DisplayName()} of another practice was changed.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var strands = changed.Select(row => row.Entity.Strand).Distinct().Order().ToList();
        var locked = await heads.Lock(act.Practice, strands, ct);
        if (await PostedBefore(act, ct) is { } before)
        {
            return before;
        }

        await Append(act, changed, locked, ct);
        try
        {
            db.IsRecording = true;
            await db.SaveChangesAsync(ct);
            await (act.Within?.Invoke() ?? Task.CompletedTask);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Saved.Conflict();
        }
        catch (DbUpdateException) when (act.Form is not null)
        {
            await transaction.RollbackAsync(ct);
            if (await PostedBefore(act, ct) is { } beaten)
            {
                return beaten;
            }

            throw;
        }
        finally
        {
            db.IsRecording = false;
        }

        if (act.Erases)
        {
            vault.Forget(act.Practice, strands);
        }

        anchors.Append(locked, clock.GetUtcNow().UtcDateTime, act.Erases ? DestroyedKeys() : null);
        return new Saved.Done();
    }

    private HashSet<Strand> DestroyedKeys() =>
        [
            .. db
                .ChangeTracker.Entries<DataKey>()
                .Where(key => key.Entity.DestroyedAt is not null)
                .Select(key => key.Entity.Holder),
        ];

    private async Task Append(
        Act act,
        List<EntityEntry<IRecorded>> changed,
        IReadOnlyList<HistoryHead> locked,
        CancellationToken ct
    )
    {
        var key = keys.HistoryKey(act.Practice.Value);
        var now = Conventions.ToInstant(clock.GetUtcNow().UtcDateTime);
        foreach (var row in changed)
        {
            CountVersion(row);
            var head = locked.Single(h => h.Strand == row.Entity.Strand);
            foreach (var group in RowContent.Groups(row.Metadata))
            {
                if (row.State == EntityState.Modified && !group.Any(field => row.Property(field).IsModified))
                {
                    continue;
                }

                var link = await Link(act, row, group, head, now, ct);
                link.Hash = HistoryHash.Of(link, key);
                (head.Sequence, head.Hash) = (link.Sequence, link.Hash);
                db.History.Add(link);
            }
        }

        if (act.Form is { } form)
        {
            db.FormPosts.Add(
                new()
                {
                    FormId = form.Id,
                    PracticeId = act.Practice,
                    PersonId = act.Actor,
                    Act = act.Name,
                    PostedAt = now,
                    ResultUrl = form.ResultUrl,
                }
            );
        }
    }

    private async Task<HistoryEntry> Link(
        Act act,
        EntityEntry<IRecorded> row,
        IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IProperty> fields,
        HistoryHead head,
        DateTime now,
        CancellationToken ct
    )
    {
        var (strand, sequence) = (head.Strand, head.Sequence + 1);
        var place = HistoryPlace.Of(act.Practice, strand, sequence);
        return new()
        {
            PracticeId = act.Practice,
            StrandKind = strand.Kind,
            StrandId = strand.Id,
            Sequence = sequence,
            At = now,
            Actor = act.Actor,
            Act = act.Name,
            Table = row.Metadata.GetTableName()!,
            Row = RowContent.KeyOf(row),
            Change = ChangeOf(row.State, act.Erases),
            Compartment = Compartments.Of(fields.First()),
            Payload = await vault.Seal(RowContent.Write(row, fields), place, strand, ct),
            Format = HistoryHash.Format,
            PreviousHash = head.Hash,
            Hash = [],
        };
    }

    /// <summary>A form without an id, or with the id of another act, is no repetition: nothing is saved and it shows.</summary>
    private async Task<Saved?> PostedBefore(Act act, CancellationToken ct)
    {
        if (act.Form is not { } form)
        {
            return null;
        }

        if (form.Id == Guid.Empty)
        {
            return new Saved.Conflict();
        }

        var before = await db
            .FormPosts.IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(post => post.FormId == form.Id, ct);
        return before switch
        {
            null => null,
            _ when before.Act != act.Name => new Saved.Conflict(),
            _ => new Saved.Repeated(before.PersonId == act.Actor ? before.ResultUrl : "/"),
        };
    }

    /// <summary>A changed root gets the next version, so that the form of another tab finds out.</summary>
    private static void CountVersion(EntityEntry<IRecorded> row)
    {
        if (row.State == EntityState.Modified && row.Metadata.FindProperty("Version") is not null)
        {
            var version = row.Property<int>("Version");
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    private static bool IsChanged(EntityEntry<IRecorded> row) =>
        row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static Change ChangeOf(EntityState state, bool erases) =>
        state switch
        {
            EntityState.Added => Change.Added,
            EntityState.Deleted => Change.Removed,
            _ => erases ? Change.Erased : Change.Changed,
        };
}

/// <summary>Where a link's payload stands, for its seal.</summary>
internal static class HistoryPlace
{
    public static Place Of(PracticeId practice, Strand strand, long sequence) =>
        new(practice, "History", $"{strand.Kind}|{strand.Id:D}|{sequence}", "Payload");
}
