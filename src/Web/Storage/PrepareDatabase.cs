using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>Brings the database to this version of the program before the first page.</summary>
internal static class PrepareDatabase
{
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

    public static async Task Run(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var settings = scope.ServiceProvider.GetRequiredService<Settings>();
        using var alone = await FolderLock.Take(settings.DataFolder, "migrating.lock", LongestMigration, ct);
        await ForgetKilledMigration(db, ct);
        // Otherwise PostgreSQL's first start asks for the missing table and logs the refusal as a failure.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
        await db.Database.MigrateAsync(ct);
        await BindToKeys(db, scope.ServiceProvider.GetRequiredService<KeyFile>(), ct);
        if (settings.IsDemo)
        {
            await MarkAs(db, Mark.Demo, "made up", ct);
        }
    }

    /// <summary>
    /// Whoever is killed while migrating SQLite leaves a row for which the next migration would wait for ever;
    /// the lock file says that nobody else is migrating.
    /// </summary>
    private static async Task ForgetKilledMigration(CaseworkDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            return;
        }

        var locks = await db
            .Database.SqlQueryRaw<int>(
                """SELECT count(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'"""
            )
            .SingleAsync(ct);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, ct);
        }
    }

    /// <summary>Two programs that start for the first time at once must not each go on with keys of their own.</summary>
    private static async Task BindToKeys(CaseworkDb db, KeyFile keys, CancellationToken ct)
    {
        await MarkAs(db, Mark.Keys, keys.Fingerprint, ct);
        var bound = await db.Marks.AsNoTracking().SingleAsync(mark => mark.Name == Mark.Keys, ct);
        if (bound.Value != keys.Fingerprint)
        {
            throw new KeyFileException(
                $"The key file ({keys.Fingerprint}) does not belong to this database ({bound.Value}). Put back the one it was made with."
            );
        }
    }

    private static Task<int> MarkAs(CaseworkDb db, string name, string value, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Marks" ("Name", "Value") VALUES ({name}, {value}) ON CONFLICT DO NOTHING""",
            ct
        );
}
