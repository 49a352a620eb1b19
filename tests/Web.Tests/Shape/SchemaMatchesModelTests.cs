using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Shape;

/// <summary>Migrations are written by hand and the framework does not warn when the model has moved on.</summary>
public sealed class SchemaMatchesModelTests
{
    [Theory, OnBothDatabases]
    public async Task Migrations_make_the_tables_that_the_model_describes(DatabaseKind database)
    {
        var (migrated, model) = await Shapes(database, changed: null);

        Assert.Contains("table People", model);
        Assert.Contains(model, part => part.StartsWith("column Cases.Caption: ", StringComparison.Ordinal));
        Assert.Contains(model, part => part.Contains("IX_People_PracticeId_NameKey", StringComparison.Ordinal));
        var differences = DatabaseShape.Differences(migrated, model).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_index_is_named(DatabaseKind database)
    {
        var (migrated, model) = await Shapes(database, """DROP INDEX "IX_People_PracticeId_NameKey" """);

        var difference = Assert.Single(DatabaseShape.Differences(migrated, model));
        Assert.StartsWith("missing in the migrations: index", difference, StringComparison.Ordinal);
        Assert.Contains("IX_People_PracticeId_NameKey", difference, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_column_and_a_foreign_key_too_many_are_named(DatabaseKind database)
    {
        var type = database == DatabaseKind.Sqlite ? "TEXT" : "uuid";
        var (migrated, model) = await Shapes(
            database,
            $"""ALTER TABLE "People" ADD COLUMN "Friend" {type} NULL REFERENCES "Accounts" ("Id") ON DELETE CASCADE"""
        );

        Assert.Collection(
            DatabaseShape.Differences(migrated, model),
            column =>
                Assert.StartsWith("in the migrations only: column People.Friend", column, StringComparison.Ordinal),
            key =>
            {
                Assert.Contains("Friend", key, StringComparison.Ordinal);
                Assert.EndsWith("on delete cascade", key, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    private static async Task<(IReadOnlyList<string> Migrated, IReadOnlyList<string> Model)> Shapes(
        DatabaseKind database,
        string? changed
    )
    {
        var folder = Directory.CreateTempSubdirectory("reknit-shape");
        var migrated = await TestDatabases.Fresh(database, Path.Combine(folder.FullName, "migrated"));
        var made = new Settings { Database = database, DataFolder = Path.Combine(folder.FullName, "made") };
        made.ConnectionString = database == DatabaseKind.PostgreSql ? await TestDatabases.EmptyPostgres() : "";
        try
        {
            await using var byMigrations = Open(migrated);
            if (changed is not null)
            {
                await byMigrations.Database.ExecuteSqlRawAsync(changed);
            }

            await using var byModel = Open(made);
            // On PostgreSQL the database is there already, and empty.
            await byModel.Database.EnsureCreatedAsync();
            return (await DatabaseShape.Of(byMigrations), await DatabaseShape.Of(byModel));
        }
        finally
        {
            await TestDatabases.Drop(migrated);
            await TestDatabases.Drop(made);
            folder.Delete(recursive: true);
        }
    }

    private static CaseworkDb Open(Settings settings)
    {
        var options = new DbContextOptionsBuilder<CaseworkDb>();
        StorageSetup.Use(options, settings);
        return new(options.Options, new CurrentPractice());
    }
}
