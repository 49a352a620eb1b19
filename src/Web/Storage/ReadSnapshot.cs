using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Reknit.Web.Storage;

/// <summary>Everything read within it is of one instant, while writers go on.</summary>
internal sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly CaseworkDb _db;
    private readonly DbTransaction _transaction;

    private ReadSnapshot(CaseworkDb db, DbTransaction transaction) => (_db, _transaction) = (db, transaction);

    public static async Task<ReadSnapshot> Begin(CaseworkDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        // Deferred: SQLite otherwise takes the one write lock, and the practice would wait.
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        return new(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
