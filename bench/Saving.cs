using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reknit.Domain.Cases;
using Reknit.Web;
using Reknit.Web.Storage;

namespace Reknit.Bench;

/// <summary>How long saving one changed row takes with its history, against the same row in a table that has none.</summary>
internal static class Saving
{
    private const int RoundCount = 7;
    private const int SavesInRound = 40;

    public static async Task Measure(Table table)
    {
        await OnDatabase(table, "SQLite", null);
        if (Postgres() is not { } server)
        {
            table.Note(
                "Saving on PostgreSQL was left out: neither ./dev bench nor REKNIT_BENCH_POSTGRES gave a server."
            );
            return;
        }

        await using var source = NpgsqlDataSource.Create(server);
        var name = $"reknit_bench_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        await Run(source, $"CREATE DATABASE {name}");
        await OnDatabase(table, "PostgreSQL", new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString());
        await Run(source, $"DROP DATABASE {name} WITH (FORCE)");
    }

    /// <summary>The connection string of a server on which a database may be made; null where there is none.</summary>
    private static string? Postgres()
    {
        var named = Environment.GetEnvironmentVariable("REKNIT_BENCH_POSTGRES");
        var server = string.IsNullOrEmpty(named) ? Environment.GetEnvironmentVariable("REKNIT_TEST_POSTGRES") : named;
        return string.IsNullOrEmpty(server) ? null : server;
    }

    private static async Task OnDatabase(Table table, string name, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("reknit-bench");
        await using (var practice = await SeededPractice.Make(folder, settings => Choose(settings, connection)))
        {
            var (id, _) = await practice.DemoCase();
            await PlainCases.Copy(practice, id);
            await WithHistory(practice, id);
            await Without(practice, id);
            var compared = await Rounds.Compare(
                RoundCount,
                () => WithHistory(practice, id),
                () => Without(practice, id)
            );
            table.Add(
                $"Saving a case with its history, {name}",
                compared,
                "ms",
                "the same change of the same row by SaveChanges, in a table like it without history",
                null
            );
        }

        folder.Delete(recursive: true);
    }

    private static void Choose(Settings settings, string? connection) =>
        (settings.Database, settings.ConnectionString) = connection is null
            ? (DatabaseKind.Sqlite, "")
            : (DatabaseKind.PostgreSql, connection);

    private static Task<double> WithHistory(SeededPractice practice, CaseId id) =>
        Milliseconds(
            practice,
            async (services, caption) =>
            {
                var row = await services.GetRequiredService<CaseworkDb>().Cases.SingleAsync(c => c.Id == id);
                var history = services.GetRequiredService<History>();
                row.Caption = caption;
                var watch = Stopwatch.StartNew();
                var saved = await history.Save(new("RenameCase", practice.Therapist.Practice, null), default);
                watch.Stop();
                return saved is Saved.Done ? watch.Elapsed : throw new InvalidOperationException($"{saved}");
            }
        );

    private static Task<double> Without(SeededPractice practice, CaseId id) =>
        Milliseconds(
            practice,
            async (_, caption) =>
            {
                await using var db = PlainCases.Open(practice.Settings);
                var row = await db.Rows.SingleAsync(c => c.Id == id.Value);
                (row.Caption, row.Version) = (caption, row.Version + 1);
                var watch = Stopwatch.StartNew();
                await db.SaveChangesAsync();
                return watch.Elapsed;
            }
        );

    /// <summary>Of one save; finding the row before it is not counted on either side.</summary>
    private static async Task<double> Milliseconds(
        SeededPractice practice,
        Func<IServiceProvider, string, Task<TimeSpan>> save
    )
    {
        var spent = TimeSpan.Zero;
        for (var i = 0; i < SavesInRound; i++)
        {
            await practice.Within(async services => spent += await save(services, $"Marlowe v. Marlowe, {i}"));
        }

        return spent.TotalMilliseconds / SavesInRound;
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
