using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Reknit.Web.Storage;

/// <summary>What already lies where the settings point, seen before anything is made or changed.</summary>
/// <param name="IsThere">Whether its tables were ever made.</param>
/// <param name="Unknown">Migrations that this version of the program does not have: it is older than the database.</param>
/// <param name="Pending">Migrations that the database still needs.</param>
/// <param name="NewestGeneration">Of the wrapping keys that its data keys are under; 0 where there are none.</param>
internal sealed record FoundDatabase(
    bool IsThere,
    bool HasPractice,
    IReadOnlyDictionary<string, string> Marks,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Pending,
    string? LastMigration,
    int NewestGeneration
)
{
    private const int OldestPostgres = 15;
    private static readonly FoundDatabase Nothing = new(
        false,
        false,
        new Dictionary<string, string>(),
        [],
        [],
        null,
        0
    );

    public bool IsDemo => Marks.ContainsKey(Mark.Demo);

    public static async Task<FoundDatabase> Look(Settings settings, CancellationToken ct)
    {
        if (settings.Database == DatabaseKind.Sqlite && !File.Exists(settings.DatabasePath))
        {
            return Nothing;
        }

        var options = new DbContextOptionsBuilder<CaseworkDb>();
        StorageSetup.Use(options, settings);
        await using var db = new CaseworkDb(options.Options, new CurrentPractice());
        return await CanOpen(db, ct) ? await Look(db, ct) : Nothing;
    }

    private static async Task<FoundDatabase> Look(CaseworkDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var hasTables = applied.Exists(id => id.EndsWith("_Storage", StringComparison.Ordinal));
        return new(
            applied.Count > 0,
            hasTables && await db.Practices.IgnoreQueryFilters().AnyAsync(ct),
            hasTables ? await db.Marks.ToDictionaryAsync(mark => mark.Name, mark => mark.Value, ct) : Nothing.Marks,
            [.. applied.Where(id => !known.Contains(id))],
            [.. known.Except(applied)],
            applied.LastOrDefault(),
            hasTables ? await db.DataKeys.IgnoreQueryFilters().MaxAsync(key => (int?)key.Generation, ct) ?? 0 : 0
        );
    }

    private static async Task<bool> CanOpen(CaseworkDb db, CancellationToken ct)
    {
        try
        {
            await db.Database.OpenConnectionAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }

        if (db.Database.GetDbConnection() is NpgsqlConnection { PostgreSqlVersion: { Major: < OldestPostgres } old })
        {
            throw new MendableException(
                $"This is PostgreSQL {old}. Reknit needs PostgreSQL {OldestPostgres} or later."
            );
        }

        return true;
    }
}
