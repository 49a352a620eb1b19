using Microsoft.EntityFrameworkCore;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>
/// Locks one row inside the open transaction, unless another program holds it already.
/// PostgreSQL passes over a locked row; SQLite's transaction already holds the one write lock.
/// </summary>
internal static class SkipLocked
{
    /// <summary>The row as it stands now, of whatever practice; null if it is gone or another holds it.</summary>
    /// <remarks>The table must have the key (PracticeId, Id).</remarks>
    public static async Task<TRow?> LockUnlessHeld<TRow>(
        this CaseworkDb db,
        PracticeId practice,
        Guid id,
        CancellationToken ct
    )
        where TRow : class
    {
        var table = db.Model.FindEntityType(typeof(TRow))!.GetTableName();
        var suffix = db.Database.IsNpgsql() ? " FOR UPDATE SKIP LOCKED" : "";
        var query = $$"""SELECT * FROM "{{table}}" WHERE "PracticeId" = {0} AND "Id" = {1}{{suffix}}""";
        var rows = await db.Set<TRow>()
            .FromSqlRaw(query, practice.Value, id)
            .IgnoreQueryFilters()
            .AsTracking()
            .ToListAsync(ct);
        return rows.SingleOrDefault();
    }
}
