using Microsoft.EntityFrameworkCore;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>
/// Locks the head rows of strands inside the open transaction. Reading the last hash without this lock forks the chain.
/// SQLite's transaction already holds the one write lock; PostgreSQL locks the row.
/// </summary>
internal sealed class HeadLock(CaseworkDb db)
{
    public async Task<IReadOnlyList<HistoryHead>> Lock(
        PracticeId practice,
        IReadOnlyList<Strand> inOrder,
        CancellationToken ct
    )
    {
        var suffix = db.Database.IsNpgsql() ? " FOR UPDATE" : "";
        var heads = new List<HistoryHead>();
        foreach (var strand in inOrder)
        {
            object[] key = [practice.Value, strand.Kind.ToString(), strand.Id];
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "HistoryHeads" ("PracticeId", "StrandKind", "StrandId", "Sequence", "Hash")
                VALUES ({0}, {1}, {2}, 0, {3}) ON CONFLICT DO NOTHING
                """,
                [.. key, HistoryHash.BeforeFirst],
                ct
            );
            var query =
                """
                    SELECT * FROM "HistoryHeads" WHERE "PracticeId" = {0} AND "StrandKind" = {1} AND "StrandId" = {2}
                    """ + suffix;
            var head = (
                await db.HistoryHeads.FromSqlRaw(query, key).IgnoreQueryFilters().AsTracking().ToListAsync(ct)
            ).Single();
            await db.Entry(head).ReloadAsync(ct);
            heads.Add(head);
        }

        return heads;
    }
}
