using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Storage;

/// <summary>Wires the database, the vault and history.</summary>
internal static class StorageSetup
{
    /// <summary>
    /// Compiled queries and their commands, and the model, which differs from database to database. EF's own keeps about a
    /// thousand of them together, and the program has more: what finds no room there is compiled anew at each use, which
    /// takes longer than the query.
    /// </summary>
    private static readonly Dictionary<DatabaseKind, MemoryCache> Compiled = Enum.GetValues<DatabaseKind>()
        .ToDictionary(kind => kind, _ => new MemoryCache(new MemoryCacheOptions { SizeLimit = 200_000 }));

    public static IServiceCollection AddStorage(this IServiceCollection services, Settings settings, KeyFile keys)
    {
        services.AddSingleton(keys);
        services.AddSingleton<OpenedKeys>();
        services.AddSingleton(_ => new Anchors(settings.AnchorPath, keys));
        services.AddSingleton<ReadLog>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadLog>());
        services.AddScoped<CurrentPractice>();
        services.AddScoped<Vault>();
        services.AddScoped<Holds>();
        services.AddScoped<WorkingTexts>();
        services.AddScoped<HeadLock>();
        services.AddScoped<History>();
        services.AddScoped<Readiness>();
        services.AddScoped<RecordCounts>();
        services.AddScoped<VerifyHistory>();
        services.AddScoped<CheckRestored>();
        services.AddScoped<Retention>().AddHostedService<SweepDaily>();
        services.AddSingleton<NewGeneration>().AddSingleton<WrapAgain>();
        services.AddHostedService(provider => provider.GetRequiredService<WrapAgain>());
        services.AddSingleton<EndWhatWasOpen>().AddSingleton<EraseAgain>();
        // The options are alike for everybody; only the practice of a CaseworkDb is its request's own.
        services.AddDbContext<CaseworkDb>(
            options => Use(options, settings),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddSingleton<KeepProtectionKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            provider.GetRequiredService<KeepProtectionKeys>()
        );
        services.AddDataProtection();
        return services;
    }

    /// <summary>One setting says which database; all else is alike.</summary>
    public static void Use(DbContextOptionsBuilder options, Settings settings)
    {
        if (settings.Database == DatabaseKind.PostgreSql)
        {
            options.UseNpgsql(settings.ConnectionString);
        }
        else
        {
            PrivateFolder.Make(settings.DataFolder);
            options.UseSqlite(SqliteString(settings.DatabasePath)).AddInterceptors(new SqlitePragmas());
        }

        options.UseMemoryCache(Compiled[settings.Database]);
        // Migrations are written by hand and have no snapshot to compare with; SchemaMatchesModelTests compares.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    public static string SqliteString(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

    /// <summary>
    /// Write-ahead log; a commit is on the disk before it is reported. Said once to each open file: connections come
    /// from a pool, which gives the same file with its settings to many of them, one after the other.
    /// </summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        private readonly ConditionalWeakTable<object, object?> _told = [];

        private const string Pragmas =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA secure_delete = ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Set(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(DbConnection connection)
        {
            var file = ((SqliteConnection)connection).Handle!;
            if (_told.TryGetValue(file, out _))
            {
                return;
            }

            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            _told.AddOrUpdate(file, null);
        }
    }
}
