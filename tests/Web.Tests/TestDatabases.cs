using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reknit.Web.Storage;
using Xunit.Sdk;
using Xunit.v3;

namespace Reknit.Web.Tests;

/// <summary>Runs a test once on SQLite and once on PostgreSQL, where the test command has started one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            new TheoryDataRow(DatabaseKind.Sqlite),
            new TheoryDataRow(DatabaseKind.PostgreSql)
            {
                Skip = TestDatabases.Postgres is null ? "No PostgreSQL: run ./dev test, which starts one." : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>A fresh, migrated database for each test, copied from a template made once.</summary>
internal static class TestDatabases
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplate);
    private static readonly SemaphoreSlim Cloning = new(1);

    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("REKNIT_TEST_POSTGRES");

    public static async Task<Settings> Fresh(DatabaseKind kind, string folder)
    {
        var settings = new Settings { Database = kind, DataFolder = folder };
        Directory.CreateDirectory(folder);
        if (kind == DatabaseKind.Sqlite)
        {
            File.Copy(await SqliteTemplate.Value, settings.DatabasePath);
        }
        else
        {
            settings.ConnectionString = await Clone(await PostgresTemplate.Value);
        }

        return settings;
    }

    public static async Task Drop(Settings settings)
    {
        if (settings.Database == DatabaseKind.PostgreSql)
        {
            await using var source = new NpgsqlConnection(settings.ConnectionString);
            NpgsqlConnection.ClearPool(source);
            await Run($"""DROP DATABASE "{source.Database}" WITH (FORCE)""");
        }
        else
        {
            using var file = new SqliteConnection(StorageSetup.SqliteString(settings.DatabasePath));
            SqliteConnection.ClearPool(file);
        }
    }

    /// <summary>An empty database of its own, for tests of migrations.</summary>
    public static async Task<string> EmptyPostgres()
    {
        var name = Name();
        await Run($"""CREATE DATABASE "{name}" """);
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    private static async Task<string> Clone(string template)
    {
        var name = Name();
        await Cloning.WaitAsync();
        try
        {
            await Run($"""CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY""");
        }
        finally
        {
            Cloning.Release();
        }

        return new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    private static string Name() => $"reknit_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    private static async Task<string> MakeSqliteTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("reknit-template").FullName;
        var settings = new Settings { DataFolder = folder };
        await Migrate(settings);
        SqliteConnection.ClearAllPools();
        return settings.DatabasePath;
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var settings = new Settings { Database = DatabaseKind.PostgreSql, ConnectionString = await EmptyPostgres() };
        await Migrate(settings);
        await using var made = new NpgsqlConnection(settings.ConnectionString);
        NpgsqlConnection.ClearPool(made);
        return made.Database;
    }

    private static async Task Migrate(Settings settings)
    {
        var options = new DbContextOptionsBuilder<CaseworkDb>();
        StorageSetup.Use(options, settings);
        await using var db = new CaseworkDb(options.Options, new CurrentPractice());
        await db.Database.MigrateAsync();
    }

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
